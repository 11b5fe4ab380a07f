import type { ChidanError } from '@chidan/core';
import type { CliIo } from './cli-io.ts';
import type { Outcome } from './exit-code.ts';
import { printable, toJson } from './render/printable.ts';

/** Why a command did not do its work, for people and for programs. */
export interface Problem {
  /** An ErrorCode of the library, or one of the command line's own. */
  readonly code: string;
  /** Vietnamese: what happened, then what to do next. */
  readonly message: string;
  readonly outcome: Outcome;
}

/** What a command that threw has to say; anything but a ChidanError or an interruption is a bug. */
export function problemOf(error: unknown, { signal, env }: Pick<CliIo, 'signal' | 'env'>): Problem {
  if (signal.aborted) {
    return {
      code: 'INTERRUPTED',
      message: 'Đã dừng theo yêu cầu. Những gì đã ghi xong vẫn được giữ nguyên.',
      outcome: 'interrupted',
    };
  }
  if (isChidanError(error)) return { code: error.code, message: error.message, outcome: error.kind };
  const reason = error instanceof Error ? error.message : String(error);
  const trace = env.CHIDAN_DEBUG && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  const advice = 'Hãy đặt biến CHIDAN_DEBUG=1, chạy lại và gửi thông báo cho người phụ trách phần mềm.';
  return {
    code: 'UNEXPECTED',
    message: `Có lỗi ngoài dự kiến của chương trình (${reason}). ${advice}${trace}`,
    outcome: 'unexpected',
  };
}

/** Known by its name: what failed may be the loading of the library itself. */
function isChidanError(error: unknown): error is ChidanError {
  return error instanceof Error && error.name === 'ChidanError';
}

/** Prints a problem on stderr: a line for people, or `{code, message}` for a caller that asked for JSON. */
export function printProblem(io: Pick<CliIo, 'stderr'>, { code, message, outcome }: Problem, isJson: boolean): void {
  const line = outcome === 'interrupted' ? message : `Lỗi: ${message} [${code}]`;
  io.stderr(`${isJson ? toJson({ code, message }, 0) : printable(line)}\n`);
}
