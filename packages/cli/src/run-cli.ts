import { type Command, CommanderError } from 'commander';
import type { CliIo } from './cli-io.ts';
import type { CommandContext } from './context.ts';
import { exitCodes, type Outcome } from './exit-code.ts';
import { messagesFor } from './messages/messages.ts';
import { printProblem, problemOf } from './problem.ts';
import { createProgram } from './program.ts';
import { layoutFor } from './render/layout.ts';
import { usageProblem } from './usage-problem.ts';

/**
 * Runs one command line.
 *
 * @param argv - what was typed after `chidan`
 * @returns the exit code; whatever a command throws is reported on stderr
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  let outcome: Outcome = 'done';
  const setOutcome = (next: Outcome): void => {
    outcome = next;
  };
  const messages = messagesFor(argv, io.env);
  const context: CommandContext = { io, layout: layoutFor(io.columns, io.env, messages), messages, setOutcome };
  const program = createProgram(context);
  try {
    await program.parseAsync(resolveHelp(program, argv), { from: 'user' });
  } catch (error) {
    outcome = await reportFailure(error, program, argv, context);
  }
  return exitCodes[outcome];
}

/**
 * Makes `help COMMAND` of a known command that command's `--help`, and drops everything behind an unknown command:
 * commander would answer both with the general help, where an error with a suggestion is wanted.
 */
function resolveHelp(program: Command, argv: readonly string[]): string[] {
  const [name, topic] = program.parseOptions([...argv]).operands;
  if (name === undefined || isCommand(program, name)) return [...argv];
  if (name !== 'help') return [name];
  if (topic === undefined || topic === 'help') return ['help'];
  return isCommand(program, topic) ? [topic, '--help'] : [topic];
}

async function reportFailure(
  error: unknown,
  program: Command,
  argv: readonly string[],
  { io, layout, messages }: CommandContext,
): Promise<Outcome> {
  // Help and version are an end without failure; help for want of a command says enough by itself.
  if (error instanceof CommanderError && error.exitCode === 0) return 'done';
  if (error instanceof CommanderError && error.code === 'commander.help') return 'input';
  const problem =
    error instanceof CommanderError
      ? usageProblem(error, helpFor(program, argv), messages)
      : await problemOf(error, io, messages);
  printProblem(io, layout, problem, asksForJson(argv));
  return problem.outcome;
}

/** The command line that shows the help of the command that was typed. */
function helpFor(program: Command, argv: readonly string[]): string {
  const name = argv.find((word) => isCommand(program, word));
  return name === undefined ? 'chidan --help' : `chidan ${name} --help`;
}

function isCommand(program: Command, name: string): boolean {
  return program.commands.some((command) => command.name() === name);
}

function asksForJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end === -1 ? argv.length : end).includes('--json');
}
