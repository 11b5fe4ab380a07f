import Fastify from 'fastify';
import { afterEach, expect, test, vi } from 'vitest';
import { streamAnswer } from '../src/stream-answer.ts';

type Operation = Parameters<typeof streamAnswer>[1];

afterEach(() => {
  vi.restoreAllMocks();
});

async function bodyOf(operation: Operation): Promise<string> {
  const app = Fastify();
  app.get('/', async (_request, reply) => await streamAnswer(reply, operation, 10));
  return (await app.inject('/')).body;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
const sentence = 'event: sentence\ndata: {"text":"a [1]."}\n\n';

test('a stream that has begun is not silent while the rest is being thought of', async () => {
  const body = await bodyOf(async (send) => {
    send('sentence', { text: 'a [1].' });
    await pause();
    send('sentence', { text: 'a [1].' });
  });
  expect(body.startsWith(`${sentence}: \n\n`)).toBe(true);
  expect(body.endsWith(`: \n\n${sentence}`)).toBe(true);
  expect(body.replaceAll(': \n\n', '')).toBe(sentence + sentence);
});

test('what goes wrong before the first event is an ordinary problem, however long it took', async () => {
  const body = await bodyOf(async () => {
    await pause();
    throw new Error('hỏng');
  });
  expect(JSON.parse(body)).toMatchObject({ message: 'hỏng' });
});

test.each<[how: string, operation: Operation]>([
  ['well', async (send) => send('sentence', { text: 'a' })],
  [
    'badly',
    async (send) => {
      send('sentence', { text: 'a' });
      throw new Error('hỏng');
    },
  ],
  ['before it began', () => Promise.reject(new Error('hỏng'))],
])('no timer is left behind when it ends %s', async (_how, operation) => {
  const begun = vi.spyOn(globalThis, 'setInterval');
  const cleared = vi.spyOn(globalThis, 'clearInterval');
  await bodyOf(operation);
  const ours = begun.mock.results.filter((_result, at) => begun.mock.calls[at]?.[1] === 10);
  expect(ours).toHaveLength(1);
  expect(cleared).toHaveBeenCalledWith(ours[0]?.value);
});
