import type { CliIo } from './cli-io.ts';
import type { Outcome } from './exit-code.ts';
import type { Messages } from './messages/messages.ts';
import type { Layout } from './render/layout.ts';
import { printable, toJson } from './render/printable.ts';
import { wrap } from './render/wrap.ts';

/** Why a command did not do its work, for people and for programs. */
export interface Problem {
  /** An ErrorCode of the library, or one of the command line's own. */
  readonly code: string;
  /** In the reader's language: what happened, then what to do next. */
  readonly message: string;
  readonly outcome: Outcome;
}

/** What a command that threw has to say; anything but a ChidanError or an interruption is a bug. */
export async function problemOf(
  error: unknown,
  { signal, env }: Pick<CliIo, 'signal' | 'env'>,
  { language, usage }: Messages,
): Promise<Problem> {
  if (signal.aborted) return { code: 'INTERRUPTED', message: usage.interrupted, outcome: 'interrupted' };
  // What failed may be the loading of the library itself.
  const core = await import('@chidan/core').catch(() => null);
  if (core?.isChidanError(error)) {
    const message = core.errorMessage(error, language);
    const hint = error.code === 'LIBRARY_NOT_FOUND' ? ` ${usage.nameLibrary}` : '';
    return { code: error.code, message: message + hint, outcome: error.kind };
  }
  const reason = error instanceof Error ? error.message : String(error);
  const trace = env.CHIDAN_DEBUG && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  return { code: 'UNEXPECTED', message: usage.unexpected(reason) + trace, outcome: 'unexpected' };
}

/** Prints a problem on stderr: for people, on one line where it is no terminal; or `{code, message}` where JSON was asked for. */
export function printProblem(
  io: Pick<CliIo, 'stderr' | 'isTerminal'>,
  { width, messages }: Layout,
  { code, message, outcome }: Problem,
  isJson: boolean,
): void {
  const line = printable(outcome === 'interrupted' ? message : `${messages.usage.error}: ${message} [${code}]`);
  io.stderr(`${isJson ? toJson({ code, message }, 0) : io.isTerminal ? wrap(line, width) : line}\n`);
}
