import type { CommanderError } from 'commander';
import type { Messages } from './messages/messages.ts';
import type { Problem } from './problem.ts';

type Usage = Messages['usage'];

interface UsageEntry {
  readonly code: string;
  /** Takes what commander put in quotation marks or counted, in its order. */
  readonly pattern: RegExp;
  readonly message: (usage: Usage, ...found: string[]) => string;
}

/** Of a command that needs at least one of several options, which commander does not know of; it has their flags. */
export const optionsMissing = 'chidan.optionsMissing';

/** commander's error codes, how it words each (version 14.0.3), and what is said instead. */
const usageTable: Readonly<Record<string, UsageEntry>> = {
  'commander.unknownCommand': {
    code: 'COMMAND_UNKNOWN',
    pattern: /unknown command '(.*?)'(?:\n|$)/s,
    message: (usage, name = '') => usage.unknownCommand(name),
  },
  'commander.unknownOption': {
    code: 'OPTION_UNKNOWN',
    pattern: /unknown option '(.*?)'(?:\n|$)/s,
    message: (usage, flag = '') =>
      /\s/.test(flag) ? `${usage.unknownOption(flag)} ${usage.textLooksLikeOption}` : usage.unknownOption(flag),
  },
  'commander.missingArgument': {
    code: 'ARGUMENT_MISSING',
    pattern: /argument '(.*)'/s,
    message: (usage, name = '') => usage.missingArgument(name),
  },
  'commander.excessArguments': {
    code: 'ARGUMENT_EXCESS',
    pattern: /for '(.*?)'\. Expected (\d+)/s,
    message: (usage, name = '', count = '0') => usage.excessArguments(name, Number(count)),
  },
  'commander.optionMissingArgument': {
    code: 'OPTION_VALUE_MISSING',
    pattern: /option '(.*)' argument missing/s,
    message: (usage, flags = '') => usage.missingValue(flags),
  },
  'commander.invalidArgument': {
    code: 'OPTION_INVALID',
    pattern: /option '(\S+)[^']*' argument '(.*)' is invalid\. (.*)$/s,
    message: (usage, flag = '', value = '', reason = '') => usage.invalidValue(flag, value, reason),
  },
  [optionsMissing]: {
    code: 'OPTION_MISSING',
    pattern: /one of (.*)$/s,
    message: (usage, flags = '') => usage.missingOptions(flags),
  },
  'commander.conflictingOption': {
    code: 'OPTION_CONFLICT',
    pattern: /option '(.*)' cannot be used with option '(.*)'/s,
    message: (usage, one = '', other = '') => usage.conflict(one, other),
  },
};

/** commander gives a refused argument the code of a refused option. */
const invalidArgument: UsageEntry = {
  code: 'ARGUMENT_INVALID',
  pattern: /command-argument value '(.*)' is invalid for argument '(.*?)'\. (.*)$/s,
  message: (usage, value = '', name = '', reason = '') => usage.invalidArgument(name, value, reason),
};

/**
 * Says in the reader's language what is wrong with a command line; wording that commander has changed gives a general sentence.
 *
 * @param help - the command line that shows the help to read
 */
export function usageProblem(error: CommanderError, help: string, { usage }: Messages): Problem {
  const entry = invalidArgument.pattern.test(error.message) ? invalidArgument : usageTable[error.code];
  const found = entry?.pattern.exec(error.message);
  const said = entry && found ? entry.message(usage, ...found.slice(1)) : usage.invalid;
  const message = [said, ...suggestion(error.message, usage), usage.seeHelp(help)].join(' ');
  return { code: entry?.code ?? 'USAGE_INVALID', message, outcome: 'input' };
}

function suggestion(message: string, usage: Usage): string[] {
  const names = /\(Did you mean (?:one of )?(.+?)\?\)$/.exec(message)?.[1]?.split(', ');
  return names === undefined ? [] : [usage.suggestion(names)];
}
