import { describe, expect, test } from 'vitest';
import type { EmbeddingSpace } from '../../src/embedding/embedder.ts';
import type { GenerationRange } from '../../src/library/library-store.ts';
import type { ChunkEntry } from '../../src/library/records.ts';
import { MemorySegment } from '../../src/search-index/memory-segment.ts';
import { type BaseIndex, type BaseIndexes, noBaseIndexes, SearchIndex } from '../../src/search-index/search-index.ts';
import { queryTerms } from '../../src/search-index/terms.ts';
import { ExactScan } from '../../src/search-index/vector-index.ts';
import { createHashingEmbedder, createMemoryEngine, MemoryStore } from '../../src/testing/index.ts';
import { textFile } from '../corpus.ts';

const embedder = createHashingEmbedder();
const space = await embedder.space();

class Library {
  readonly store: MemoryStore;
  readonly index: SearchIndex;

  constructor(store = new MemoryStore(), bases: BaseIndexes = noBaseIndexes) {
    this.store = store;
    this.index = new SearchIndex(store, bases);
  }

  async add(...texts: string[]): Promise<void> {
    await createMemoryEngine({ store: this.store }).add(texts.map((text) => textFile(`${text}.txt`, text)));
  }

  /** What each retriever finds: the text of the chunks, best first. */
  async check(
    query: string,
    lexical: readonly string[],
    nearest: readonly string[] = lexical.slice(0, 1),
  ): Promise<void> {
    const [vector] = await embedder.embed([query], 'query');
    const textOf = async ({ chunkId }: { chunkId: number }): Promise<string | undefined> => {
      const [passage] = await this.store.readPassages([chunkId]);
      return passage && (await this.store.readDocument(passage.documentId))?.text;
    };
    const ranked = this.index.rankLexical(queryTerms(query), 10);
    expect(await Promise.all(ranked.map(textOf))).toEqual(lexical);
    const near = this.index.rankVectors(vector!, Math.max(1, nearest.length));
    expect(await Promise.all(near.map(textOf))).toEqual(nearest);
  }
}

/** Index files that cover what a store held when they were made. */
class CoveringBases implements BaseIndexes {
  opened = 0;
  closed = 0;
  private readonly store: MemoryStore;
  private covered = 0;

  constructor(store: MemoryStore) {
    this.store = store;
  }

  async merge(): Promise<void> {
    this.covered = await this.store.generation();
  }

  async generation(): Promise<number> {
    return this.covered;
  }

  async open({ fingerprint, dimension }: EmbeddingSpace): Promise<BaseIndex | null> {
    if (this.covered === 0 || fingerprint !== space.fingerprint) return null;
    this.opened++;
    const [lexical, vectors] = [new MemorySegment(), new ExactScan(dimension)];
    for await (const entry of this.store.readChunks({ after: 0, upTo: this.covered })) {
      lexical.add(entry.chunkId, entry.input);
      vectors.add(entry.chunkId, entry.vector);
    }
    return { generation: this.covered, lexical, vectors, close: () => this.closed++ };
  }
}

describe('a search', () => {
  test('finds what was added once the index was refreshed, and no sooner', async () => {
    const library = new Library();
    await library.index.refresh(space);
    await library.add('chi bộ họp', 'đảng ủy họp');
    await library.check('chi bộ', [], []);
    await library.index.refresh(space);
    await library.check('chi bộ', ['chi bộ họp']);
    await library.add('chi bộ mới');
    await library.index.refresh(space);
    await library.check('chi bộ mới', ['chi bộ mới', 'chi bộ họp']);
  });

  test('does not find what was removed', async () => {
    const library = new Library();
    await library.add('chi bộ họp', 'chi bộ nghỉ');
    await library.index.refresh(space);
    await library.store.remove(['d1']);
    await library.index.refresh(space);
    await library.check('chi bộ họp', ['chi bộ nghỉ']);
  });

  test('finds what came back after it was removed', async () => {
    const library = new Library();
    await library.add('chi bộ họp');
    await library.store.remove(['d1']);
    await library.add('chi bộ họp');
    await library.index.refresh(space);
    await library.check('chi bộ', ['chi bộ họp']);
  });
});

describe('index files and the delta', () => {
  const covering = async (...texts: string[]): Promise<{ library: Library; bases: CoveringBases }> => {
    const store = new MemoryStore();
    const bases = new CoveringBases(store);
    const library = new Library(store, bases);
    await library.add(...texts);
    await bases.merge();
    await library.index.refresh(space);
    return { library, bases };
  };

  test('are searched together, deletions in the files left out', async () => {
    const { library } = await covering('chi bộ họp', 'chi bộ nghỉ');
    await library.add('chi bộ mới họp');
    await library.store.remove(['d1']);
    await library.index.refresh(space);
    await library.check('chi bộ họp', ['chi bộ mới họp', 'chi bộ nghỉ']);
  });

  test('change places when newer files are there: the old ones are closed, the delta is empty', async () => {
    const { library, bases } = await covering('chi bộ họp');
    await library.add('chi bộ nghỉ');
    await library.index.refresh(space);
    await bases.merge();
    await library.add('đảng ủy');
    await library.index.refresh(space);
    expect([bases.opened, bases.closed]).toEqual([2, 1]);
    await library.check('chi bộ nghỉ', ['chi bộ nghỉ', 'chi bộ họp']);
    library.index.close();
    expect(bases.closed).toBe(2);
  });

  test('stay open while nothing changes', async () => {
    const { library, bases } = await covering('chi bộ họp');
    await library.index.refresh(space);
    await library.index.refresh(space);
    expect(bases.opened).toBe(1);
  });

  test('are opened anew for another embedder', async () => {
    const { library, bases } = await covering('chi bộ họp');
    await library.index.refresh({ fingerprint: 'other', dimension: 8 });
    expect([bases.opened, bases.closed]).toEqual([1, 1]);
    await library.index.refresh(space);
    expect(bases.opened).toBe(2);
    await library.check('chi bộ', ['chi bộ họp']);
  });
});

/** A store whose chunks come when they are let through, or fail. */
class GatedStore extends MemoryStore {
  gate: Promise<void> = Promise.resolve();
  failsOnce = false;
  reads = 0;

  override async *readChunks(range: GenerationRange): AsyncGenerator<ChunkEntry> {
    this.reads++;
    for await (const entry of super.readChunks(range)) {
      yield entry;
      if (this.failsOnce) {
        this.failsOnce = false;
        throw new Error('the disk is gone');
      }
    }
    await this.gate;
  }
}

describe('refreshing', () => {
  test('that failed half-way starts anew the next time', async () => {
    const store = new GatedStore();
    const library = new Library(store);
    await library.add('chi bộ họp', 'chi bộ nghỉ');
    store.failsOnce = true;
    await expect(library.index.refresh(space)).rejects.toThrow('the disk is gone');
    await library.index.refresh(space);
    await library.check('chi bộ', ['chi bộ họp', 'chi bộ nghỉ']);
  });

  test('twice at once reads the library once', async () => {
    const store = new GatedStore();
    const library = new Library(store);
    await library.add('chi bộ họp');
    await Promise.all([library.index.refresh(space), library.index.refresh(space)]);
    expect(store.reads).toBe(1);
    await library.check('chi bộ', ['chi bộ họp']);
  });

  test('while another is under way sees what was committed before the call', async () => {
    const store = new GatedStore();
    const library = new Library(store);
    await library.add('chi bộ họp');
    let open = (): void => undefined;
    store.gate = new Promise((resolve) => {
      open = resolve;
    });
    const first = library.index.refresh(space);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await library.add('chi bộ nghỉ');
    const second = library.index.refresh(space);
    open();
    await Promise.all([first, second]);
    await library.check('chi bộ nghỉ', ['chi bộ nghỉ', 'chi bộ họp']);
  });
});
