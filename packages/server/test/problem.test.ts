import { readFileSync } from 'node:fs';
import { ChidanError, type ErrorCode, type ErrorDetail, errorTable } from '@chidan/core';
import { describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { libraryProblem, requestProblem } from '../src/problem/problem.ts';
import { type RequestCode, requestProblems } from '../src/problem/request-problems.ts';
import { stubEngine } from './sample-library.ts';

/** An app whose search fails with `error`, and what it logs. */
function failingApp(error: unknown) {
  const lines: string[] = [];
  const engine = stubEngine({ search: () => Promise.reject(error) });
  return { app: buildApp(engine, { log: { write: (line) => lines.push(line) } }), lines };
}

describe('a problem of the library', () => {
  test.each<[code: ErrorCode, status: number, detail: ErrorDetail]>([
    ['OPTION_INVALID', 400, { option: 'limit', reason: 'phải là số' }],
    ['DOCUMENT_NOT_FOUND', 404, { reference: 'd9' }],
    ['DOCUMENT_AMBIGUOUS', 409, { reference: '784', count: 2, candidates: 'd1; d2' }],
    ['LIBRARY_BUSY', 503, { seconds: 5 }],
    ['EMBEDDING_MISMATCH', 503, { stored: 'a', current: 'b' }],
    ['MODEL_NOT_FOUND', 503, { directory: '/opt/mo-hinh', file: 'model.onnx' }],
  ])('%s is status %i in a search', async (code, status, detail) => {
    const response = await failingApp(new ChidanError(code, detail)).app.inject('/api/v1/search?q=a');
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    const problem = response.json();
    expect(problem).toMatchObject({ type: 'about:blank', status, code });
    expect(Object.keys(problem).sort()).toEqual(['code', 'detail', 'status', 'title', 'type']);
  });

  test('has a status and a title whatever its code', () => {
    for (const code of Object.keys(errorTable) as ErrorCode[]) {
      const { status, title } = libraryProblem(new ChidanError(code));
      expect(status).toBeGreaterThanOrEqual(errorTable[code].kind === 'environment' ? 503 : 400);
      expect(title).not.toBe('');
    }
  });

  test('tells the reader what he typed, and shows the keeper of the machine its paths in the log alone', async () => {
    const asked = new ChidanError('DOCUMENT_NOT_FOUND', { reference: '117/TB' });
    expect(libraryProblem(asked).detail).toBe(asked.message);

    const detail = { directory: 'C:\\Users\\Hoa\\Kho văn bản', reason: 'SQLITE_CORRUPT' };
    const { app, lines } = failingApp(new ChidanError('LIBRARY_DAMAGED', detail));
    const response = await app.inject('/api/v1/search?q=a');
    expect(response.json().detail).toContain('«Kho văn bản»');
    expect(response.body).not.toMatch(/Hoa|SQLITE/);
    expect(JSON.parse(lines.join(''))).toMatchObject({ code: 'LIBRARY_DAMAGED', err: { detail } });
  });
});

describe('an error that nobody foresaw', () => {
  test.each<[what: string, error: unknown]>([
    ['an error', new Error('secret at /home/lan')],
    ['an error that claims a status', Object.assign(new Error('secret'), { statusCode: 401, code: 'E_REMOTE' })],
    ['no error at all', 'secret'],
  ])('is 500, told to the log and kept from the reader: %s', async (_what, error) => {
    const { app, lines } = failingApp(error);
    const response = await app.inject('/api/v1/search?q=a');
    expect(response.statusCode).toBe(500);
    expect(response.json()).toEqual(requestProblem('INTERNAL_ERROR'));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ code: 'INTERNAL_ERROR', route: '/api/v1/search' });
    expect(lines[0]).toContain('secret');
  });

  test('is logged without what the reader searched for', async () => {
    const { app, lines } = failingApp(new Error('boom'));
    await app.inject('/api/v1/search?q=chuyen-rieng');
    expect(lines.join('')).toContain('boom');
    expect(lines.join('')).not.toContain('chuyen-rieng');
  });

  test('is a malformed answer of the engine, too', async () => {
    const app = buildApp(stubEngine({ ask: async () => ({ kind: 'guessed' }) as never }));
    const response = await app.inject({ method: 'POST', url: '/api/v1/ask', payload: { question: 'a' } });
    expect(response.statusCode).toBe(500);
    expect(response.json()).toEqual(requestProblem('INTERNAL_ERROR'));
  });
});

describe('a request that leads nowhere', () => {
  const { app } = failingApp(new Error('unused'));
  test.each<[code: RequestCode, method: 'GET' | 'POST' | 'DELETE', url: string]>([
    ['ROUTE_NOT_FOUND', 'GET', '/'],
    ['ROUTE_NOT_FOUND', 'GET', '/api/v1/asks'],
    ['ROUTE_NOT_FOUND', 'POST', '/api/v1/nowhere'],
    ['ROUTE_NOT_FOUND', 'DELETE', '/api/v1/documents/d1/pages'],
    ['URL_INVALID', 'GET', '/api/v1/documents/%zz'],
    ['URL_INVALID', 'GET', `/api/v1/documents/${'9'.repeat(200)}`],
  ])('is %s: %s %s', async (code, method, url) => {
    const response = await app.inject({ method, url });
    expect(response.statusCode).toBe(requestProblems[code].status);
    expect(response.json()).toEqual(requestProblem(code));
  });
});

test('every problem of a request has a title and a detail', () => {
  for (const code of Object.keys(requestProblems) as RequestCode[]) {
    const { title, detail } = requestProblem(code);
    expect([code, title, detail]).not.toContain('');
  }
});

test('docs/ERRORS.md lists the codes of the server with their statuses', () => {
  const page = readFileSync(new URL('../../../docs/ERRORS.md', import.meta.url), 'utf8').split(
    '## Codes of the server',
  )[1];
  const listed = [...(page ?? '').matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, code, status]) => [
    code,
    Number(status),
  ]);
  expect(Object.fromEntries(listed)).toEqual(
    Object.fromEntries(Object.entries(requestProblems).map(([code, { status }]) => [code, status])),
  );
});
