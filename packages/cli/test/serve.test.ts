import { ChidanError } from '@chidan/core';
import { describe, expect, it } from 'vitest';
import type { CliIo } from '../src/index.ts';
import { run } from './run.ts';

type StartServer = NonNullable<CliIo['startServer']>;

/** A server that stops by itself at once. */
function fakeServer(seen: unknown[] = []): StartServer {
  return async (_engine, config, options) => {
    seen.push(config, options);
    const stopped = Promise.resolve();
    return { host: '127.0.0.1', port: 7784, url: 'http://127.0.0.1:7784', stopped, stop: () => stopped };
  };
}

describe('serve', () => {
  it('says where it can be reached, waits until it is stopped, and ends with 0', async () => {
    const { code, out, err, opened, closed } = await run(['serve'], {}, { startServer: fakeServer() });
    expect([code, closed]).toEqual([0, 1]);
    expect(out).toContain('http://127.0.0.1:7784');
    expect(err).toBe('Đã dừng máy chủ.\n');
    expect(opened[0]?.options).toMatchObject({ access: 'read', queryThread: 'worker' });
  });

  it('passes on the address, the names and the signal, and leaves defaults to the server', async () => {
    const seen: unknown[] = [];
    const startServer = fakeServer(seen);
    await run(
      ['serve', '--host', '0.0.0.0', '--port', '0', '--allow-host', 'a.local', '10.0.0.2'],
      {},
      { startServer },
    );
    expect(seen[0]).toMatchObject({ host: '0.0.0.0', port: 0, allowedHosts: ['a.local', '10.0.0.2'] });
    expect(seen[1]).toMatchObject({ signal: expect.any(AbortSignal) });
    await run(['serve'], {}, { startServer });
    expect(Object.keys(seen[2] as object)).toEqual(['log']);
  });

  it('that finds its port taken closes the library and ends with 4', async () => {
    const startServer: StartServer = () =>
      Promise.reject(new ChidanError('ADDRESS_IN_USE', { host: '127.0.0.1', port: 7784 }));
    const { code, err, closed } = await run(['serve'], {}, { startServer });
    expect([code, closed]).toEqual([4, 1]);
    expect(err).toContain('[ADDRESS_IN_USE]');
  });
});
