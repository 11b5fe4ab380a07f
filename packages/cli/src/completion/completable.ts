import type { Command, Option } from 'commander';
import { type Completion, completionOf } from './completed-by.ts';

export interface CompletableOption {
  /** `-h` and `--help`, or one of them. */
  readonly flags: readonly string[];
  readonly meaning: string;
  readonly takesValue: boolean;
  readonly value: Completion | null;
}

export interface CompletableCommand {
  readonly name: string;
  readonly summary: string;
  /** Its own options and the common ones. */
  readonly options: readonly CompletableOption[];
  /** Of its last argument, which is the only one that may be repeated. */
  readonly argument: Completion | null;
}

/** What a shell can complete of a command line. */
export interface Completable {
  readonly commands: readonly CompletableCommand[];
  /** Options that may stand before a command. */
  readonly options: readonly CompletableOption[];
}

/** Reads the commands and options off the program itself, so that a script never lags behind it. */
export function completableOf(program: Command): Completable {
  const help = program.createHelp();
  const visible = help.visibleCommands(program);
  const common = help.visibleOptions(program).map(optionOf);
  const names = visible.map((command) => command.name());
  return {
    options: common,
    commands: visible.map((command) => ({
      name: command.name(),
      summary: command.summary() || command.description(),
      options: [
        ...help.visibleOptions(command).map(optionOf),
        ...common.filter(({ flags }) => !flags.includes('--version') && !flags.includes('--help')),
      ],
      argument: command.name() === 'help' ? names : completionOf(command.registeredArguments.at(-1)),
    })),
  };
}

function optionOf(option: Option): CompletableOption {
  return {
    flags: [option.short, option.long].filter((flag) => flag !== undefined && flag !== null),
    meaning: option.description,
    takesValue: option.required || option.optional,
    value: completionOf(option),
  };
}

/** Every option that takes a value, each flag once: what may follow it does not depend on the command. */
export function optionsWithValues({ commands, options }: Completable): CompletableOption[] {
  const all = [...options, ...commands.flatMap((command) => command.options)].filter((option) => option.takesValue);
  return [...new Map(all.map((option) => [option.flags.join(), option])).values()];
}
