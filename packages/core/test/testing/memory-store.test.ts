import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/file/sha256.ts';
import type { Addition, LibraryStore, Saved } from '../../src/library/library-store.ts';
import { MemoryStore } from '../../src/testing/index.ts';
import { testReader } from '../corpus.ts';

const space = { fingerprint: 'f', dimension: 2 };

/** Saves a text under a path, with a vector for each chunk. */
async function save(store: LibraryStore, path: string, text: string, changes: Partial<Addition> = {}): Promise<Saved> {
  const bytes = new TextEncoder().encode(text);
  const reading = await testReader.read(path, bytes);
  const vectorKeys = await Promise.all(reading.chunks.map(({ span }) => sha256(text.slice(span.start, span.end))));
  const newVectors = new Map(vectorKeys.map((key) => [key, Float32Array.of(1, 0)]));
  const source = { path, sha256: await sha256(bytes), bytes: bytes.length, addedAt: '2024-01-01T00:00:00.000Z' };
  const { chunks } = reading;
  return await store.save({ source, reading, chunks, corrections: [], vectorKeys, newVectors, space, ...changes });
}

async function chunkIds(store: LibraryStore, after: number, upTo: number): Promise<number[]> {
  const ids: number[] = [];
  for await (const { chunkId } of store.readChunks({ after, upTo })) ids.push(chunkId);
  return ids;
}

describe('a store in memory', () => {
  test('is empty at first', async () => {
    const store = new MemoryStore();
    expect(await store.status()).toEqual({ documents: 0, chunks: 0, generation: 0, fingerprint: null });
    expect(await store.findSource('a.txt')).toBeNull();
    expect(await store.findReading('00')).toBeNull();
    expect(await store.readDocument('d1')).toBeNull();
  });

  test('gives back what was saved', async () => {
    const store = new MemoryStore();
    const text = '1. Một.\n2. Hai.';
    expect(await save(store, 'a.txt', text)).toEqual({ documentId: 'd1', outcome: 'added', replaced: null });
    const reading = await testReader.read('a.txt', new TextEncoder().encode(text));
    expect(await store.readDocument('d1')).toMatchObject({
      id: 'd1',
      text,
      textSha256: reading.textSha256,
      document: reading.document,
    });
    expect(await store.findSource('a.txt')).toMatchObject({ path: 'a.txt', sha256: await sha256(text) });
    expect(await store.findReading(await sha256(text))).toBe(testReader.version);
    expect(await store.status()).toEqual({ documents: 1, chunks: 2, generation: 1, fingerprint: 'f' });
  });

  test('raises its generation only when a search could find something else', async () => {
    const store = new MemoryStore();
    await save(store, 'a.txt', 'một');
    await save(store, 'b.txt', 'một');
    expect(await store.generation()).toBe(1);
    await save(store, 'a2.txt', 'hai');
    expect(await store.generation()).toBe(2);
    await store.remove(['d2']);
    expect(await store.generation()).toBe(3);
  });

  test('never uses an id twice', async () => {
    const store = new MemoryStore();
    await save(store, 'a.txt', 'một');
    await store.remove(['d1']);
    expect(await save(store, 'a.txt', 'một')).toMatchObject({ documentId: 'd2' });
    expect(await chunkIds(store, 0, 9)).toEqual([2]);
  });

  test('tells which chunks came and went between two generations', async () => {
    const store = new MemoryStore();
    await save(store, 'a.txt', '1. Một.\n2. Hai.');
    await save(store, 'b.txt', 'ba');
    await save(store, 'a.txt', 'bốn');
    expect(await chunkIds(store, 0, 3)).toEqual([3, 4]);
    expect(await chunkIds(store, 1, 2)).toEqual([3]);
    expect(await store.countChunks({ after: 2, upTo: 3 })).toBe(1);
    expect(await store.readDeletions({ after: 2, upTo: 3 })).toEqual([1, 2]);
    expect(await store.readDeletions({ after: 3, upTo: 9 })).toEqual([]);
    await store.purgeDeletions(3);
    expect(await store.readDeletions({ after: 0, upTo: 9 })).toEqual([]);
  });

  test('says which bytes are used no more', async () => {
    const store = new MemoryStore();
    await save(store, 'a.txt', 'một');
    expect(await save(store, 'a.txt', 'hai')).toMatchObject({ outcome: 'updated', replaced: await sha256('một') });
    expect(await store.remove(['d1', 'd99'])).toEqual([await sha256('hai')]);
  });

  test('refuses vectors of another embedder', async () => {
    const store = new MemoryStore();
    await save(store, 'a.txt', 'một');
    await expect(save(store, 'b.txt', 'hai', { space: { fingerprint: 'g', dimension: 2 } })).rejects.toMatchObject({
      code: 'EMBEDDING_MISMATCH',
      detail: { stored: 'f', current: 'g' },
    });
  });

  test('changes its vectors only when it has all of the new ones', async () => {
    const store = new MemoryStore();
    await save(store, 'a.txt', '1. Một.\n2. Hai.');
    const other = { fingerprint: 'g', dimension: 1 };
    const [first, second] = await store.readUnembedded('g', 10);
    await store.saveVectors(other, new Map([[first!.key, Float32Array.of(1)]]));
    expect(await store.switchSpace(other)).toBe(false);
    expect(await store.fingerprint()).toBe('f');
    await store.saveVectors(other, new Map([[second!.key, Float32Array.of(1)]]));
    expect(await store.switchSpace(other)).toBe(true);
    expect(await store.fingerprint()).toBe('g');
    expect(await store.knownVectors([first!.key], 'f')).toEqual(new Set());
  });

  test('gives passages in the order asked, without those that are gone', async () => {
    const store = new MemoryStore();
    await save(store, 'a.txt', '1. Một.\n2. Hai.\n3. Ba.');
    expect((await store.readPassages([3, 99, 1])).map((passage) => passage.chunkId)).toEqual([3, 1]);
  });
});
