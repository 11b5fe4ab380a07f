import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultChunkOptions } from '../../src/chunk/chunk-document.ts';
import { createEngine } from '../../src/engine.ts';
import { readFile } from '../../src/library/read-file.ts';
import { checkLibrary, type LibraryCheckup } from '../../src/node/check-library.ts';
import type { Fault, FaultCode } from '../../src/node/fault.ts';
import { loadHnswlib } from '../../src/node/hnsw-index.ts';
import { mergeIndexes } from '../../src/node/merge-indexes.ts';
import { bundledModelDirectory, fingerprintModel } from '../../src/node/model.ts';
import { createOriginals } from '../../src/node/originals.ts';
import { openSqlite } from '../../src/node/sqlite-database.ts';
import { SqliteStore } from '../../src/node/sqlite-store.ts';
import { createHashingEmbedder } from '../../src/testing/hashing-embedder.ts';
import { testReader } from '../corpus.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const sound = join(folder, 'lành');
const databaseName = 'library.sqlite';

/** Two documents with originals, in index files, under the fingerprint of the bundled model. */
beforeAll(async () => {
  const store = await SqliteStore.open(sound, 'write');
  const hashing = createHashingEmbedder();
  const { dimension } = await hashing.space();
  const fingerprint = await fingerprintModel(bundledModelDirectory());
  const engine = createEngine({
    store,
    embedder: { ...hashing, space: async () => ({ fingerprint, dimension }) },
    reader: {
      version: '1',
      cut: testReader.cut,
      read: (name, bytes) => readFile(name, bytes, (text) => text.split(' ').length, defaultChunkOptions),
    },
    originals: createOriginals(sound),
  });
  const file = (path: string, text: string) => ({ path, read: async () => new TextEncoder().encode(text) });
  await engine.add([file('/a.md', '# Một\n\nThu đảng phí.'), file('/b.md', '# Hai\n\nĐối thoại với thanh niên.')]);
  await engine.close();
  await mergeIndexes(sound, { largestDelta: 0, largestDeletedShare: 0.5 });
});

let copies = 0;

/** Checks a copy of the sound library after something was done to it. */
async function checkAfter(damage: (directory: string) => void): Promise<LibraryCheckup> {
  const directory = join(folder, `bản sao ${++copies}`);
  cpSync(sound, directory, { recursive: true });
  damage(directory);
  return await checkLibrary(directory);
}

function faultsOf(checkup: LibraryCheckup): Fault[] {
  return checkup.checks.flatMap(({ faults }) => [...faults]);
}

async function check(damage: (directory: string) => void, ...expected: FaultCode[]): Promise<Fault[]> {
  const checkup = await checkAfter(damage);
  const faults = faultsOf(checkup);
  expect(faults.map(({ code }) => code)).toEqual(expected);
  expect(checkup.isSound).toBe(faults.every(({ isHarmless }) => isHarmless));
  return faults;
}

function sql(directory: string, statement: string): void {
  const database = openSqlite(join(directory, databaseName), {});
  database.pragma('foreign_keys = OFF');
  database.exec(statement);
  database.close();
}

const originalsUnder = (directory: string): string[] =>
  readdirSync(join(directory, 'originals'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const indexFile = (directory: string, beginning: string): string => {
  const name = readdirSync(join(directory, 'index')).find((entry) => entry.startsWith(beginning));
  if (name === undefined) throw new Error(`no index file begins with ${beginning}`);
  return join(directory, 'index', name);
};

describe('a sound library', () => {
  test('has no fault, and every check says what it saw', async () => {
    const checkup = await checkAfter(() => undefined);
    expect(faultsOf(checkup)).toEqual([]);
    expect(checkup.isSound).toBe(true);
    const names = [
      'native',
      'model',
      'library',
      'integrity',
      'references',
      'readings',
      'vectors',
      'fingerprint',
      'index',
      'originals',
    ];
    expect(checkup.checks.map(({ name }) => name)).toEqual(names);
    const facts = Object.fromEntries(checkup.checks.map((one) => [one.name, one.facts]));
    expect(facts.vectors).toMatchObject({ documents: 2, chunks: 4, vectors: 4 });
    expect(facts.originals).toEqual({ kept: 2, documents: 2 });
    expect(facts.index).toEqual({ generation: 2, library: 2 });
  });

  test('may lack index files and originals, which are both optional', async () => {
    await check((directory) => rmSync(join(directory, 'index'), { recursive: true }));
    await check((directory) => rmSync(join(directory, 'originals'), { recursive: true }));
  });

  test('is not changed by being checked', async () => {
    const before = readFileSync(join(sound, databaseName));
    await checkLibrary(sound);
    expect(readFileSync(join(sound, databaseName)).equals(before)).toBe(true);
  });
});

describe('a database', () => {
  test('that is missing, or is a file instead of a folder, is the only thing said', async () => {
    const missing = await check((directory) => rmSync(join(directory, databaseName)), 'openingFailed');
    expect(missing[0]?.detail).toMatchObject({ error: 'LIBRARY_NOT_FOUND' });
    expect(faultsOf(await checkLibrary(join(sound, databaseName)))[0]?.detail).toMatchObject({
      error: 'LIBRARY_NOT_DIRECTORY',
    });
  });

  test('that is garbage is damaged', async () => {
    const damage = (directory: string): void =>
      writeFileSync(join(directory, databaseName), 'không phải SQLite '.repeat(99));
    expect((await check(damage, 'openingFailed'))[0]?.detail).toMatchObject({ error: 'LIBRARY_DAMAGED' });
  });

  test('of another format is told apart', async () => {
    const faults = await check((directory) => sql(directory, 'PRAGMA user_version = 99'), 'openingFailed');
    expect(faults[0]?.detail).toMatchObject({ error: 'LIBRARY_FORMAT_UNKNOWN', found: 99 });
  });

  test('with overwritten pages fails SQLite’s own check', async () => {
    await check((directory) => {
      const file = join(directory, databaseName);
      const bytes = readFileSync(file);
      // All but the first page, where the schema begins.
      bytes.fill(0x5a, 4096 * 2);
      writeFileSync(file, bytes);
    }, 'databaseDamaged');
  });

  test('with rows that lead nowhere has broken references', async () => {
    const [fault] = await check(
      (directory) => sql(directory, 'UPDATE sources SET document_id = 77 WHERE document_id = 1'),
      'referencesBroken',
    );
    expect(fault?.detail).toEqual({ count: 1, table: 'sources' });
  });
});

describe('readings', () => {
  test('of an earlier version are told of, and harmless; another size of chunks is no earlier version', async () => {
    const [fault] = await check(
      (directory) =>
        sql(directory, "UPDATE documents SET reading_version = 'text-1 structure-1 chunk-1 200/60' WHERE id = 2"),
      'readingOlder',
    );
    expect(fault).toMatchObject({ isHarmless: true, detail: { count: 1, documents: 'd2' } });
    await check((directory) =>
      sql(directory, "UPDATE documents SET reading_version = replace(reading_version, '200/60', '300/60')"),
    );
  });

  test('have no chunk outside their text, which is as long as its UTF-16 code units', async () => {
    const set = (change: string) => (directory: string) =>
      sql(directory, `UPDATE chunks SET ${change} WHERE id = (SELECT max(id) FROM chunks)`);
    const [fault] = await check(set('end = end + 1'), 'chunksOutside');
    expect(fault).toMatchObject({ isHarmless: false, detail: { count: 1, documents: 'd2' } });
    await check(set('start = -1'), 'chunksOutside');
    await check(set('end = start'), 'chunksOutside');
    const letter = "UPDATE documents SET text = replace(text, 'thanh niên.', 'thanh niê𝒏.') WHERE id = 2";
    await check((directory) => {
      sql(directory, letter);
      set('end = end + 1')(directory);
    });
  });
});

describe('vectors', () => {
  test('that are gone or cut are counted', async () => {
    const [gone] = await check(
      (directory) => sql(directory, 'DELETE FROM vectors WHERE id = (SELECT min(id) FROM vectors)'),
      'vectorsMissing',
    );
    expect(gone?.detail).toEqual({ count: 1 });
    await check((directory) => sql(directory, "UPDATE vectors SET vector = x'00' WHERE id = 1"), 'vectorsDamaged');
  });

  test('of another model do not go with the one at hand', async () => {
    const [fault] = await check((directory) => {
      sql(directory, "UPDATE models SET fingerprint = 'khac'");
      rmSync(join(directory, 'index'), { recursive: true });
    }, 'modelOther');
    expect(fault?.detail).toMatchObject({ stored: 'khac' });
  });

  test('need a model', async () => {
    const checkup = await checkLibrary(sound, { model: folder });
    expect(faultsOf(checkup).map(({ code, detail }) => [code, detail.error])).toEqual([
      ['modelUnusable', 'MODEL_NOT_FOUND'],
    ]);
  });
});

describe('index files', () => {
  const manifest = (directory: string): string => join(directory, 'index/manifest.json');
  const rewrite = (directory: string, from: RegExp, to: string): void =>
    writeFileSync(manifest(directory), readFileSync(manifest(directory), 'utf8').replace(from, to));

  test('that are gone, cut short or longer are told of', async () => {
    await check((directory) => rmSync(indexFile(directory, 'lexical-')), 'indexFileMissing');
    await check((directory) => truncateSync(indexFile(directory, 'lexical-'), 9), 'indexFileSize');
    await check((directory) => appendFileSync(indexFile(directory, 'lexical-'), 'x'), 'indexFileSize');
  });

  test('that are garbage of the right size cannot be read', async () => {
    const garble = (beginning: string) => (directory: string) => {
      const file = indexFile(directory, beginning);
      writeFileSync(file, Buffer.alloc(readFileSync(file).length, 0xff));
    };
    await check(garble('lexical-'), 'indexFileUnreadable');
    if (loadHnswlib()) await check(garble('vectors-'), 'indexFileUnreadable');
  });

  test('that lack chunks of the library are incomplete', async () => {
    const damage = (directory: string): void =>
      sql(
        directory,
        `INSERT INTO chunks (document_id, generation, start, end, context, vector_key)
         SELECT document_id, 1, start, end, context, vector_key FROM chunks LIMIT 1`,
      );
    await check(damage, 'indexIncomplete', ...(loadHnswlib() ? (['indexIncomplete'] as const) : []));
  });

  test('are of the library’s model and no newer than it', async () => {
    await check(
      (directory) => rewrite(directory, /"fingerprint": "\w+"/, '"fingerprint": "khac"'),
      'indexOfOtherModel',
    );
    await check((directory) => rewrite(directory, /"generation": \d+/, '"generation": 99'), 'indexAhead');
    await check((directory) => writeFileSync(manifest(directory), '{'), 'manifestUnreadable');
  });

  test('of the manifest before are left for readers, older ones are not', async () => {
    const add =
      (...names: string[]) =>
      (directory: string) => {
        for (const name of names) writeFileSync(join(directory, 'index', name), '');
      };
    await check(add('lexical-1-0.bin', 'vectors-1.hnsw'));
    await check(add('lexical-1-0.bin', 'lexical-0-0.bin'), 'strayFiles');
  });

  test('that no manifest names are harmless', async () => {
    const [fault] = await check((directory) => writeFileSync(join(directory, 'index/cũ.tmp'), ''), 'strayFiles');
    expect(fault?.isHarmless).toBe(true);
  });
});

describe('originals', () => {
  test('that are gone or changed are counted', async () => {
    const [fault] = await check((directory) => rmSync(originalsUnder(directory)[0] ?? ''), 'originalsMissing');
    expect(fault?.isHarmless).toBe(true);
    expect(fault?.detail).toEqual({ count: 1, documents: expect.stringMatching(/^d[12]$/) });
    await check((directory) => appendFileSync(originalsUnder(directory)[0] ?? '', 'x'), 'originalsDamaged');
  });

  test('of no document are harmless', async () => {
    const stray = (directory: string): void => {
      mkdirSync(join(directory, 'originals/zz'), { recursive: true });
      writeFileSync(join(directory, 'originals/zz/thừa'), '');
    };
    expect((await check(stray, 'strayOriginals'))[0]?.isHarmless).toBe(true);
  });
});
