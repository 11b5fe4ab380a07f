import type { FieldError } from './problem.ts';
import { type RequestCode, requestProblems } from './request-problems.ts';

/** Ends a request with a problem that only HTTP has; never leaves this package. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: RequestCode;
  /** Which parameters are wrong; only of REQUEST_INVALID. */
  readonly errors: readonly FieldError[];

  constructor(
    code: RequestCode,
    { errors = [], ...options }: { cause?: unknown; errors?: readonly FieldError[] } = {},
  ) {
    super(requestProblems[code].detail, options);
    this.code = code;
    this.errors = errors;
  }
}
