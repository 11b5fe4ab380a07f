import { Help, type HelpConfiguration } from 'commander';
import { exitCodeMeanings, exitCodes, type Outcome } from './exit-code.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Lệnh:',
};

function translatePlaceholders(usage: string): string {
  return usage.replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]');
}

/** commander's help in Vietnamese; every command shows the common options but `--version`. */
export const helpConfiguration: HelpConfiguration = {
  showGlobalOptions: true,
  styleTitle: (title) => titles[title] ?? title,
  commandUsage: (command) => translatePlaceholders(new Help().commandUsage(command)),
  subcommandTerm: (command) => translatePlaceholders(new Help().subcommandTerm(command)),
  visibleGlobalOptions: (command) => (command.parent?.options ?? []).filter((option) => option.long !== '--version'),
};

/** What stands below a command's help. */
export function examples(...lines: readonly string[]): string {
  return ['', 'Ví dụ:', ...lines.map((line) => `  ${line}`)].join('\n');
}

/** What stands below the help of the whole program. */
export function programNotes(): string {
  const codes = (Object.keys(exitCodes) as Outcome[]).map(
    (outcome) => `${String(exitCodes[outcome]).padStart(5)}  ${exitCodeMeanings[outcome]}`,
  );
  return [
    examples(
      'chidan add van-ban/',
      'chidan search "phân công cấp ủy dự sinh hoạt chi bộ" --limit 3',
      'chidan ask "Ai dự sinh hoạt chi bộ theo Quy định 784?"',
      'chidan show 117-TB/ĐUK --outline',
      'chidan help search',
    ),
    '',
    'Mã thoát:',
    ...codes,
  ].join('\n');
}
