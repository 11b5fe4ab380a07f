import { type Command, CommanderError } from 'commander';
import type { CliIo } from './cli-io.ts';
import type { CommandContext } from './context.ts';
import { exitCodes, type Outcome } from './exit-code.ts';
import { createProgram } from './program.ts';
import { layoutFor } from './render/layout.ts';
import { usageProblem } from './usage-problem.ts';

/**
 * Runs one command line.
 *
 * @param argv - what was typed after `chidan`
 * @returns the exit code; never throws
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  let outcome: Outcome = 'done';
  const setOutcome = (next: Outcome): void => {
    outcome = next;
  };
  const context: CommandContext = { io, layout: layoutFor(io.columns, io.env), setOutcome };
  try {
    const program = createProgram(context);
    await program.parseAsync(resolveHelp(program, argv), { from: 'user' });
  } catch (error) {
    outcome = await reportFailure(error, argv, io);
  }
  return exitCodes[outcome];
}

/**
 * Makes `help COMMAND` of a known command that command's `--help`, and drops everything behind an unknown command:
 * commander would answer both with the general help, where an error with a suggestion is wanted.
 */
function resolveHelp(program: Command, argv: readonly string[]): string[] {
  const isKnown = (name: string): boolean => program.commands.some((command) => command.name() === name);
  const [name, topic] = program.parseOptions([...argv]).operands;
  if (name === 'help' && topic !== undefined && topic !== 'help') return isKnown(topic) ? [topic, '--help'] : [topic];
  return name === undefined || name === 'help' || isKnown(name) ? [...argv] : [name];
}

async function reportFailure(error: unknown, argv: readonly string[], io: CliIo): Promise<Outcome> {
  // Help and version are an end without failure; help for want of a command says enough by itself.
  if (error instanceof CommanderError && error.exitCode === 0) return 'done';
  if (error instanceof CommanderError && error.code === 'commander.help') return 'input';
  const { printProblem, problemOf } = await import('./problem.ts');
  const problem = error instanceof CommanderError ? usageProblem(error, helpFor(error, argv)) : problemOf(error, io);
  printProblem(io, problem, asksForJson(argv));
  return problem.outcome;
}

function helpFor(error: CommanderError, argv: readonly string[]): string {
  const name = argv.find((word) => !word.startsWith('-'));
  return error.code === 'commander.unknownCommand' || name === undefined ? 'chidan --help' : `chidan ${name} --help`;
}

function asksForJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end === -1 ? argv.length : end).includes('--json');
}
