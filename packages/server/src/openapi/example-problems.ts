import { ChidanError, type ErrorCode, type ErrorDetail } from '@chidan/core';
import { libraryProblem, type Problem, type ProblemCode, requestProblem } from '../problem/problem.ts';
import { type RequestCode, requestProblems } from '../problem/request-problems.ts';

/** What each error of the library would tell of; the codes that no operation gives are not here. */
const details: Readonly<Partial<Record<ErrorCode, ErrorDetail>>> = {
  QUERY_EMPTY: {},
  QUERY_TOO_LONG: { length: 1203, max: 1000 },
  DOCUMENT_NOT_FOUND: { reference: 'd99' },
  LIBRARY_BUSY: { seconds: 5 },
  LIBRARY_DAMAGED: { directory: '.chidan', reason: '' },
  LIBRARY_INACCESSIBLE: { directory: '.chidan', reason: '' },
  LIBRARY_FORMAT_UNKNOWN: { directory: '.chidan', found: 2, expected: 1 },
  LIBRARY_CLOSED: {},
  QUOTE_MISMATCH: { label: 'mục 5, Thông báo 117-TB/ĐUK ngày 18/7/2022' },
  EMBEDDING_MISMATCH: { stored: '«A»', current: '«B»' },
  MODEL_NOT_FOUND: { directory: 'model-vi', file: 'config.json' },
  MODEL_INVALID: { directory: 'model-vi', reason: '' },
};

/** The problem that a reader would get for this code, made as the server makes it. */
export function exampleProblem(code: ProblemCode): Problem {
  if (code === 'REQUEST_INVALID') {
    return requestProblem(code, [{ field: 'limit', detail: 'phải từ 100 trở xuống' }]);
  }
  return isRequestCode(code) ? requestProblem(code) : libraryProblem(new ChidanError(code, details[code]));
}

function isRequestCode(code: ProblemCode): code is RequestCode {
  return Object.hasOwn(requestProblems, code);
}
