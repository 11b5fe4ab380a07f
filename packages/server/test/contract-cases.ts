import { ChidanError, type ErrorCode } from '@chidan/core';
import type { InjectOptions } from 'fastify';
import { buildApp } from '../src/app.ts';
import type { ServerConfig } from '../src/config.ts';
import { misquotingForm } from '../src/openapi/examples/verification.ts';
import type { ProblemCode } from '../src/problem/problem.ts';
import type { ServedLibrary } from '../src/served-library.ts';
import { stubEngine } from './sample-library.ts';

export interface Answered {
  readonly status: number;
  readonly contentType: string;
  readonly body: unknown;
}

/** One way in which an operation answers with a problem. */
export interface ProblemCase {
  readonly operationId: string;
  readonly code: ProblemCode;
  readonly send: () => Promise<Answered>;
}

/** A right request to each operation, for the sample library. */
export const requests: Readonly<Record<string, InjectOptions>> = {
  searchPassages: { url: '/api/v1/search', query: { q: 'tiet kiem, chong lang phi', limit: '3' } },
  askQuestion: { method: 'POST', url: '/api/v1/ask', payload: { question: 'Tiết kiệm, chống lãng phí là gì?' } },
  verifyAnswer: { method: 'POST', url: '/api/v1/verify', payload: misquotingForm },
  listDocuments: { url: '/api/v1/documents' },
  getDocument: { url: '/api/v1/documents/d1' },
  getHealth: { url: '/health' },
};

export async function send(
  library: ServedLibrary,
  request: InjectOptions | undefined,
  config: Partial<ServerConfig> = {},
): Promise<Answered> {
  const response = await buildApp(library, config).inject({ ...request });
  return { status: response.statusCode, contentType: String(response.headers['content-type']), body: response.json() };
}

/** A library of which every use fails. */
function failing(error: unknown): ServedLibrary {
  const fail = () => Promise.reject(error);
  return stubEngine({ search: fail, ask: fail, verify: fail, list: fail, get: fail, status: fail });
}

const wherever: readonly ErrorCode[] = [
  'LIBRARY_BUSY',
  'LIBRARY_DAMAGED',
  'LIBRARY_INACCESSIBLE',
  'LIBRARY_FORMAT_UNKNOWN',
  'LIBRARY_CLOSED',
];
const whereEmbedded: readonly ErrorCode[] = ['EMBEDDING_MISMATCH', 'MODEL_NOT_FOUND', 'MODEL_INVALID'];

/** What a library or its model can fail with, and what is wrong with any request to another machine's name. */
function failures(operationId: string): ProblemCase[] {
  const request = requests[operationId];
  const embeds = operationId === 'searchPassages' || operationId === 'askQuestion';
  const codes = [...wherever, ...(embeds ? whereEmbedded : []), ...(operationId === 'askQuestion' ? quoted : [])];
  const never = () => new Promise<never>(() => {});
  return [
    ...codes.map((code) => ({ operationId, code, send: () => send(failing(new ChidanError(code)), request) })),
    {
      operationId,
      code: 'HOST_NOT_ALLOWED',
      send: () => send(stubEngine({}), { ...request, headers: { host: 'evil.example' } }),
    },
    ...(embeds || operationId === 'verifyAnswer'
      ? [
          {
            operationId,
            code: 'OPERATION_TIMEOUT' as const,
            send: () =>
              send(stubEngine({ search: never, ask: never, verify: never }), request, { operationTimeoutMs: 20 }),
          },
        ]
      : []),
    { operationId, code: 'INTERNAL_ERROR', send: () => send(broken(operationId), request) },
  ];
}

const quoted: readonly ErrorCode[] = ['QUOTE_MISMATCH'];

/** Health takes any failure for the library's; only an answer that is none is a bug there. */
function broken(operationId: string): ServedLibrary {
  return operationId === 'getHealth'
    ? stubEngine({ status: async () => ({ documents: 'nhiều' }) as never })
    : failing(new Error('boom'));
}

/** The problems that come of the request itself, or of what the library holds. */
function refusals(library: ServedLibrary): ProblemCase[] {
  const json = { 'content-type': 'application/json' };
  const post =
    (url: string) =>
    (payload: string | object, headers: Record<string, string> = json): Promise<Answered> =>
      send(library, { method: 'POST', url, headers, payload });
  const ask = post('/api/v1/ask');
  const verify = post('/api/v1/verify');
  const search = (query: Record<string, string>) => send(library, { url: '/api/v1/search', query });
  const long = 'a'.repeat(1001);
  const of = (operationId: string, code: ProblemCode, sendOne: ProblemCase['send']): ProblemCase => {
    return { operationId, code, send: sendOne };
  };
  return [
    of('searchPassages', 'REQUEST_INVALID', () => search({ q: 'a', limit: '101' })),
    of('searchPassages', 'QUERY_EMPTY', () => search({ q: '…' })),
    of('searchPassages', 'QUERY_TOO_LONG', () => search({ q: long })),
    of('askQuestion', 'REQUEST_INVALID', () => ask({ question: 'a', limit: 0 })),
    of('askQuestion', 'QUERY_EMPTY', () => ask({ question: '…' })),
    of('askQuestion', 'QUERY_TOO_LONG', () => ask({ question: long })),
    of('askQuestion', 'BODY_INVALID', () => ask('{"question": ')),
    of('askQuestion', 'BODY_TOO_LARGE', () => ask({ question: 'a'.repeat(64 * 1024) })),
    of('askQuestion', 'MEDIA_TYPE_UNSUPPORTED', () => ask('{}', { 'content-type': 'text/plain' })),
    of('verifyAnswer', 'ANSWER_INVALID', () => verify({ text: 'a' })),
    of('verifyAnswer', 'REQUEST_INVALID', () => verify({ text: 5 })),
    of('verifyAnswer', 'BODY_INVALID', () => verify('{"text": ')),
    of('verifyAnswer', 'BODY_TOO_LARGE', () => verify({ text: 'a'.repeat(4 * 1024 * 1024) })),
    of('verifyAnswer', 'MEDIA_TYPE_UNSUPPORTED', () => verify('{}', { 'content-type': 'text/plain' })),
    of('getDocument', 'DOCUMENT_NOT_FOUND', () => send(library, { url: '/api/v1/documents/d99' })),
    of('getDocument', 'URL_INVALID', () => send(library, { url: '/api/v1/documents/%zz' })),
    of('getHealth', 'LIBRARY_UNREADABLE', () => send(failing(new Error('boom')), requests.getHealth)),
  ];
}

/** Every problem that app.inject can bring about. */
export function problemCases(library: ServedLibrary): ProblemCase[] {
  return [...Object.keys(requests).flatMap(failures), ...refusals(library)];
}
