import { type RequestCode, requestProblems } from './request-problems.ts';

/** Ends a request with a problem that only HTTP has; never leaves this package. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: RequestCode;

  constructor(code: RequestCode, options?: { cause?: unknown }) {
    super(requestProblems[code].detail, options);
    this.code = code;
  }
}
