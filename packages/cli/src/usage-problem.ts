import type { CommanderError } from 'commander';
import type { Problem } from './problem.ts';

interface UsageEntry {
  readonly code: string;
  /** Takes what commander put in quotation marks or counted, in its order. */
  readonly pattern: RegExp;
  readonly message: (...found: string[]) => string;
}

/** commander's error codes, how it words each (version 14.0.3), and what is said instead. */
const usageTable: Readonly<Record<string, UsageEntry>> = {
  'commander.unknownCommand': {
    code: 'COMMAND_UNKNOWN',
    pattern: /unknown command '(.*?)'(?:\n|$)/s,
    message: (name) => `Không có lệnh «${name}».`,
  },
  'commander.unknownOption': {
    code: 'OPTION_UNKNOWN',
    pattern: /unknown option '(.*?)'(?:\n|$)/s,
    message: (flag = '') =>
      /\s/.test(flag)
        ? `Không có tùy chọn «${flag}». Nếu đây là nội dung cần tìm thì đặt sau dấu «--».`
        : `Không có tùy chọn «${flag}».`,
  },
  'commander.missingArgument': {
    code: 'ARGUMENT_MISSING',
    pattern: /argument '(.*)'/s,
    message: (name) => `Thiếu tham số «${name}».`,
  },
  'commander.excessArguments': {
    code: 'ARGUMENT_EXCESS',
    pattern: /for '(.*?)'\. Expected (\d+)/s,
    message: (name, count) =>
      count === '0'
        ? `Lệnh «${name}» không nhận tham số nào.`
        : `Lệnh «${name}» chỉ nhận ${count} tham số. Nếu tham số có dấu cách thì đặt trong dấu ngoặc kép.`,
  },
  'commander.optionMissingArgument': {
    code: 'OPTION_VALUE_MISSING',
    pattern: /option '(.*)' argument missing/s,
    message: (flags) => `Tùy chọn «${flags}» thiếu giá trị.`,
  },
  'commander.invalidArgument': {
    code: 'OPTION_INVALID',
    pattern: /option '(\S+)[^']*' argument '(.*)' is invalid\. (.*)$/s,
    message: (flag, value, reason) => `Giá trị «${value}» của tùy chọn «${flag}» không hợp lệ: ${reason}.`,
  },
  'commander.conflictingOption': {
    code: 'OPTION_CONFLICT',
    pattern: /option '(.*)' cannot be used with option '(.*)'/s,
    message: (one, other) => `Không dùng «${one}» cùng lúc với «${other}».`,
  },
};

/**
 * Says in Vietnamese what is wrong with a command line; wording that commander has changed gives a general sentence.
 *
 * @param help - the command line that shows the help to read
 */
export function usageProblem(error: CommanderError, help: string): Problem {
  const entry = usageTable[error.code];
  const found = entry?.pattern.exec(error.message);
  const said = entry && found ? entry.message(...found.slice(1)) : 'Câu lệnh không hợp lệ.';
  const message = [said, ...suggestion(error.message), `Xem hướng dẫn: ${help}`].join(' ');
  return { code: entry?.code ?? 'USAGE_INVALID', message, outcome: 'input' };
}

function suggestion(message: string): string[] {
  const names = /\(Did you mean (?:one of )?(.+?)\?\)$/.exec(message)?.[1]?.split(', ');
  return names === undefined ? [] : [`Có phải ý bạn là ${names.map((name) => `«${name}»`).join(' hoặc ')}?`];
}
