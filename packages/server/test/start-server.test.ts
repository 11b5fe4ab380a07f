import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Engine, SearchResult } from '@chidan/core';
import { afterEach, describe, expect, test } from 'vitest';
import type { ServerConfig } from '../src/config.ts';
import { type RunningServer, type StartOptions, startServer } from '../src/start-server.ts';
import { stubEngine } from './sample-library.ts';

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

async function start(engine: Partial<Engine>, config: Partial<ServerConfig> = {}, options: StartOptions = {}) {
  const server = await startServer(stubEngine(engine), { port: 0, ...config }, options);
  running.push(server);
  return server;
}

/** A search that lasts until the test ends it, and the signal that it was given. */
function slowSearch() {
  let started: (signal: AbortSignal) => void;
  let finish: (result: SearchResult) => void;
  const signal = new Promise<AbortSignal>((resolve) => {
    started = resolve;
  });
  const result = new Promise<SearchResult>((resolve) => {
    finish = resolve;
  });
  const slow = (options?: { readonly signal?: AbortSignal }) => {
    if (options?.signal) started(options.signal);
    return result;
  };
  return {
    methods: {
      search: (_query: string, options?: { readonly signal?: AbortSignal }) => slow(options),
      ask: (async (_question: string, options?: { readonly signal?: AbortSignal }) => {
        await slow(options);
        return { kind: 'abstained', question: 'a', understood: 'a', text: '', nearest: [], missing: [] };
      }) satisfies Engine['ask'],
    },
    signal,
    finish: () =>
      finish({ query: 'a', searched: 'a', respelling: null, named: null, isFar: false, hits: [], warnings: [] }),
  };
}

const post = (url: string, signal?: AbortSignal) =>
  fetch(`${url}/api/v1/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"question":"a"}',
    ...(signal ? { signal } : {}),
  });

async function openSocket({ host, port }: RunningServer): Promise<Socket> {
  const socket = connect(port, host);
  await once(socket, 'connect');
  return socket;
}

describe('a server that starts', () => {
  test('listens on the loopback address, at the port it tells', async () => {
    const server = await start({ list: async () => [] });
    expect(server.host).toBe('127.0.0.1');
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    expect(await (await fetch(`${server.url}/api/v1/documents`)).json()).toEqual({ documents: [] });
  });

  // A Mac has no 127.0.0.2 and would wait for it.
  test.skipIf(process.platform === 'darwin')('listens on no other address of the machine', async () => {
    const { port } = await start({});
    const [error] = await once(connect(port, '127.0.0.2'), 'error');
    expect(error.code).toBe('ECONNREFUSED');
  });

  test('listens on 127.0.0.1 for the name localhost', async () => {
    expect((await start({}, { host: 'localhost' })).host).toBe('127.0.0.1');
  });

  test('says ADDRESS_IN_USE when its port is taken, and leaves the engine open', async () => {
    const { port } = await start({});
    let isClosed = false;
    const close = async () => {
      isClosed = true;
    };
    await expect(start({ close }, { port }, { closeLibrary: true })).rejects.toMatchObject({
      code: 'ADDRESS_IN_USE',
      detail: { host: '127.0.0.1', port },
    });
    expect(isClosed).toBe(false);
  });

  test('refuses an address that is not of this machine', async () => {
    await expect(start({}, { host: '192.0.2.1' })).rejects.toMatchObject({
      code: 'OPTION_INVALID',
      detail: { option: 'host' },
    });
  });

  test('does not listen when it was told to stop before', async () => {
    const reason = new Error('stopped');
    await expect(start({}, {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test('answers what is not HTTP with a problem', async () => {
    const socket = await openSocket(await start({}));
    socket.setEncoding('utf8').end('chào máy chủ\r\n\r\n');
    let reply = '';
    for await (const part of socket) reply += part;
    expect(reply).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(reply.slice(reply.indexOf('\r\n\r\n')))).toMatchObject({ code: 'REQUEST_MALFORMED' });
  });

  test('answers a search longer than any header may be with a problem', async () => {
    const { url } = await start({});
    const response = await fetch(`${url}/api/v1/search?q=${'a'.repeat(20_000)}`);
    expect(response.status).toBe(431);
    expect(await response.json()).toMatchObject({ code: 'HEADERS_TOO_LARGE' });
  });
});

describe('a request', () => {
  test('is not taken for abandoned while its reader waits, even once its body is read', async () => {
    const { methods, signal, finish } = slowSearch();
    const { url } = await start(methods);
    const response = post(url);
    const given = await signal;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(given.aborted).toBe(false);
    finish();
    expect((await response).status).toBe(200);
  });

  test('aborts its operation when the reader goes away', async () => {
    const { methods, signal } = slowSearch();
    const lines: string[] = [];
    const { url } = await start(methods, { log: { write: (line) => lines.push(line) } });
    const reader = new AbortController();
    const response = post(url, reader.signal);
    const given = await signal;
    reader.abort();
    await expect(response).rejects.toThrow();
    if (!given.aborted) await once(given, 'abort');
    expect(given.reason).toMatchObject({ code: 'REQUEST_ABANDONED' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(lines).toEqual([]);
  });

  test('is given up when it thinks for too long, though the operation does not heed its signal', async () => {
    const { methods, signal } = slowSearch();
    const { url } = await start(methods, { operationTimeoutMs: 50 });
    const response = await post(url);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'OPERATION_TIMEOUT' });
    expect((await signal).aborted).toBe(true);
  });
});

describe('a stop', () => {
  test('lets a request in flight finish, takes no new one, and then closes the engine', async () => {
    const order: string[] = [];
    const { methods, signal, finish } = slowSearch();
    const close = async () => {
      order.push('engine closed');
    };
    const server = await start({ ...methods, close }, {}, { closeLibrary: true });
    const response = post(server.url);
    await signal;
    const stopped = server.stop().then(() => order.push('stopped'));
    await expect(fetch(`${server.url}/health`)).rejects.toThrow();
    expect(order).toEqual([]);
    finish();
    expect(await (await response).json()).toMatchObject({ kind: 'abstained' });
    await stopped;
    expect(order).toEqual(['engine closed', 'stopped']);
  });

  test('is asked for by the signal, and leaves open an engine that is not its own', async () => {
    let isClosed = false;
    const close = async () => {
      isClosed = true;
    };
    const controller = new AbortController();
    const server = await start({ close }, {}, { signal: controller.signal });
    controller.abort();
    await server.stopped;
    await expect(fetch(server.url)).rejects.toThrow();
    expect(isClosed).toBe(false);
  });

  test('does not wait for connections that browsers opened in advance or keep', async () => {
    const server = await start({ list: async () => [] }, { stopTimeoutMs: 30_000 });
    const silent = await openSocket(server);
    await (await fetch(`${server.url}/api/v1/documents`)).json();
    const closed = once(silent, 'close');
    const startedAt = performance.now();
    await server.stop();
    await closed;
    // Far less than the half minute that it would have waited for them; how much depends on the machine.
    expect(performance.now() - startedAt).toBeLessThan(25_000);
  });

  test('cuts off what is still in flight after its time, and aborts the operation', async () => {
    const { methods, signal } = slowSearch();
    const server = await start(methods, { stopTimeoutMs: 50 });
    const response = fetch(`${server.url}/api/v1/search?q=a`);
    const given = await signal;
    await Promise.all([expect(response).rejects.toThrow(), server.stop()]);
    expect(given.aborted).toBe(true);
  });

  test('may be asked for twice, and says when closing failed', async () => {
    const failure = new Error('cannot close');
    const server = await startServer(
      stubEngine({ close: () => Promise.reject(failure) }),
      { port: 0 },
      { closeLibrary: true },
    );
    await expect(server.stop()).rejects.toBe(failure);
    await expect(server.stop()).rejects.toBe(failure);
    await expect(server.stopped).rejects.toBe(failure);
  });
});
