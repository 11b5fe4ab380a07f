import { type ErrorCode, type ErrorDetail, type ErrorKind, errorTable } from './error-codes.ts';

/**
 * The one error that this library throws on purpose; anything else is a bug.
 * The message is Vietnamese: what happened, then what to do next.
 */
export class ChidanError extends Error {
  override readonly name = 'ChidanError';
  readonly code: ErrorCode;
  /** Who must act: the caller (`input`), the keeper of the library (`library`) or of the machine (`environment`). */
  readonly kind: ErrorKind;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, detail: ErrorDetail = {}, options?: { cause?: unknown }) {
    super(errorTable[code].message(detail), options);
    this.code = code;
    this.kind = errorTable[code].kind;
    this.detail = detail;
  }
}

/** Whether an error is a ChidanError, of this code where one is given. */
export function isChidanError(error: unknown, code?: ErrorCode): error is ChidanError {
  return error instanceof ChidanError && (code === undefined || error.code === code);
}
