import { afterAll, describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { fieldErrors } from '../src/problem/field-errors.ts';
import { createSampleLibrary } from './sample-library.ts';

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
