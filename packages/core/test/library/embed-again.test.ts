import { describe, expect, test } from 'vitest';
import type { Embedder } from '../../src/embedding/embedder.ts';
import { embedAgain } from '../../src/library/embed-again.ts';
import { createHashingEmbedder, createMemoryEngine, MemoryStore } from '../../src/testing/index.ts';
import { textFile } from '../corpus.ts';

const newEmbedder = createHashingEmbedder(32);

/** A library of as many texts, embedded with the default embedder. */
async function libraryOf(texts: number): Promise<MemoryStore> {
  const store = new MemoryStore();
  const files = Array.from({ length: texts }, (_, index) => textFile(`${index}.txt`, `văn bản số ${index}`));
  await createMemoryEngine({ store }).add(files);
  return store;
}

async function dimensions(store: MemoryStore): Promise<Set<number>> {
  const found = new Set<number>();
  for await (const { vector } of store.readChunks({ after: 0, upTo: await store.generation() }))
    found.add(vector.length);
  return found;
}

describe('embedding again', () => {
  test('gives every chunk a vector of the new embedder, and tells how many', async () => {
    const store = await libraryOf(3);
    expect(await dimensions(store)).toEqual(new Set([64]));
    expect(await embedAgain(store, newEmbedder, {})).toBe(3);
    expect(await dimensions(store)).toEqual(new Set([32]));
    expect(await store.fingerprint()).toBe('hashing-32');
  });

  test('raises the generation, so that every open library takes the new vectors', async () => {
    const store = await libraryOf(1);
    const before = await store.generation();
    await embedAgain(store, newEmbedder, {});
    expect(await store.generation()).toBeGreaterThan(before);
  });

  test('embeds one text once, whatever number of documents bear it', async () => {
    const store = new MemoryStore();
    await createMemoryEngine({ store }).add([textFile('a.txt', 'một'), textFile('b.md', 'một\n')]);
    expect((await store.status()).chunks).toBe(2);
    expect(await embedAgain(store, newEmbedder, {})).toBe(1);
  });

  test('goes on where it was stopped, while the former vectors stay in use', async () => {
    const store = await libraryOf(300);
    const controller = new AbortController();
    const onProgress = (): void => controller.abort(new Error('stop'));
    await expect(embedAgain(store, newEmbedder, { signal: controller.signal, onProgress })).rejects.toThrow('stop');
    expect(await store.fingerprint()).toBe('hashing-64');
    expect(await dimensions(store)).toEqual(new Set([64]));
    expect(await embedAgain(store, newEmbedder, {})).toBe(300 - 256);
  });

  test('is told of as it goes', async () => {
    const told: string[] = [];
    const onProgress = ({ stage, done, total }: { stage: string; done: number; total: number }): void => {
      told.push(`${stage} ${done}/${total}`);
    };
    await embedAgain(await libraryOf(300), newEmbedder, { onProgress });
    expect(told).toEqual(['embed 256/300', 'embed 300/300']);
  });

  test('takes in what is added meanwhile', async () => {
    const store = await libraryOf(2);
    let late: (() => Promise<unknown>) | null = () =>
      createMemoryEngine({ store }).add([textFile('muộn.txt', 'đến muộn')]);
    const embedder: Embedder = {
      ...newEmbedder,
      embed: async (...input) => {
        await late?.();
        late = null;
        return await newEmbedder.embed(...input);
      },
    };
    expect(await embedAgain(store, embedder, {})).toBe(3);
    expect((await store.status()).chunks).toBe(3);
    expect(await store.readUnembedded('hashing-32', 10)).toEqual([]);
  });

  test('with the embedder in use embeds nothing', async () => {
    expect(await embedAgain(await libraryOf(3), createHashingEmbedder(), {})).toBe(0);
  });
});
