import type { CliIo } from './cli-io.ts';
import type { Outcome } from './exit-code.ts';
import type { Messages } from './messages/messages.ts';
import { eraseLine, type Layout } from './render/layout.ts';
import { printable, toJson } from './render/printable.ts';

/** What every command is given. */
export interface CommandContext {
  readonly io: CliIo;
  readonly layout: Layout;
  /** In the language that was asked for; the layout has the same. */
  readonly messages: Messages;
  /** Says how a command ended that neither failed nor got all of its work done. */
  readonly setOutcome: (outcome: Outcome) => void;
}

/** Options of every command that prints a result. */
export interface ResultOptions {
  readonly json?: boolean;
}

/**
 * Prints a command's result: as one JSON value, or rendered for people. The only way to stdout, so that nothing from a
 * document reaches a terminal without having passed `printable`.
 */
export function printResult<T>(
  { io, layout }: CommandContext,
  options: ResultOptions,
  value: T,
  render: (value: T, layout: Layout) => string,
): void {
  io.stdout(`${options.json ? toJson(value, 2) : render(printable(value), layout)}\n`);
}

/** Prints a part of a result for people as soon as it is there, a block of its own; the rest follows with `printResult`. */
export function printPart<T>(
  { io, layout }: CommandContext,
  part: T,
  render: (part: T, layout: Layout) => string,
): void {
  io.stdout(`${render(printable(part), layout)}\n\n`);
}

/** Tells people something that is no result, in place of a progress bar; silent with `--json`, whose stderr holds errors only. */
export function printNotice({ io }: CommandContext, options: ResultOptions, text: string): void {
  if (!options.json) io.stderr(`${io.isTerminal ? eraseLine : ''}${printable(text)}\n`);
}
