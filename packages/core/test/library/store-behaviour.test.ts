import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultChunkOptions } from '../../src/chunk/chunk-document.ts';
import type { Addition, LibraryStore } from '../../src/library/library-store.ts';
import { readFile } from '../../src/library/read-file.ts';
import type { ChunkEntry } from '../../src/library/records.ts';
import { SqliteStore } from '../../src/node/sqlite-store.ts';
import { MemoryStore } from '../../src/testing/memory-store.ts';

const space = { fingerprint: 'model-a', dimension: 2 };
const folders: string[] = [];

async function sqliteStore(): Promise<LibraryStore> {
  const folder = mkdtempSync(join(tmpdir(), 'chidan-store-'));
  folders.push(folder);
  return await SqliteStore.open(folder, 'write');
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An addition as the engine makes it: only vectors that the store does not have are sent along. */
async function addition(
  store: LibraryStore,
  path: string,
  text: string,
  changes: Partial<Addition> = {},
): Promise<Addition> {
  const bytes = new TextEncoder().encode(text);
  const reading = await readFile(`${path}.txt`, bytes, (words) => words.split(' ').length, defaultChunkOptions);
  const vectorKeys = reading.chunks.map((chunk) => `key ${reading.text.slice(chunk.span.start, chunk.span.end)}`);
  const known = await store.knownVectors(vectorKeys, space.fingerprint);
  const missing = vectorKeys.filter((key) => !known.has(key));
  const newVectors = new Map(missing.map((key) => [key, Float32Array.of(key.length, 1)]));
  const source = { path, sha256: `sha ${text}`, bytes: bytes.length, addedAt: '2024-01-01T00:00:00.000Z' };
  const corrections = await store.readCorrections(source);
  const { chunks } = reading;
  return { source, reading, chunks, corrections, vectorKeys, newVectors, space, ...changes };
}

async function chunksOf(store: LibraryStore, after: number = 0): Promise<ChunkEntry[]> {
  const entries: ChunkEntry[] = [];
  for await (const entry of store.readChunks({ after, upTo: await store.generation() })) entries.push(entry);
  return entries;
}

/** Two articles with long bodies, so that each is a chunk of its own. */
function regulation(first: string, second: string): string {
  const body = 'các cơ quan trong tỉnh thực hiện '.repeat(25);
  return `Điều 1. ${first}\n\n${body}.\n\nĐiều 2. ${second}\n\n${body}.`;
}

describe.each([
  ['in SQLite', sqliteStore],
  ['in memory', async () => new MemoryStore()],
] as const)('a library store %s', (_name, open) => {
  it('gives back what was saved', async () => {
    const store = await open();
    const saved = await store.save(await addition(store, 'a.txt', regulation('Phạm vi', 'Đối tượng')));
    expect(saved).toEqual({ documentId: 'd1', outcome: 'added', replaced: null });
    const document = await store.readDocument('d1');
    expect(document?.document.outline.filter((node) => node.kind === 'article')).toHaveLength(2);
    expect((await store.listDocuments()).map(({ id, sources }) => [id, sources[0]?.path])).toEqual([['d1', 'a.txt']]);
    expect(await store.fingerprint()).toBe('model-a');
    expect((await chunksOf(store)).map((entry) => entry.vector[1])).toEqual((await chunksOf(store)).map(() => 1));
    expect(await store.readDocument('d2')).toBeNull();
    expect(await store.readDocument('x')).toBeNull();
    await store.close();
  });

  it('keeps how secret a document is', async () => {
    const store = await open();
    const plain = await addition(store, 'a.txt', regulation('Phạm vi', 'Đối tượng'));
    const secret = await addition(store, 'b.txt', regulation('Hiệu lực', 'Trách nhiệm'));
    await store.save(plain);
    await store.save({ ...secret, reading: { ...secret.reading, secrecy: 'TỐI MẬT' } });
    expect((await store.listDocuments()).map(({ secrecy }) => secrecy)).toEqual([null, 'TỐI MẬT']);
    expect([(await store.readDocument('d1'))?.secrecy, (await store.readDocument('d2'))?.secrecy]).toEqual([
      null,
      'TỐI MẬT',
    ]);
    await store.close();
  });

  it('keeps the vectors of unchanged passages when a document is updated', async () => {
    const store = await open();
    await store.save(await addition(store, 'a.txt', regulation('Phạm vi', 'Đối tượng')));
    const before = await chunksOf(store);
    const generation = await store.generation();
    const saved = await store.save(await addition(store, 'a.txt', regulation('Phạm vi', 'Hiệu lực')));
    expect(saved).toMatchObject({
      documentId: 'd1',
      outcome: 'updated',
      replaced: expect.stringContaining('Đối tượng'),
    });
    const after = await chunksOf(store);
    expect(after).toHaveLength(before.length);
    expect(after).toHaveLength((await store.status()).chunks);
    expect(await chunksOf(store, generation)).toHaveLength(after.length);
    const deleted = await store.readDeletions({ after: generation, upTo: await store.generation() });
    expect(deleted.sort()).toEqual(before.map((entry) => entry.chunkId).sort());
    expect(after.some((entry) => deleted.includes(entry.chunkId))).toBe(false);
    await store.close();
  });

  it('takes the same bytes at two paths for one document with two sources', async () => {
    const store = await open();
    const text = regulation('Phạm vi', 'Đối tượng');
    await store.save(await addition(store, 'a.txt', text));
    const generation = await store.generation();
    expect((await store.save(await addition(store, 'b.txt', text))).outcome).toBe('added');
    expect((await store.save(await addition(store, 'b.txt', text))).outcome).toBe('unchanged');
    expect((await store.listDocuments()).map((document) => document.sources.map((source) => source.path))).toEqual([
      ['a.txt', 'b.txt'],
    ]);
    expect(await store.generation()).toBe(generation);
    await store.save(await addition(store, 'b.txt', regulation('Khác', 'Hẳn')));
    expect((await store.status()).documents).toBe(2);
    await store.close();
  });

  it('removes a document with its sources and chunks, and tells whose bytes are no longer used', async () => {
    const store = await open();
    await store.save(await addition(store, 'a.txt', 'Một văn bản.'));
    await store.save(await addition(store, 'b.txt', 'Hai văn bản.'));
    expect(await store.remove(['d1', 'd9', 'x'])).toEqual(['sha Một văn bản.']);
    expect((await store.listDocuments()).map((document) => document.id)).toEqual(['d2']);
    expect(await store.findSource('a.txt')).toBeNull();
    expect(await chunksOf(store)).toHaveLength(1);
    expect((await store.save(await addition(store, 'c.txt', 'Ba văn bản.'))).documentId).toBe('d3');
    await store.close();
  });

  it('refuses vectors of another space until all chunks have one, then switches', async () => {
    const store = await open();
    const other = { fingerprint: 'model-b', dimension: 2 };
    await store.save(await addition(store, 'a.txt', 'Một văn bản.'));
    const refused = addition(store, 'b.txt', 'Hai văn bản.', { space: other });
    await expect(refused.then((entry) => store.save(entry))).rejects.toMatchObject({ code: 'EMBEDDING_MISMATCH' });
    expect(await store.switchSpace(other)).toBe(false);
    expect(await store.fingerprint()).toBe('model-a');
    const missing = await store.readUnembedded('model-b', 10);
    await store.saveVectors(other, new Map(missing.map(({ key }) => [key, Float32Array.of(7, 8)])));
    expect(await store.switchSpace(other)).toBe(true);
    expect((await chunksOf(store)).map((entry) => [...entry.vector])).toEqual([[7, 8]]);
    await store.close();
  });

  it('lets an emptied library change its model', async () => {
    const store = await open();
    await store.save(await addition(store, 'a.txt', 'Một văn bản.'));
    await store.remove(['d1']);
    const other = { fingerprint: 'model-b', dimension: 2 };
    expect(await store.switchSpace(other)).toBe(true);
    await store.save(await addition(store, 'b.txt', 'Hai văn bản.', { space: other }));
    expect(await store.fingerprint()).toBe('model-b');
    await store.close();
  });
});
