import { sliceSpan } from '../base/span.ts';
import { embeddingInput } from '../embedding/embedder.ts';
import { type DocumentFilter, isEmptyFilter } from '../library/document-filter.ts';
import type { LibraryStore } from '../library/library-store.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import { foldedSyllables, queryTerms } from '../search-index/terms.ts';
import { bearsPhrase } from './bears-phrase.ts';
import type { DocumentCache } from './document-cache.ts';

/** What hits must and must not bear, beside what they are ranked by. */
export interface Conditions {
  /** Ids of the documents that may be found; null for all. */
  readonly documentIds: readonly string[] | null;
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
}

export interface ConditionPorts {
  readonly store: LibraryStore;
  readonly index: Pick<SearchIndex, 'chunksBearing'>;
  readonly documents: Pick<DocumentCache, 'read'>;
}

/** The chunks that conditions let through; null where there are no conditions. */
export async function findAllowedChunks(
  ports: ConditionPorts,
  { documentIds, phrases, excluded }: Conditions,
): Promise<ReadonlySet<number> | null> {
  const { store } = ports;
  const sets = await Promise.all(phrases.map((phrase) => chunksBearing(ports, phrase)));
  if (documentIds !== null) sets.push(new Set(await store.readChunkIds(documentIds)));
  if (sets.length === 0 && excluded.length === 0) return null;
  const [least = new Set(await store.readChunkIds(await store.selectDocuments({}))), ...others] = sets.toSorted(
    (a, b) => a.size - b.size,
  );
  const barred = await Promise.all(excluded.map((words) => chunksBearing(ports, words)));
  const isAllowed = (chunkId: number): boolean =>
    others.every((set) => set.has(chunkId)) && !barred.some((set) => set.has(chunkId));
  return new Set([...least].filter(isAllowed));
}

/** The documents that every filter lets through, in the order in which they were added; null where none asks for anything. */
export async function findAllowedDocuments(
  store: LibraryStore,
  filters: readonly DocumentFilter[],
): Promise<readonly string[] | null> {
  const asking = filters.filter((filter) => !isEmptyFilter(filter));
  const [first, ...others] = await Promise.all(asking.map((filter) => store.selectDocuments(filter)));
  const rest = others.map((ids) => new Set(ids));
  return first?.filter((id) => rest.every((ids) => ids.has(id))) ?? null;
}

/**
 * How many chunks are read to see whether a phrase stands in them. Where more bear its pairs of neighbours these decide, which
 * takes a chunk for one that bears the phrase now and then. Guess.
 */
const mostRead = 2000;

/** Those in whose text, or in the headings above it, the words follow each other. */
async function chunksBearing({ store, index, documents }: ConditionPorts, words: string): Promise<Set<number>> {
  const bearingPairs = index.chunksBearing(queryTerms(words).map(({ term }) => term));
  // One syllable and two are terms themselves.
  if (foldedSyllables(words).length < 3 || bearingPairs.size > mostRead) return bearingPairs;
  const bearing = new Set<number>();
  for (const { chunkId, documentId, span, context } of await store.readPassages([...bearingPairs])) {
    const document = await documents.read(documentId);
    if (document && bearsPhrase(embeddingInput(context, sliceSpan(document.text, span)), words)) bearing.add(chunkId);
  }
  return bearing;
}
