import { EventEmitter } from 'node:events';
import type { FastifyReply } from 'fastify';
import { expect, test } from 'vitest';
import { runOperation } from '../src/run-operation.ts';

function replyTo(raw: { destroyed: boolean }) {
  const response = Object.assign(new EventEmitter(), raw);
  return { reply: { raw: response } as unknown as FastifyReply, response };
}

const never = () => new Promise<never>(() => {});

test('an operation for a reader who has already gone is aborted from the start', async () => {
  const { reply } = replyTo({ destroyed: true });
  await expect(runOperation(reply, 60_000, never)).rejects.toMatchObject({ code: 'REQUEST_ABANDONED' });
});

test('an operation that has ended is not aborted when its answer is done', async () => {
  const { reply, response } = replyTo({ destroyed: false });
  const signal = await runOperation(reply, 60_000, async (given) => given);
  response.emit('close');
  expect(signal.aborted).toBe(false);
  expect(response.listenerCount('close')).toBe(0);
});

test('an operation may begin its time anew, and then that is what counts', async () => {
  const { reply } = replyTo({ destroyed: false });
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const worked = runOperation(reply, 30, async (_signal, restart) => {
    restart(5000);
    await pause(80);
    return 'xong';
  });
  expect(await worked).toBe('xong');
  const late = runOperation(reply, 5000, async (_signal, restart) => {
    restart(10);
    await never();
  });
  await expect(late).rejects.toMatchObject({ code: 'OPERATION_TIMEOUT' });
});

test('an error of the operation is passed on', async () => {
  const failure = new Error('boom');
  const { reply } = replyTo({ destroyed: false });
  await expect(runOperation(reply, 60_000, () => Promise.reject(failure))).rejects.toBe(failure);
});
