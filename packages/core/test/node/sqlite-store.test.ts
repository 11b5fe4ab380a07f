import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine.ts';
import { asLibraryError } from '../../src/node/sqlite-connection.ts';
import { openSqlite } from '../../src/node/sqlite-database.ts';
import { SqliteStore } from '../../src/node/sqlite-store.ts';
import { createHashingEmbedder } from '../../src/testing/index.ts';
import { testReader, textFile } from '../corpus.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

async function filled(directory: string): Promise<void> {
  const store = await SqliteStore.open(directory, 'write');
  const engine = createEngine({ store, embedder: createHashingEmbedder(), reader: testReader });
  await engine.add(
    Array.from({ length: 20 }, (_, index) => textFile(`${index}.txt`, `chi bộ ${index} họp. `.repeat(300))),
  );
  await engine.close();
}

describe('a database that turns out damaged only after it was opened', () => {
  it('is told of by every read and write with a code of the library', async () => {
    await filled(folder);
    const file = join(folder, 'library.sqlite');
    const bytes = readFileSync(file);
    // The first page holds the format and the schema; what comes after is overwritten.
    writeFileSync(file, Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 0xff)]));
    for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true });
    const store = await SqliteStore.open(folder, 'write');
    const range = { after: 0, upTo: 99 };
    const calls = [
      () => store.status(),
      () => store.generation(),
      () => store.fingerprint(),
      () => store.dimension(),
      () => store.findSource('0.txt'),
      () => store.findReading('x'),
      () => store.listDocuments(),
      () => store.readDocument('d1'),
      () => store.readPassages([1]),
      () => store.selectLatest({ number: '1' }, 1),
      () => store.readFirstChunks([1], 1),
      () => store.countChunks(range),
      () => store.readDeletions(range),
      () => store.remove(['d1']),
      () => store.readChunks(range)[Symbol.asyncIterator]().next(),
    ];
    for (const call of calls)
      await expect(call(), String(call)).rejects.toMatchObject({
        code: 'LIBRARY_DAMAGED',
        detail: { directory: folder },
      });
    await store.close();
  });
});

describe('an error of SQLite', () => {
  it.each([
    ['SQLITE_BUSY', 'LIBRARY_BUSY'],
    ['SQLITE_BUSY_RECOVERY', 'LIBRARY_BUSY'],
    ['SQLITE_IOERR_READ', 'LIBRARY_INACCESSIBLE'],
    ['SQLITE_FULL', 'LIBRARY_INACCESSIBLE'],
    ['SQLITE_CORRUPT', 'LIBRARY_DAMAGED'],
    ['SQLITE_NOTADB', 'LIBRARY_DAMAGED'],
  ])('%s is %s to the caller', (code, expected) => {
    expect(asLibraryError(new Database.SqliteError('x', code), 'd')).toMatchObject({ code: expected });
  });

  it('is all that is turned: a bug stays a bug', () => {
    const bug = new TypeError('x');
    expect(asLibraryError(bug, 'd')).toBe(bug);
  });
});

it('the offset map of a document is the one that was saved, and not read before it is asked for', async () => {
  const directory = join(folder, 'map');
  await filled(directory);
  const database = openSqlite(join(directory, 'library.sqlite'), {});
  database.exec("UPDATE documents SET offset_map = 'no JSON' WHERE id = 2");
  database.close();
  const store = await SqliteStore.open(directory, 'read');
  expect((await store.readDocument('d1'))?.offsetMap).toEqual({ textStarts: [0], rawStarts: [0] });
  const document = await store.readDocument('d2');
  expect(document?.text).toContain('chi bộ 1 họp.');
  expect(() => document?.offsetMap).toThrow(SyntaxError);
  await store.close();
});
