import { beforeEach, describe, expect, test } from 'vitest';
import type { Passage, StoredDocument } from '../../src/library/records.ts';
import { readNamedTargets } from '../../src/query/parse/named-target.ts';
import { DocumentCache } from '../../src/search/document-cache.ts';
import { findNamed } from '../../src/search/find-named.ts';
import { createMemoryEngine, MemoryStore } from '../../src/testing/index.ts';
import { textFile } from '../corpus.ts';

/** Tells what of a library was read. */
class WatchedStore extends MemoryStore {
  readonly documentIds = new Set<string>();
  passages = 0;

  override async readDocument(documentId: string): Promise<StoredDocument | null> {
    this.documentIds.add(documentId);
    return await super.readDocument(documentId);
  }

  override async readPassages(chunkIds: readonly number[]): Promise<Passage[]> {
    this.passages += chunkIds.length;
    return await super.readPassages(chunkIds);
  }
}

const articles = Array.from({ length: 30 }, (_, at) => `Điều ${at + 1}. Nội dung mẫu thứ ${at + 1}.`).join('\n');
/** Fifteen made-up documents of one serial, of the years from 2001. */
const files = Array.from({ length: 15 }, (_, at) => {
  const year = 2001 + at;
  const head = `TỈNH ỦY SÔNG VÀNG\n*\nSố 7-QĐ/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nVàng Giang, ngày 5 tháng 3 năm ${year}`;
  return textFile(`${year}.txt`, `${head}\nQUY ĐỊNH\nvề việc mẫu năm ${year}\n-----\n${articles}`);
});

describe('a search', () => {
  const store = new WatchedStore();
  const engine = createMemoryEngine({ store });
  beforeEach(async () => {
    await engine.add(files);
    store.documentIds.clear();
    store.passages = 0;
  });

  test('of a serial that many documents bear reads the ten latest', async () => {
    const [target] = readNamedTargets('điều 2 quy định 7-QĐ/TU');
    const found = await findNamed(store, new DocumentCache(store), target!);
    const latest = Array.from({ length: 10 }, (_, at) => `d${15 - at}`);
    expect([...store.documentIds]).toEqual(latest);
    expect(found.map(({ document, unit }) => [document.id, unit !== null])).toEqual(latest.map((id) => [id, true]));
  });

  test('of conditions alone reads no passage but those that are shown', async () => {
    const { chunks } = await store.status();
    const { hits } = await engine.search('từ:2001', { limit: 5 });
    expect(hits).toHaveLength(5);
    expect(store.passages).toBeLessThan(chunks / 3);
  });
});
