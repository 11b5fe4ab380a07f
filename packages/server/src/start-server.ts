import type { AddressInfo } from 'node:net';
import { ChidanError } from '@chidan/core';
import { buildApp } from './app.ts';
import type { App } from './app-type.ts';
import { resolveServerConfig, type ServerConfig } from './config.ts';
import { createDrain } from './drain.ts';
import type { ServedLibrary } from './served-library.ts';

export interface StartOptions {
  /** Stops the server, as `stop` does. */
  readonly signal?: AbortSignal;
  /** Whether to close the library once stopped; false by default. A server that could not start never closes it. */
  readonly closeLibrary?: boolean;
}

export interface RunningServer {
  /** The bound address, an IP. */
  readonly host: string;
  readonly port: number;
  /** For a browser on this machine: `http://127.0.0.1:7784`. */
  readonly url: string;
  /** Settles when all is closed, whoever asked for it; rejects if closing failed. */
  readonly stopped: Promise<void>;
  /** Takes no new connection, lets requests in flight finish within `stopTimeoutMs`, then resolves. May be called again. */
  stop(): Promise<void>;
}

/**
 * Serves a library over HTTP until it is stopped.
 *
 * @throws ChidanError OPTION_INVALID, ADDRESS_IN_USE; the signal's reason when it was aborted before
 */
export async function startServer(
  library: ServedLibrary,
  config: Partial<ServerConfig> = {},
  { signal, closeLibrary = false }: StartOptions = {},
): Promise<RunningServer> {
  const resolved = resolveServerConfig(config);
  signal?.throwIfAborted();
  const app = buildApp(library, resolved);
  const drain = createDrain(app.server);
  const { address, port } = await listen(app, resolved);

  let begin: (closing: Promise<void>) => void;
  let isStopping = false;
  const stopped = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const stop = (): Promise<void> => {
    if (!isStopping) begin(close(app, drain, resolved.stopTimeoutMs, closeLibrary ? library : null));
    isStopping = true;
    return stopped;
  };
  if (signal?.aborted) void stop();
  signal?.addEventListener('abort', () => void stop(), { once: true });
  return { host: address, port, url: urlOf(address, port), stopped, stop };
}

async function listen(app: App, { host, port }: ServerConfig): Promise<AddressInfo> {
  try {
    // For `localhost` Fastify would open a second server on ::1, which its close does not wait for.
    await app.listen({ host: host === 'localhost' ? '127.0.0.1' : host.replace(/^\[|\]$/g, ''), port });
    return app.server.address() as AddressInfo;
  } catch (error) {
    await app.close();
    throw listenError(error, host, port);
  }
}

function listenError(error: unknown, host: string, port: number): unknown {
  const invalid = (option: string, reason: string): ChidanError =>
    new ChidanError('OPTION_INVALID', { option, reason }, { cause: error });
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return new ChidanError('ADDRESS_IN_USE', { host, port }, { cause: error });
    case 'EACCES':
      return invalid('port', `hệ điều hành không cho mở cổng ${port}`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return invalid('host', `«${host}» không phải địa chỉ của máy này`);
    default:
      return error;
  }
}

async function close(
  app: App,
  drain: () => Promise<void>,
  timeoutMs: number,
  library: ServedLibrary | null,
): Promise<void> {
  // A cut connection aborts its request's signal, and so the operation behind it.
  const deadline = setTimeout(() => app.server.closeAllConnections(), timeoutMs);
  try {
    await drain();
    await app.close();
  } finally {
    clearTimeout(deadline);
    await library?.close();
  }
}

function urlOf(address: string, port: number): string {
  const reachable = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
