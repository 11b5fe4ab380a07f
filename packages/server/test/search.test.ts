import type { SearchOptions } from '@chidan/core';
import { afterAll, describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { fieldErrors } from '../src/problem/field-errors.ts';
import { createSampleLibrary, stubEngine } from './sample-library.ts';

const engine = await createSampleLibrary();
const app = buildApp(engine);
afterAll(() => engine.close());

const search = (query: Record<string, string | string[]>) => app.inject({ url: '/api/v1/search', query });

test('a search typed without marks answers what the engine finds, with all of each citation', async () => {
  const query = 'tiet kiem, chong lang phi';
  const response = await search({ q: query, limit: '3' });
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
  const { hits } = response.json();
  expect(hits).toHaveLength(3);
  expect(hits[0].citation.number).toBe('9058-CT/TU');
  expect(response.json()).toEqual(await engine.search(query, { limit: 3 }));
});

test('a search without limit gives what the engine gives by default', async () => {
  expect((await search({ q: 'chi bộ' })).json()).toEqual(await engine.search('chi bộ'));
});

test('a search for digits stays a text', async () => {
  expect((await search({ q: '117' })).json().query).toBe('117');
});

describe('a search', () => {
  /** What the engine is asked for. */
  async function asked(query: Record<string, string | string[]>): Promise<Partial<SearchOptions>> {
    let given: Partial<SearchOptions> = {};
    const stub = stubEngine({
      search: async (q, { signal: _, ...options } = {}) => {
        given = options;
        return await engine.search(q);
      },
    });
    await buildApp(stub).inject({ url: '/api/v1/search', query: { q: 'chi bộ', ...query } });
    return given;
  }

  test('passes on how to search and what to tell besides', async () => {
    expect(
      await asked({ mode: 'lexical', group: 'document', exact: 'true', explain: 'true', facets: 'false' }),
    ).toEqual({
      mode: 'lexical',
      group: 'document',
      exact: true,
      explain: true,
      facets: false,
      filter: {},
    });
  });

  test('reads its conditions as people type them', async () => {
    expect(await asked({ type: ['Thông báo', 'KL'], from: '1/7/2022', to: '2024', replaced: 'false' })).toEqual({
      filter: { types: ['notice', 'conclusion'], from: '2022-07-01', to: '2024-12-31', isReplaced: false },
    });
    const named = { type: 'TB', number: '117 tb duk', issuer: 'Đảng ủy', term: '8', signer: 'Thạch' };
    expect((await asked(named)).filter).toEqual({
      types: ['notice'],
      number: '117-TB/ĐUK',
      issuers: ['Đảng ủy'],
      term: 'VIII',
      signer: 'Thạch',
    });
  });

  test('sends the whole tree of a score, and the counts', async () => {
    const { hits, facets } = (await search({ q: 'tiết kiệm', explain: 'true', facets: 'true', limit: '1' })).json();
    const expected = await engine.search('tiết kiệm', { explain: true, facets: true, limit: 1 });
    expect(hits[0].explanation).toEqual(expected.hits[0]?.explanation);
    expect(JSON.stringify(hits[0].explanation)).toContain('"words":"tiết kiệm"');
    expect(facets).toEqual(expected.facets);
  });

  test('that names a number tells which document bears it, and the unit that it asks for', async () => {
    const { named, hits } = (await search({ q: 'mục 6 9058-CT/TU' })).json();
    expect(named).toEqual((await engine.search('mục 6 9058-CT/TU')).named);
    expect(named).toMatchObject({ number: '9058-CT/TU', unit: 'mục 6', documents: [{ documentId: 'd2' }] });
    expect(hits[0]).toMatchObject({ reason: 'named', citation: { path: 'mục 6' } });
  });
});

describe('a search is refused', () => {
  test.each<[field: string, query: Record<string, string | string[]>]>([
    ['q', {}],
    ['q', { q: ['một', 'hai'] }],
    ['limit', { q: 'a', limit: '0' }],
    ['limit', { q: 'a', limit: '101' }],
    ['limit', { q: 'a', limit: '-1' }],
    ['limit', { q: 'a', limit: '5.5' }],
    ['limit', { q: 'a', limit: '1e1' }],
    ['limit', { q: 'a', limit: 'true' }],
    ['limit', { q: 'a', limit: '' }],
    ['limit', { q: 'a', limit: ['5', '6'] }],
    ['mode', { q: 'a', mode: 'fast' }],
    ['group', { q: 'a', group: 'true' }],
    ['exact', { q: 'a', exact: '1' }],
    ['facets', { q: 'a', facets: '' }],
    ['replaced', { q: 'a', replaced: 'yes' }],
    ['type', { q: 'a', type: ['TB', 'xyz'] }],
    ['from', { q: 'a', from: '31/2/2024' }],
    ['to', { q: 'a', to: ['2023', '2024'] }],
    ['number', { q: 'a', number: 'x' }],
    ['vectorWeight', { q: 'a', vectorWeight: '1' }],
    ['toString', { q: 'a', toString: '1' }],
  ])('naming %s, for %j', async (field, query) => {
    const response = await search(query);
    expect(response.statusCode).toBe(400);
    const problem = response.json();
    expect(problem.code).toBe('REQUEST_INVALID');
    expect(problem.errors.map((error: { field: string }) => error.field)).toEqual([field]);
    expect(problem.detail).toContain(`«${field}»`);
  });

  test('naming every field that is wrong, once', async () => {
    const { errors } = (await search({ limit: 'năm', lang: 'vi' })).json();
    expect(errors.map((error: { field: string }) => error.field).sort()).toEqual(['lang', 'limit', 'q']);
  });

  test('saying of an unknown parameter that it is unknown, not that its value is wrong', async () => {
    const params = { additionalProperties: ['lang'] };
    const unknown = [{ keyword: 'additionalProperties', instancePath: '', schemaPath: '#', params }];
    expect((await search({ q: 'a', lang: 'vi' })).json().errors).toEqual(fieldErrors(unknown));
  });

  test('naming __proto__, which is a parameter like any other', async () => {
    const { errors } = (await app.inject('/api/v1/search?q=a&__proto__=1')).json();
    expect(errors).toMatchObject([{ field: '__proto__' }]);
  });

  test('with the code of the library when nothing can be searched for', async () => {
    expect((await search({ q: ' ?! ' })).json()).toMatchObject({ status: 400, code: 'QUERY_EMPTY' });
    expect((await search({ q: 'a'.repeat(1001) })).json()).toMatchObject({ status: 400, code: 'QUERY_TOO_LONG' });
  });
});
