import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine.ts';
import type { DocumentFilter } from '../../src/library/document-filter.ts';
import type { LibraryStore } from '../../src/library/library-store.ts';
import { openSqlite } from '../../src/node/sqlite-database.ts';
import { SqliteStore } from '../../src/node/sqlite-store.ts';
import { createHashingEmbedder, MemoryStore } from '../../src/testing/index.ts';
import { citingReader } from '../citing-reader.ts';
import { textFile } from '../corpus.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';

const folder = temporaryFolder();

/** A made-up decision of an invented province. */
function decision(number: string, day: string | null, body: string = 'Chánh Văn phòng thi hành.'): string {
  const place = day === null ? '' : `Vàng Giang, ngày ${day}\n`;
  const head = `ỦY BAN NHÂN DÂN\nTỈNH SÔNG VÀNG\nSố: ${number}\n${place}QUYẾT ĐỊNH\nVề trực ban`;
  return `${head}\nĐiều 1. Trực ban từ 7 giờ.\nĐiều 2. ${body}\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Thị Mẫu`;
}

const replaces = 'Quyết định này thay thế Quyết định số 15/2024/QĐ-UBND.';
const texts = [
  decision('15/2024/QĐ-UBND', '01 tháng 3 năm 2024'),
  decision('15/2019/QĐ-UBND', '06 tháng 6 năm 2019'),
  decision('15/QĐ-UBND', null),
  decision('15/2022/QĐ-UBND', '07 tháng 7 năm 2022'),
  decision('150/2026/QĐ-UBND', '05 tháng 01 năm 2026', replaces),
];

async function filled(store: LibraryStore): Promise<LibraryStore> {
  const engine = createEngine({ store, embedder: createHashingEmbedder(), reader: citingReader });
  await engine.add(texts.map((text, at) => textFile(`${at + 1}.txt`, text)));
  return store;
}

const newFolder = (): string => mkdtempSync(join(folder, 's'));

describe.each([
  ['in memory', async () => await filled(new MemoryStore())],
  ['in SQLite', async () => await filled(await SqliteStore.open(newFolder(), 'write'))],
] as const)('a library %s', (_name, open) => {
  const opened = open();

  test('selects the documents that a filter lets through', async () => {
    const store = await opened;
    const check = async (filter: DocumentFilter, expected: readonly string[]): Promise<void> =>
      expect(await store.selectDocuments(filter), JSON.stringify(filter)).toEqual(expected);
    await check({}, ['d1', 'd2', 'd3', 'd4', 'd5']);
    await check({ from: '2019-06-06', to: '2022-07-07' }, ['d2', 'd4']);
    await check({ number: '015' }, ['d1', 'd2', 'd3', 'd4']);
    await check({ number: '15/2019/QĐ-UBND' }, ['d2']);
    await check({ number: 'không phải số' }, []);
    await check({ types: ['decision', 'notice'], issuers: ['song vang'], from: '2024-01-01' }, ['d1', 'd5']);
    await check({ issuers: ['huyện', 'ông'] }, []);
    await check({ term: 'khóa X' }, []);
    await check({ signer: 'tran thi mau', to: '2020-01-01' }, ['d2']);
    await check({ isReplaced: true }, ['d1']);
    await check({ isReplaced: false, number: '15' }, ['d2', 'd3', 'd4']);
  });

  test('selects the latest of them, those that are replaced last', async () => {
    const store = await opened;
    expect(await store.selectLatest({ number: '15' }, 10)).toEqual(['d4', 'd2', 'd3', 'd1']);
    expect(await store.selectLatest({ number: '15' }, 2)).toEqual(['d4', 'd2']);
    expect(await store.selectLatest({ isReplaced: true }, 10)).toEqual(['d1']);
  });

  test('gives the first of some chunks in each document, of the last documents first', async () => {
    const store = await opened;
    const [first = 0, ...others] = await store.readChunkIds(['d1']);
    const [next = 0] = await store.readChunkIds(['d2']);
    const [last = 0] = await store.readChunkIds(['d5']);
    const all = [first, ...others, next, last];
    expect(others.length).toBeGreaterThan(0);
    expect(await store.readFirstChunks(all, 10)).toEqual([last, next, first]);
    expect(await store.readFirstChunks(all, 2)).toEqual([last, next]);
    expect(await store.readFirstChunks([...others, 999], 10)).toEqual(others.slice(0, 1));
    expect(await store.readFirstChunks([], 10)).toEqual([]);
  });
});

test('which documents are replaced is told without reading those of other numbers', async () => {
  const directory = newFolder();
  await (await filled(await SqliteStore.open(directory, 'write'))).close();
  const database = openSqlite(join(directory, 'library.sqlite'), {});
  database.exec("UPDATE documents SET page_starts = 'no JSON' WHERE id = 2");
  database.close();
  const store = await SqliteStore.open(directory, 'read');
  await expect(store.listDocuments()).rejects.toMatchObject({ code: 'LIBRARY_DAMAGED' });
  expect(await store.selectDocuments({ isReplaced: true })).toEqual(['d1']);
  expect(await store.selectDocuments({ isReplaced: false })).toEqual(['d2', 'd3', 'd4', 'd5']);
  await store.close();
});
