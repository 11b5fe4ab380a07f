import { expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { stubEngine } from './sample-library.ts';

const app = buildApp(stubEngine({ list: async () => [] }));

test.each([
  ['an answer', '/api/v1/documents', 200],
  ['a problem', '/api/v1/search', 400],
  ['a wrong address', '/nowhere', 404],
  ['an address that cannot be read', '/api/v1/documents/%zz', 400],
  ['a failure', '/health', 503],
])('%s is guarded in the browser and stays out of caches', async (_what, url, status) => {
  const response = await app.inject({ url, headers: { origin: 'http://evil.example' } });
  expect(response.statusCode).toBe(status);
  expect(response.headers).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'x-content-type-options': 'nosniff',
  });
  expect(response.headers).not.toHaveProperty('access-control-allow-origin');
});

test('another site that asks whether it may post is given no leave', async () => {
  const headers = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };
  const response = await app.inject({ method: 'OPTIONS', url: '/api/v1/ask', headers });
  expect(response.statusCode).toBe(204);
  expect(Object.keys(response.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});
