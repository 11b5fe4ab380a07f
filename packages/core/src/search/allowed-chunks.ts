import { type DocumentFilter, isEmptyFilter } from '../library/document-filter.ts';
import type { LibraryStore } from '../library/library-store.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import { queryTerms } from '../search-index/terms.ts';

/** What hits must and must not bear, beside what they are ranked by. */
export interface Conditions {
  /** All of them must hold. */
  readonly filters: readonly DocumentFilter[];
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
}

/**
 * The chunks that conditions let through; null where there are no conditions. A phrase of three syllables or more lets through
 * every chunk that bears its pairs of neighbours: whether they follow each other is seen in the text.
 */
export async function findAllowedChunks(
  store: LibraryStore,
  index: SearchIndex,
  { filters, phrases, excluded }: Conditions,
): Promise<ReadonlySet<number> | null> {
  const sets = phrases.map((phrase) => chunksBearing(index, phrase));
  for (const filter of filters.filter((one) => !isEmptyFilter(one)))
    sets.push(new Set(await store.readChunkIds(await store.selectDocuments(filter))));
  if (sets.length === 0 && excluded.length === 0) return null;
  const [least = new Set(await store.readChunkIds(await store.selectDocuments({}))), ...others] = sets.toSorted(
    (a, b) => a.size - b.size,
  );
  const barred = excluded.map((words) => chunksBearing(index, words));
  const isAllowed = (chunkId: number): boolean =>
    others.every((set) => set.has(chunkId)) && !barred.some((set) => set.has(chunkId));
  return new Set([...least].filter(isAllowed));
}

function chunksBearing(index: SearchIndex, words: string): Set<number> {
  return index.chunksBearing(queryTerms(words).map(({ term }) => term));
}
