import { describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { createHostCheck } from '../src/host-check.ts';
import { stubEngine } from './sample-library.ts';

const status = async () => ({ documents: 0, chunks: 0, generation: 0, fingerprint: null });

function check(header: string | undefined, expected: boolean, host = '127.0.0.1', allowedHosts: string[] = []): void {
  expect(createHostCheck(host, allowedHosts)(header)).toBe(expected);
}

describe('a Host header is served', () => {
  test.each(['localhost', 'LOCALHOST:7784', '127.0.0.1', '127.0.0.1:7784', '127.0.0.1:80', '[::1]', '[::1]:7784'])(
    'when it names this machine: %s',
    (header) => check(header, true),
  );
  test('when it names the address that was bound', () => {
    check('192.168.1.5:7784', true, '192.168.1.5');
    check('[fe80::1]:7784', true, 'FE80::1');
  });
  test('when the keeper allowed it, in any case and as browsers write it', () => {
    check('van-phong.local:7784', true, '127.0.0.1', ['Van-Phong.local']);
    check('xn--vn-phng-h0a2m.local', true, '127.0.0.1', ['văn-phòng.local']);
  });
});

describe('a Host header is refused', () => {
  test.each([
    undefined,
    '',
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example:7784',
    'evil.example@localhost',
    'localhost@evil.example',
    'localhost/evil',
    'localhost:7784:7784',
    'localhost:port',
    '[::1',
    '::1',
  ])('when it is any other name: %s', (header) => check(header, false));
  test('when it names every address, though that was bound', () => {
    check('0.0.0.0:7784', false, '0.0.0.0');
    check('[::]:7784', false, '::');
  });
});

describe('a page that points its own name at this machine', () => {
  const app = buildApp(stubEngine({ status }));
  const headers = { host: 'evil.example' };

  test.each(['/health', '/api/v1/documents', '/nowhere', '/api/v1/documents/%zz'])(
    'gets nothing from %s',
    async (url) => {
      const response = await app.inject({ url, headers });
      expect(response.statusCode).toBe(421);
      expect(response.json()).toMatchObject({ code: 'HOST_NOT_ALLOWED', status: 421 });
    },
  );

  test('gets nothing from a question either', async () => {
    const response = await app.inject({ method: 'POST', url: '/api/v1/ask', headers, payload: { question: 'a' } });
    expect(response.json()).toMatchObject({ code: 'HOST_NOT_ALLOWED' });
  });

  test('does not get in by a forwarded name', async () => {
    const response = await app.inject({ url: '/health', headers: { ...headers, 'x-forwarded-host': 'localhost' } });
    expect(response.statusCode).toBe(421);
  });

  test('is served once its name is allowed', async () => {
    const open = buildApp(stubEngine({ status }), { allowedHosts: ['evil.example'] });
    expect((await open.inject({ url: '/health', headers })).statusCode).toBe(200);
  });
});
