import type { EmbeddingSpace } from '../embedding/embedder.ts';
import type { LibraryStore } from '../library/library-store.ts';
import type { ChunkEntry } from '../library/records.ts';
import { rankByBm25 } from './bm25.ts';
import type { LexicalSegment } from './lexical-segment.ts';
import { MemorySegment } from './memory-segment.ts';
import { compareRanked, type RankedChunk } from './ranked.ts';
import { ExactScan, type VectorIndex } from './vector-index.ts';

/** The index files that a manifest names, opened. */
export interface BaseIndex {
  readonly generation: number;
  readonly lexical: LexicalSegment;
  readonly vectors: VectorIndex;
  close(): void;
}

/** Port: the index files of a library. */
export interface BaseIndexes {
  /** The generation that the current manifest covers; 0 without one. */
  generation(): Promise<number>;
  /** Opens what the current manifest names; null without one, or when it is of another version or fingerprint. */
  open(space: EmbeddingSpace): Promise<BaseIndex | null>;
}

/** Where there are no index files: everything is delta. */
export const noBaseIndexes: BaseIndexes = { generation: async () => 0, open: async () => null };

/**
 * Searches a library as it is now: the index files, the delta of later generations in memory, deletions left out.
 * `refresh` brings it up to the library's generation; searches between two refreshes see one generation.
 */
export class SearchIndex {
  private readonly store: LibraryStore;
  private readonly bases: BaseIndexes;
  private base: BaseIndex | null = null;
  private delta = new MemorySegment();
  private deltaVectors = new ExactScan(0);
  private readonly deleted = new Set<number>();
  private loadedGeneration = -1;
  private baseGeneration = -1;
  private fingerprint: string | null = null;
  private refreshing: Promise<void> | null = null;

  constructor(store: LibraryStore, bases: BaseIndexes) {
    this.store = store;
    this.bases = bases;
  }

  /** Takes in what was committed before the call; cheap when nothing was. Concurrent calls run one after the other. */
  async refresh(space: EmbeddingSpace): Promise<void> {
    while (this.refreshing) await this.refreshing.catch(() => undefined);
    this.refreshing = this.catchUp(space).finally(() => {
      this.refreshing = null;
    });
    await this.refreshing;
  }

  private async catchUp(space: EmbeddingSpace): Promise<void> {
    const isCurrent = space.fingerprint === this.fingerprint;
    if (isCurrent && (await this.store.generation()) === this.loadedGeneration) return;
    const baseGeneration = await this.bases.generation();
    const isNewBase = baseGeneration !== this.baseGeneration || !isCurrent;
    const base = isNewBase ? await this.bases.open(space) : this.base;
    // Asked only now: a merge that ended meanwhile covers no generation later than this one.
    const after = isNewBase ? (base?.generation ?? 0) : this.loadedGeneration;
    const range = { after, upTo: await this.store.generation() };
    const added: ChunkEntry[] = [];
    for await (const entry of this.store.readChunks(range)) added.push(entry);
    const deleted = await this.store.readDeletions(range);
    // From here on nothing is awaited, so a search beside this one sees all of the change or nothing of it.
    if (isNewBase) this.replaceBase(base, space, baseGeneration);
    for (const { chunkId, input, vector } of added) {
      this.delta.add(chunkId, input);
      this.deltaVectors.add(chunkId, vector);
    }
    for (const chunkId of deleted) this.deleted.add(chunkId);
    this.loadedGeneration = range.upTo;
  }

  private replaceBase(base: BaseIndex | null, space: EmbeddingSpace, baseGeneration: number): void {
    this.base?.close();
    this.base = base;
    this.baseGeneration = base?.generation ?? baseGeneration;
    this.delta = new MemorySegment();
    this.deltaVectors = new ExactScan(space.dimension);
    this.deleted.clear();
    this.fingerprint = space.fingerprint;
  }

  /** @param terms - from `queryTerms` */
  rankLexical(terms: readonly number[], limit: number): RankedChunk[] {
    const segments = this.base ? [this.base.lexical, this.delta] : [this.delta];
    return rankByBm25(segments, terms, limit, this.isDeleted);
  }

  rankVectors(query: Float32Array, limit: number): RankedChunk[] {
    const inBase = this.base?.vectors.search(query, limit, this.isDeleted) ?? [];
    const inDelta = this.deltaVectors.search(query, limit, this.isDeleted);
    return [...inBase, ...inDelta].sort(compareRanked).slice(0, limit);
  }

  close(): void {
    this.base?.close();
    this.base = null;
    this.loadedGeneration = -1;
    this.baseGeneration = -1;
    this.fingerprint = null;
  }

  private readonly isDeleted = (chunkId: number): boolean => this.deleted.has(chunkId);
}
