import { Help, type HelpConfiguration } from 'commander';
import { exitCodes, type Outcome } from './exit-code.ts';
import type { Messages } from './messages/messages.ts';
import { displayWidth, wrap } from './render/wrap.ts';

/** A description narrower than this stands below its term, not beside it. */
const leastDescription = 28;

/** commander's help in the reader's language; every command shows the common options but `--version`. */
export function helpConfiguration({ help }: Messages): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Global Options:': help.globalOptions,
    'Commands:': help.commands,
  };
  const translatePlaceholders = (usage: string): string =>
    usage.replace('[options]', help.optionsPlaceholder).replace('[command]', help.commandPlaceholder);
  return {
    showGlobalOptions: true,
    minWidthToWrap: leastDescription,
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (command) => translatePlaceholders(new Help().commandUsage(command)),
    subcommandTerm: (command) => translatePlaceholders(new Help().subcommandTerm(command)),
    visibleGlobalOptions: (command) => (command.parent?.options ?? []).filter((option) => option.long !== '--version'),
    formatItem: (term, termWidth, description, helper) => {
      const width = helper.helpWidth ?? 80;
      const indent = ' '.repeat(termWidth + 4);
      if (description === '') return `  ${term}`;
      if (width - indent.length < leastDescription) return `  ${term}\n${wrap(description, width, '      ')}`;
      return `  ${term.padEnd(termWidth)}  ${wrap(description, width, indent).slice(indent.length)}`;
    },
  };
}

/** Breaks the lines of a help text that are still too long, the rest of each indented a little further than its beginning. */
export function wrapHelp(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      if (displayWidth(line) <= width) return line;
      const indent = /^ */.exec(line)?.[0] ?? '';
      const [first = '', ...rest] = wrap(line.trim(), width - indent.length - 2).split('\n');
      return [indent + first, ...rest.map((part) => `${indent}  ${part}`)].join('\n');
    })
    .join('\n');
}

/** What stands below a command's help. */
export function examples({ help }: Messages, ...lines: readonly string[]): string {
  return ['', help.examples, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** What stands below the help of the whole program. */
export function programNotes(messages: Messages, width: number): string {
  const indent = ' '.repeat(7);
  const codes = (Object.keys(exitCodes) as Outcome[]).map(
    (outcome) =>
      String(exitCodes[outcome]).padStart(5) + wrap(messages.help.exitCodes[outcome], width, indent).slice(5),
  );
  return [
    examples(
      messages,
      'chidan add van-ban/',
      'chidan search "phân công cấp ủy dự sinh hoạt chi bộ" --limit 3',
      'chidan ask "Ai dự sinh hoạt chi bộ theo Quy định 784?"',
      'chidan show 117-TB/ĐUK --outline',
      'chidan help search',
    ),
    '',
    messages.help.exitCodesTitle,
    ...codes,
  ].join('\n');
}
