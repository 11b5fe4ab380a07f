import { describe, expect, test } from 'vitest';
import type { StoredDocument } from '../../src/library/records.ts';
import { DocumentCache } from '../../src/search/document-cache.ts';
import { MemoryStore } from '../../src/testing/memory-store.ts';

/** A library whose documents are as long as is said, and which tells which of them were read. */
class WatchedStore extends MemoryStore {
  readonly read: string[] = [];
  present = 1;
  private readonly lengths: Readonly<Record<string, number>>;
  /** Called while a document is read. */
  meanwhile: () => Promise<void> = async () => undefined;

  constructor(lengths: Readonly<Record<string, number>> = {}) {
    super();
    this.lengths = lengths;
  }

  override async generation(): Promise<number> {
    return this.present;
  }

  override async readDocument(id: string): Promise<StoredDocument | null> {
    this.read.push(id);
    const title = `${id} in generation ${this.present}`;
    await this.meanwhile();
    return { id, title, text: 'x'.repeat(this.lengths[id] ?? 1) } as StoredDocument;
  }
}

/** Which documents a cache reads from the store when it is asked for some in turn. */
async function check(
  asked: readonly string[],
  expected: readonly string[],
  lengths: Readonly<Record<string, number>> = {},
): Promise<void> {
  const store = new WatchedStore(lengths);
  const cache = new DocumentCache(store);
  await cache.refresh();
  for (const id of asked) await cache.read(id);
  expect(store.read).toEqual(expected);
}

const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => `d${at + 1}`);

describe('a document is read once', () => {
  test('while it is among the 64 asked for last', async () => {
    await check([...ids(64), 'd1', ...ids(64)], ids(64));
    await check([...ids(64), 'd1', 'd65', 'd1', 'd2'], [...ids(65), 'd2']);
  });

  test('while those asked for last have no more than 20 million characters', async () => {
    const lengths = { a: 9_000_000, b: 9_000_000, c: 9_000_000 };
    await check(['a', 'b', 'a', 'b'], ['a', 'b'], lengths);
    await check(['a', 'b', 'a', 'c', 'a', 'b'], ['a', 'b', 'c', 'b'], lengths);
  });

  test('unless it alone has more', async () => {
    await check(['book', 'book', 'd1', 'd1'], ['book', 'book', 'd1'], { book: 20_000_001 });
  });

  test('until something is committed', async () => {
    const store = new WatchedStore({ a: 15_000_000, b: 15_000_000 });
    const cache = new DocumentCache(store);
    await cache.refresh();
    await cache.read('a');
    store.present = 2;
    await cache.refresh();
    expect((await cache.read('b'))?.title).toBe('b in generation 2');
    await cache.refresh();
    await cache.read('b');
    expect(store.read).toEqual(['a', 'b']);
  });
});

test('a document that was being read when the library changed is read again', async () => {
  const store = new WatchedStore();
  const cache = new DocumentCache(store);
  await cache.refresh();
  store.meanwhile = async () => {
    store.present = 2;
    await cache.refresh();
  };
  expect((await cache.read('a'))?.title).toBe('a in generation 1');
  store.meanwhile = async () => undefined;
  expect((await cache.read('a'))?.title).toBe('a in generation 2');
});
