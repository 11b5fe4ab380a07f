import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { DiskIndexes } from '../packages/core/src/node/disk-indexes.ts';
import { SqliteStore } from '../packages/core/src/node/sqlite-store.ts';
import { SearchIndex } from '../packages/core/src/search-index/search-index.ts';
import { queryTerms } from '../packages/core/src/search-index/terms.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

// fixtures/format-1 was written by the first version of this format and is never written again. It holds the notice, in
// index files; a letter that was removed after they were written; and a directive that was added after that.
it('opens a library of format 1, index files, delta and deletions, with the form it was written in', async () => {
  cpSync(fileURLToPath(new URL('./fixtures/format-1', import.meta.url)), folder, { recursive: true });
  const store = await SqliteStore.open(folder, 'read');
  const { documents, fingerprint } = await store.status();
  expect(documents).toBe(2);
  expect((await store.listDocuments()).map(({ id, number }) => [id, number])).toEqual([
    ['d1', '117-TB/ĐUK'],
    ['d3', '9058-CT/TU'],
  ]);
  const space = { fingerprint: fingerprint ?? '', dimension: 384 };
  const base = await new DiskIndexes(folder, store).open(space);
  expect(base?.vectors.constructor.name).toBe('HnswIndex');
  base?.close();

  const index = new SearchIndex(store, new DiskIndexes(folder, store));
  await index.refresh(space);
  const documentsOf = async (chunkIds: readonly number[]): Promise<string[]> =>
    (await store.readPassages(chunkIds)).map((passage) => passage.documentId);
  const rank = (query: string): number[] => index.rankLexical(queryTerms(query), 5).map((chunk) => chunk.chunkId);
  expect((await documentsOf(rank('phân công cấp ủy dự sinh hoạt chi bộ')))[0]).toBe('d1');
  expect((await documentsOf(rank('thuc hanh tiet kiem, chong lang phi')))[0]).toBe('d3');
  // Words of the letter that was removed lead to none of its chunks.
  expect(await documentsOf(rank('chế độ thông tin, báo cáo định kỳ'))).not.toContain('d2');

  for await (const { chunkId, vector } of store.readChunks({ after: 0, upTo: await store.generation() })) {
    expect(index.rankVectors(vector, 1)[0]).toEqual({ chunkId, score: expect.closeTo(1, 3) });
  }
  index.close();
  await store.close();
});

it('gives what a library of format 1 has of a document in the form of today', async () => {
  const copy = join(folder, 'today');
  cpSync(fileURLToPath(new URL('./fixtures/format-1', import.meta.url)), copy, { recursive: true });
  const store = await SqliteStore.open(copy, 'read');
  const document = await store.readDocument('d1');
  const { number, signers, urgency } = document?.document.header ?? {};
  expect(number).toMatchObject({ value: '117-TB/ĐUK', confidence: 1 });
  expect(signers?.map(({ value }) => value.name)).toEqual(['Phạm Viết Thạch']);
  expect([urgency, document?.document.signature, document?.document.references]).toEqual([null, null, []]);
  await store.close();
});
