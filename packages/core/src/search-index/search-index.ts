import type { EmbeddingSpace } from '../embedding/embedder.ts';
import type { LibraryStore } from '../library/library-store.ts';
import type { ChunkEntry } from '../library/records.ts';
import { explainBm25, rankByBm25, type TermScore } from './bm25.ts';
import type { LexicalSegment } from './lexical-segment.ts';
import { MemorySegment } from './memory-segment.ts';
import { compareRanked, type RankedChunk } from './ranked.ts';
import type { WeightedTerm } from './terms.ts';
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
 * `refresh` brings it up to the library's generation; rankings between two refreshes see one generation.
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

  /** @param allowed - the chunks that may be found; null for all */
  rankLexical(
    terms: readonly WeightedTerm[],
    limit: number,
    allowed: ReadonlySet<number> | null = null,
  ): RankedChunk[] {
    const isLeftOut =
      allowed === null ? this.isDeleted : (chunkId: number) => !allowed.has(chunkId) || this.deleted.has(chunkId);
    return rankByBm25(this.segments(), terms, limit, isLeftOut);
  }

  /** @param allowed - the chunks that may be found; null for all */
  rankVectors(query: Float32Array, limit: number, allowed: ReadonlySet<number> | null = null): RankedChunk[] {
    const present = allowed && this.withoutDeleted(allowed);
    const among = (index: VectorIndex): RankedChunk[] =>
      present ? index.searchAmong(query, limit, present) : index.search(query, limit, this.isDeleted);
    const inBase = this.base ? among(this.base.vectors) : [];
    return [...inBase, ...among(this.deltaVectors)].sort(compareRanked).slice(0, limit);
  }

  /** What each term adds to a chunk's score in `rankLexical`. */
  explainLexical(terms: readonly WeightedTerm[], chunkId: number): TermScore[] {
    return explainBm25(this.segments(), terms, chunkId);
  }

  /** How many chunks bear a term; deleted ones count until the next merge. */
  count(term: number): number {
    return this.segments().reduce((sum, segment) => sum + segment.count(term), 0);
  }

  /** How many chunks there are; deleted ones count until the next merge. */
  get size(): number {
    return this.segments().reduce((sum, segment) => sum + segment.chunkIds.length, 0);
  }

  /** The chunks that bear every one of some terms; none for no terms. */
  chunksBearing(terms: readonly number[]): Set<number> {
    const found = new Set<number>();
    for (const segment of this.segments()) {
      for (const ordinal of ordinalsBearing(segment, terms)) {
        const chunkId = segment.chunkIds[ordinal] ?? 0;
        if (!this.deleted.has(chunkId)) found.add(chunkId);
      }
    }
    return found;
  }

  private segments(): LexicalSegment[] {
    return this.base ? [this.base.lexical, this.delta] : [this.delta];
  }

  private withoutDeleted(chunkIds: ReadonlySet<number>): ReadonlySet<number> {
    return this.deleted.size === 0 ? chunkIds : new Set([...chunkIds].filter((chunkId) => !this.deleted.has(chunkId)));
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

function ordinalsBearing(segment: LexicalSegment, terms: readonly number[]): Iterable<number> {
  const [rarest, ...others] = terms.toSorted((a, b) => segment.count(a) - segment.count(b));
  let bearing: readonly number[] = rarest === undefined ? [] : Array.from(segment.postings(rarest)?.ordinals ?? []);
  for (const term of others) {
    if (bearing.length === 0) break;
    const held = new Set(segment.postings(term)?.ordinals ?? []);
    bearing = bearing.filter((ordinal) => held.has(ordinal));
  }
  return bearing;
}
