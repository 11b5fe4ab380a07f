import type { ProblemCode } from '../../problem/problem.ts';

/** What any operation that reads the library can meet. */
export const libraryProblems: readonly ProblemCode[] = [
  'LIBRARY_BUSY',
  'LIBRARY_DAMAGED',
  'LIBRARY_INACCESSIBLE',
  'LIBRARY_FORMAT_UNKNOWN',
  'LIBRARY_CLOSED',
];

/** What any operation that embeds a query can meet, reading included. */
export const queryProblems: readonly ProblemCode[] = [
  'QUERY_EMPTY',
  'QUERY_TOO_LONG',
  'REQUEST_INVALID',
  ...libraryProblems,
  'EMBEDDING_MISMATCH',
  'MODEL_NOT_FOUND',
  'MODEL_INVALID',
  'OPERATION_TIMEOUT',
];
