import { expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { stubEngine } from './sample-library.ts';

const app = buildApp(stubEngine({ list: async () => [] }));

test('the page and all that it loads come from this server', async () => {
  const page = await app.inject('/docs');
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  const links = [...page.body.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(4);
  for (const link of links) {
    expect(link).toMatch(/^\/docs\/static\//);
    expect((await app.inject(link)).statusCode).toBe(200);
  }
});

test('the page asks no validator elsewhere, and reads the document from this server', async () => {
  const { body } = await app.inject('/docs/static/swagger-initializer.js');
  expect(body).toMatch(/"?validatorUrl"?:\s*null/);
  expect(body.match(/\burl: .*/g)).toEqual([`url: resolveUrl('./json'),`]);
});

test('the page may run nothing but its own script, load and ask nothing but this server', async () => {
  const policy = String((await app.inject('/docs')).headers['content-security-policy']);
  const rules = Object.fromEntries(policy.split('; ').map((rule) => rule.replace(/;$/, '').split(/ (.*)/, 2)));
  expect(rules).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
});

test.each(['/api/v1/documents', '/health', '/nowhere', '/docs/nowhere'])(
  'the page opens nothing for %s',
  async (url) => {
    const policy = (await app.inject(url)).headers['content-security-policy'];
    expect(policy).toBe("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  },
);

test.each(['/docs', '/docs/json', '/docs/static/swagger-ui-bundle.js'])(
  '%s is guarded like any other answer',
  async (url) => {
    const response = await app.inject(url);
    expect(response.headers).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    const refused = await app.inject({ url, headers: { host: 'evil.example' } });
    expect(refused.json()).toMatchObject({ status: 421, code: 'HOST_NOT_ALLOWED' });
  },
);

test.each(['/docs/static/..%2f..%2fpackage.json', '/docs/static/../../package.json', '/docs/static/%2e%2e/index.js'])(
  'no file beside the page is served: %s',
  async (url) => {
    const response = await app.inject(url);
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  },
);
