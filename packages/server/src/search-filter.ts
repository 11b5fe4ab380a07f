import { type DocumentFilter, isChidanError, readFilter, type TypedFilter } from '@chidan/core';
import { RequestError } from './problem/request-error.ts';

/** @throws RequestError REQUEST_INVALID that names the parameter whose value cannot be read */
export function readSearchFilter(typed: TypedFilter): DocumentFilter {
  try {
    return readFilter(typed);
  } catch (error) {
    if (!isChidanError(error) || error.code !== 'OPTION_INVALID') throw error;
    const { option, reason } = error.detail;
    throw new RequestError('REQUEST_INVALID', {
      cause: error,
      errors: [{ field: String(option), detail: String(reason) }],
    });
  }
}
