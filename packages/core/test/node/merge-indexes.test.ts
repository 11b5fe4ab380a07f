import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultChunkOptions } from '../../src/chunk/chunk-document.ts';
import { createEngine, type Engine } from '../../src/engine.ts';
import { readFile } from '../../src/library/read-file.ts';
import { DiskIndexes } from '../../src/node/disk-indexes.ts';
import { mergeIndexes } from '../../src/node/merge-indexes.ts';
import { openSqlite } from '../../src/node/sqlite-database.ts';
import { SqliteStore } from '../../src/node/sqlite-store.ts';
import { createHashingEmbedder } from '../../src/testing/hashing-embedder.ts';
import { testReader } from '../corpus.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const always = { largestDelta: 0, largestDeletedShare: 0.5 };
const words = [
  'đảng phí',
  'chuyển sinh hoạt',
  'lưu trữ',
  'tiết kiệm',
  'đối thoại',
  'báo cáo',
  'chuyển đổi số',
  'kỷ luật',
];

/** An engine over SQLite and real index files, with the hashing embedder. */
async function openEngine(directory: string): Promise<Engine> {
  const store = await SqliteStore.open(directory, 'write');
  return createEngine({
    store,
    embedder: createHashingEmbedder(),
    reader: {
      version: '1',
      cut: testReader.cut,
      read: (name, bytes) => readFile(name, bytes, (text) => text.split(' ').length, defaultChunkOptions),
    },
    baseIndexes: new DiskIndexes(directory, store),
  });
}

function note(name: string, text: string): { path: string; read: () => Promise<Uint8Array> } {
  return { path: `${name}.txt`, read: async () => new TextEncoder().encode(text) };
}

const notes = words.map((word) => note(word, `Nội dung về ${word} trong các cơ quan của tỉnh.`));

async function labels(engine: Engine, query: string, vectorWeight: number): Promise<string[]> {
  const { hits } = await engine.search(query, { vectorWeight, limit: 100 });
  return hits.map((hit) => hit.citation.quote).sort();
}

function manifest(directory: string): { lexical: { name: string }; vectors: { name: string } } {
  return JSON.parse(readFileSync(join(directory, 'index/manifest.json'), 'utf8'));
}

describe('merged index files', () => {
  it.each([0, 1])(
    'answer as the delta does, after additions, updates and removals (vector weight %i)',
    async (weight) => {
      const directory = join(folder, `same-${weight}`);
      const engine = await openEngine(directory);
      await engine.add(notes.slice(0, 4));
      expect(await mergeIndexes(directory, always)).toBe(true);
      await engine.add(notes.slice(4));
      await engine.remove('lưu trữ.txt');
      await engine.add([note('đảng phí', 'Nội dung mới về đảng phí trong các cơ quan của tỉnh.')]);
      const fromDelta = await labels(engine, 'nội dung của tỉnh', weight);
      expect(fromDelta).toHaveLength(7);
      expect(await mergeIndexes(directory, always)).toBe(true);
      expect(await labels(engine, 'nội dung của tỉnh', weight)).toEqual(fromDelta);
      expect(await mergeIndexes(directory, always)).toBe(false);
      await engine.close();
    },
  );

  it('leave deleted chunks out of the graph, so that they crowd nothing out', async () => {
    const directory = join(folder, 'crowded');
    const engine = await openEngine(directory);
    await engine.add(notes);
    await mergeIndexes(directory, { ...always, largestDeletedShare: 1 });
    for (const word of words.slice(0, 5)) await engine.remove(`${word}.txt`);
    await engine.add([note('mới', 'Văn bản mới về kỷ luật.')]);
    await mergeIndexes(directory, { ...always, largestDeletedShare: 1 });
    const { hits } = await engine.search('nội dung về đảng phí', { vectorWeight: 1, limit: 4 });
    expect(hits).toHaveLength(4);
    await engine.close();
  });

  it('keep only the files of the current and the former manifest', async () => {
    const directory = join(folder, 'swept');
    const engine = await openEngine(directory);
    for (const entry of notes) {
      await engine.add([entry]);
      await mergeIndexes(directory, always);
    }
    await engine.close();
    expect(readdirSync(join(directory, 'index')).length).toBeLessThanOrEqual(5);
  });

  it('are done without, and made anew, when they are damaged', async () => {
    const directory = join(folder, 'damaged');
    const engine = await openEngine(directory);
    await engine.add(notes);
    await mergeIndexes(directory, always);
    await engine.close();
    const lexical = join(directory, 'index', manifest(directory).lexical.name);
    writeFileSync(lexical, Buffer.alloc(readFileSync(lexical).length));
    const graph = join(directory, 'index', manifest(directory).vectors.name);
    writeFileSync(graph, Buffer.alloc(readFileSync(graph).length, 1));
    const again = await openEngine(directory);
    expect(await labels(again, 'nội dung của tỉnh', 0)).toHaveLength(8);
    expect(await labels(again, 'nội dung của tỉnh', 1)).toHaveLength(8);
    expect(await mergeIndexes(directory, { ...always, largestDelta: 1000 })).toBe(true);
    expect(await labels(again, 'nội dung của tỉnh', 0)).toHaveLength(8);
    truncateSync(join(directory, 'index/manifest.json'), 5);
    await again.add([note('thêm', 'Nội dung thêm.')]);
    expect(await labels(again, 'nội dung', 0)).toHaveLength(9);
    await again.close();
  });

  it('are left alone while another process merges', async () => {
    const directory = join(folder, 'locked');
    const engine = await openEngine(directory);
    await engine.add(notes);
    const lock = openSqlite(join(directory, 'merge-lock.sqlite'), {});
    lock.exec('BEGIN EXCLUSIVE');
    expect(await mergeIndexes(directory, always)).toBe(false);
    lock.exec('ROLLBACK');
    lock.close();
    expect(await mergeIndexes(directory, always)).toBe(true);
    await engine.close();
  });
});

describe('a library that another process writes to', () => {
  it('is waited for, with a word to the caller, and written then', async () => {
    const directory = join(folder, 'busy');
    await (await SqliteStore.open(directory, 'write')).close();
    const other = openSqlite(join(directory, 'library.sqlite'), {});
    other.exec('BEGIN IMMEDIATE');
    let waited = 0;
    setTimeout(() => other.exec('COMMIT'), 700);
    const store = await SqliteStore.open(directory, 'write', () => waited++);
    await store.remove(['d1']);
    expect(waited).toBeGreaterThan(0);
    await store.close();
    other.close();
  });

  it('cannot be changed through a store opened for reading', async () => {
    const directory = join(folder, 'read-only');
    await (await SqliteStore.open(directory, 'write')).close();
    const store = await SqliteStore.open(directory, 'read');
    await expect(store.remove(['d1'])).rejects.toMatchObject({ code: 'LIBRARY_READ_ONLY' });
    await store.close();
  });

  it('is refused with a code when it is of another format, not a library, or not there', async () => {
    const directory = join(folder, 'other');
    await (await SqliteStore.open(directory, 'write')).close();
    const database = openSqlite(join(directory, 'library.sqlite'), {});
    database.pragma('user_version = 99');
    database.close();
    await expect(SqliteStore.open(directory, 'read')).rejects.toMatchObject({ code: 'LIBRARY_FORMAT_UNKNOWN' });
    writeFileSync(
      join(directory, 'library.sqlite'),
      'not a database, but long enough to be looked at as one'.repeat(20),
    );
    await expect(SqliteStore.open(directory, 'read')).rejects.toMatchObject({ code: 'LIBRARY_DAMAGED' });
    await expect(SqliteStore.open(join(folder, 'none'), 'read')).rejects.toMatchObject({ code: 'LIBRARY_NOT_FOUND' });
    writeFileSync(join(folder, 'a-file'), '');
    await expect(SqliteStore.open(join(folder, 'a-file'), 'write')).rejects.toMatchObject({
      code: 'LIBRARY_INACCESSIBLE',
    });
  });
});
