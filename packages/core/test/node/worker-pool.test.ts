import { afterAll, describe, expect, it } from 'vitest';
import { defaultChunkOptions } from '../../src/chunk/chunk-document.ts';
import { bundledModelDirectory, readModelInfo } from '../../src/node/model.ts';
import { read } from '../../src/node/worker.ts';
import { createPoolEmbedder, createPoolReader, WorkerPool } from '../../src/node/worker-pool.ts';

const model = await readModelInfo(bundledModelDirectory());
const pool = new WorkerPool(1);
afterAll(async () => await pool.close());
const text = Array.from(
  { length: 400 },
  (_, index) => `Điều ${index + 1}. ${'Chi bộ họp mỗi tháng một lần. '.repeat(20)}`,
);
const bytes = new TextEncoder().encode(text.join('\n'));

describe('a file that is being read on another thread', () => {
  const reader = createPoolReader(pool, model, defaultChunkOptions, false);

  it('is given up as soon as the signal says so, and the next is read all the same', async () => {
    const controller = new AbortController();
    const reading = reader.read('dài.txt', bytes, controller.signal);
    controller.abort(new Error('stop'));
    await expect(reading).rejects.toThrow('stop');
    expect((await reader.read('ngắn.txt', bytes.subarray(0, 500), new AbortController().signal)).chunks).toHaveLength(
      1,
    );
  });

  it('is not begun when the signal said so before', async () => {
    await expect(reader.read('a.txt', bytes, AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
  });

  it('is left in the middle by the thread that reads it', async () => {
    const task = { name: 'a.txt', bytes, model, chunkOptions: defaultChunkOptions, acceptSecret: false };
    const stopped = new Int32Array(new SharedArrayBuffer(4));
    expect(await read({ ...task, stopped })).toMatchObject({ value: { mediaType: expect.any(String) } });
    Atomics.store(stopped, 0, 1);
    await expect(read({ ...task, stopped })).rejects.toThrow('stopped');
  });
});

describe('texts that are being embedded on another thread', () => {
  it('are given up between two handfuls, and told of as they go', async () => {
    const embedder = createPoolEmbedder(pool, model, async () => ({ fingerprint: 'x', dimension: model.dimension }));
    const controller = new AbortController();
    const told: number[] = [];
    const onProgress = ({ done }: { done: number }): void => {
      told.push(done);
      if (done >= 16) controller.abort(new Error('stop'));
    };
    const texts = Array.from({ length: 80 }, (_, index) => `chi bộ ${index}`);
    const embedding = embedder.embed(texts, 'passage', { signal: controller.signal, onProgress });
    await expect(embedding).rejects.toThrow('stop');
    expect(told).toEqual([8, 16]);
  });
});
