import type { vietnameseUsage } from './vietnamese-usage.ts';

/** What is said about a command line that makes no sense, and about commands that failed. */
export const englishUsage: typeof vietnameseUsage = {
  unknownCommand: (name) => `There is no command «${name}».`,
  unknownOption: (flag) => `There is no option «${flag}».`,
  textLooksLikeOption: 'If this is text to look for, put it after «--».',
  missingArgument: (name) => `The argument «${name}» is missing.`,
  excessArguments: (name, count) =>
    count === 0
      ? `The command «${name}» takes no arguments.`
      : `The command «${name}» takes ${count === 1 ? 'one argument' : `${count} arguments`} only. Put an argument with spaces in quotation marks.`,
  missingValue: (flags) => `The option «${flags}» lacks its value.`,
  invalidValue: (flag, value, reason) => `The value «${value}» of the option «${flag}» is not valid: ${reason}.`,
  invalidArgument: (name, value, reason) => `The value «${value}» of the argument «${name}» is not valid: ${reason}.`,
  missingOptions: (flags) => `Nothing to put right was named. Use at least one of ${flags}.`,
  conflict: (one, other) => `«${one}» and «${other}» exclude each other.`,
  invalid: 'The command line is not valid.',
  suggestion: (names) => `Did you mean ${names.map((name) => `«${name}»`).join(' or ')}?`,
  seeHelp: (help) => `See the help: ${help}`,
  error: 'Error',
  interrupted: 'Stopped as asked. What was saved before is kept.',
  unexpected: (reason) =>
    `The program has failed unexpectedly (${reason}). Set CHIDAN_DEBUG=1, run it again and send the message to whoever looks after the software.`,
  nameLibrary: 'If there is a library elsewhere, name its folder with --library or CHIDAN_LIBRARY.',
};
