import { describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { requestProblem } from '../src/problem/problem.ts';
import { stubEngine } from './sample-library.ts';

const app = buildApp(stubEngine({ list: async () => [] }));
const reading = 'GET, HEAD, OPTIONS';

describe('a method that an address does not take is 405, and Allow lists those that it takes', () => {
  test.each<[method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'PROPFIND', url: string, allow: string]>([
    ['GET', '/api/v1/ask', 'OPTIONS, POST'],
    ['HEAD', '/api/v1/ask', 'OPTIONS, POST'],
    ['POST', '/api/v1/search?q=a', reading],
    ['PUT', '/api/v1/documents', reading],
    ['DELETE', '/api/v1/documents/d1', reading],
    ['PATCH', '/api/v1/documents/117-TB%2F%C4%90UK', reading],
    ['PROPFIND', '/health', reading],
    ['POST', '/docs', reading],
    ['POST', '/docs/static/swagger-ui.css', reading],
  ])('%s %s', async (method, url, allow) => {
    const response = await app.inject({ method: method as 'GET', url });
    expect(response.statusCode).toBe(405);
    expect(response.headers).toMatchObject({ allow, 'cache-control': 'no-store' });
    if (method !== 'HEAD') expect(response.json()).toEqual(requestProblem('METHOD_NOT_ALLOWED'));
  });

  test('whatever body comes with it', async () => {
    const headers = { 'content-type': 'text/plain' };
    const response = await app.inject({ method: 'PUT', url: '/api/v1/documents', headers, payload: 'a' });
    expect(response.json()).toMatchObject({ code: 'METHOD_NOT_ALLOWED' });
  });
});

describe('OPTIONS', () => {
  test.each([
    ['/api/v1/ask', 'OPTIONS, POST'],
    ['/api/v1/documents/d1', reading],
    ['/docs/json', reading],
  ])('of %s tells the methods and nothing else', async (url, allow) => {
    const response = await app.inject({ method: 'OPTIONS', url });
    expect([response.statusCode, response.headers.allow, response.body]).toEqual([204, allow, '']);
  });

  test('of an address that is not there is 404', async () => {
    const response = await app.inject({ method: 'OPTIONS', url: '/api/v1/documents/d1/pages' });
    expect(response.statusCode).toBe(404);
    expect(response.headers).not.toHaveProperty('allow');
  });
});

test('HEAD is GET without the body', async () => {
  const [get, head] = await Promise.all([
    app.inject('/api/v1/documents'),
    app.inject({ method: 'HEAD', url: '/api/v1/documents' }),
  ]);
  expect(head.statusCode).toBe(200);
  expect(head.body).toBe('');
  for (const name of ['content-type', 'content-length', 'content-security-policy']) {
    expect(head.headers[name]).toBe(get.headers[name]);
  }
});
