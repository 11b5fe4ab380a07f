import { type Evidence, gatherEvidence, type WantedChunk } from '../evidence/gather-evidence.ts';
import type { LibraryStore } from '../library/library-store.ts';
import type { SearchOptions } from '../query/options.ts';
import type { DocumentCache } from './document-cache.ts';
import { groupNearDuplicates } from './group-hits.ts';

/** Why a passage was found: the query names its document, it mentions the number that the query names, or by rank. */
export type FoundReason = 'named' | 'mentions' | 'ranked';

/** A chunk in the order in which it is to be shown. */
export interface OrderedChunk extends WantedChunk {
  readonly reason: FoundReason;
}

export interface FoundPassage extends Evidence {
  readonly reason: FoundReason;
}

/** A passage with those alike. */
export interface FoundGroup {
  readonly first: FoundPassage;
  /** Passages of nearly the same words. */
  readonly duplicates: readonly FoundPassage[];
  /** How many further chunks of its document were found, where each document is shown once; else 0. */
  readonly more: number;
}

/**
 * What is taken off the score of a passage whose document is known to be replaced, so that it stands behind its successor where
 * both answer alike. Guess.
 */
const replacedPenalty = 0.05;

/** The score that passages are ordered by; what is found by its number or title is not moved. */
export function scoreOf({ reason, ranked, document }: FoundPassage): number {
  return reason === 'ranked' && document.replacedBy ? Math.max(0, ranked.score - replacedPenalty) : ranked.score;
}

/**
 * Loads chunks a batch at a time until enough passages that differ are there, or no chunk is left.
 *
 * @param query - whose words choose what is quoted; empty for a list, in which passages stand apart though they are alike
 * @param order - best first
 */
export async function fillGroups(
  store: LibraryStore,
  documents: DocumentCache,
  query: string,
  order: readonly OrderedChunk[],
  { group, limit }: Pick<SearchOptions, 'group' | 'limit'>,
): Promise<FoundGroup[]> {
  const { firsts, more } = group === 'document' ? await oncePerDocument(store, order) : { firsts: order, more: null };
  const loaded: FoundPassage[] = [];
  // A few more than are shown, since some will be shown together or change places.
  const batch = limit + 5;
  for (let from = 0; ; from += batch) {
    loaded.push(...(await loadPassages(store, documents, query, firsts.slice(from, from + batch))));
    const groups = groupPassages(loaded, query === '');
    if (groups.length >= limit || from + batch >= firsts.length) {
      return groups.slice(0, limit).map((one) => ({ ...one, more: more?.get(one.first.ranked.chunkId) ?? 0 }));
    }
  }
}

/** The best chunk of each document, and how many others of it there are. */
async function oncePerDocument(
  store: LibraryStore,
  order: readonly OrderedChunk[],
): Promise<{ readonly firsts: OrderedChunk[]; readonly more: ReadonlyMap<number, number> }> {
  const passages = await store.readPassages(order.map(({ chunkId }) => chunkId));
  const documentOf = new Map(passages.map(({ chunkId, documentId }) => [chunkId, documentId]));
  const firstOf = new Map<string, number>();
  const more = new Map<number, number>();
  const firsts = order.filter(({ chunkId }) => {
    const documentId = documentOf.get(chunkId);
    const first = documentId === undefined ? undefined : firstOf.get(documentId);
    if (first !== undefined) more.set(first, (more.get(first) ?? 0) + 1);
    else if (documentId !== undefined) firstOf.set(documentId, chunkId);
    return documentId !== undefined && first === undefined;
  });
  return { firsts, more };
}

async function loadPassages(
  store: LibraryStore,
  documents: DocumentCache,
  query: string,
  order: readonly OrderedChunk[],
): Promise<FoundPassage[]> {
  const reading = { readPassages: store.readPassages.bind(store), readDocument: documents.read.bind(documents) };
  const reasons = new Map(order.map(({ chunkId, reason }) => [chunkId, reason]));
  const wanted = order.map(({ reason, ...chunk }) => chunk);
  const evidence = await gatherEvidence(reading, query, wanted);
  return evidence.map((one) => ({ ...one, reason: reasons.get(one.ranked.chunkId) ?? 'ranked' }));
}

/** In order: what is named or mentions first, then by score; alike passages together but in a list. */
function groupPassages(passages: readonly FoundPassage[], isList: boolean): Omit<FoundGroup, 'more'>[] {
  const first = passages.filter(({ reason }) => reason !== 'ranked');
  const ranked = passages.filter(({ reason }) => reason === 'ranked');
  const ordered = [...first, ...ranked.toSorted((a, b) => scoreOf(b) - scoreOf(a))];
  if (isList) return ordered.map((one) => ({ first: one, duplicates: [] }));
  return groupNearDuplicates(ordered, ({ passage }) => passage.text).map(({ first: one, others }) => {
    return { first: one, duplicates: others };
  });
}
