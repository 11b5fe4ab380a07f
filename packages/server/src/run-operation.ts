import type { FastifyReply } from 'fastify';
import { RequestError } from './problem/request-error.ts';

/**
 * Runs slow work for a request; its signal aborts when the reader goes away or `timeoutMs` is over. The work may begin its time
 * anew with what it calls `restart` for, as long as it is not over.
 *
 * Fastify's own `request.signal` and `handlerTimeout` are not used: they follow the request's `close`, which Node emits
 * as soon as a body has been read, so that every POST would count as abandoned.
 *
 * @throws RequestError REQUEST_ABANDONED, OPERATION_TIMEOUT, at once, even when the operation does not heed its signal
 */
export async function runOperation<T>(
  reply: FastifyReply,
  timeoutMs: number,
  operation: (signal: AbortSignal, restart: (timeoutMs: number) => void) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const abandon = (): void => controller.abort(new RequestError('REQUEST_ABANDONED'));
  let timer: NodeJS.Timeout | undefined;
  const restart = (ms: number): void => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(() => controller.abort(new RequestError('OPERATION_TIMEOUT')), ms);
  };
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  reply.raw.once('close', abandon);
  if (reply.raw.destroyed) abandon();
  restart(timeoutMs);
  try {
    return await Promise.race([aborted, operation(signal, restart)]);
  } finally {
    clearTimeout(timer);
    reply.raw.off('close', abandon);
  }
}
