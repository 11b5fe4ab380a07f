import { type ErrorCode, type ErrorDetail, type ErrorKind, errorTable, type Language } from './error-codes.ts';
import { inEnglish } from './error-words.ts';

/**
 * The one error that this library throws on purpose; anything else is a bug.
 * The message is Vietnamese: what happened, then what to do next. `errorMessage` tells it in English.
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

/**
 * Whether an error is a ChidanError, of this code where one is given. Told by name and code, not by class: a program may
 * have loaded this module twice.
 */
export function isChidanError(error: unknown, code?: ErrorCode): error is ChidanError {
  if (!(error instanceof Error) || error.name !== 'ChidanError') return false;
  const found = (error as Partial<ChidanError>).code;
  return typeof found === 'string' && Object.hasOwn(errorTable, found) && (code === undefined || found === code);
}

/** What an error says, in a language; of an error itself, or of the code and detail that crossed a thread or a network. */
export function errorMessage(
  { code, detail = {} }: { readonly code: ErrorCode; readonly detail?: ErrorDetail },
  language: Language,
): string {
  if (language === 'vi') return errorTable[code].message(detail);
  const turned = Object.entries(detail).map(([name, value]) => {
    const isWords = (name === 'reason' || name === 'type') && typeof value === 'string';
    return [name, isWords ? inEnglish(value) : value] as const;
  });
  return errorTable[code].english(Object.fromEntries(turned));
}
