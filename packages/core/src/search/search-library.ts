import type { Span } from '../base/span.ts';
import { type Evidence, gatherEvidence, type WantedChunk } from '../evidence/gather-evidence.ts';
import { leadingQuote } from '../evidence/select-quote.ts';
import type { DocumentFilter } from '../library/document-filter.ts';
import type { LibraryStore } from '../library/library-store.ts';
import type { FusedChunk } from '../query/fuse.ts';
import type { SearchOptions } from '../query/options.ts';
import { vectorWeightOf } from '../query/options.ts';
import { type NamedTarget, readNamedTarget } from '../query/parse/named-target.ts';
import { type ParsedQuery, parseQuery, withOtherNames } from '../query/parse/parse-query.ts';
import { retrieve } from '../query/retrieve.ts';
import { type QueryLanguage, type SearchedWords, understandWords } from '../query/understand.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import { findAllowedChunks } from './allowed-chunks.ts';
import { bearsPhrase } from './bears-phrase.ts';
import type { DocumentCache } from './document-cache.ts';
import { findMentions } from './find-mentions.ts';
import { findByTitle, findNamed, type NamedDocument } from './find-named.ts';

/** What a search runs on. */
export interface SearchPorts {
  readonly store: LibraryStore;
  readonly index: SearchIndex;
  readonly documents: DocumentCache;
  readonly language: QueryLanguage;
  /** The vector of a query, from the library's embedder. */
  readonly embed: (text: string) => Promise<Float32Array>;
}

/** Why a passage was found: the query names its document, it mentions the number that the query names, or by rank. */
export type FoundReason = 'named' | 'mentions' | 'ranked';

export interface FoundPassage extends Evidence {
  readonly reason: FoundReason;
}

/** What a search found, before it is shown. */
export interface Found {
  readonly parsed: ParsedQuery;
  readonly words: SearchedWords;
  /** The documents that the query names by number; null where it names none. */
  readonly named: readonly NamedDocument[] | null;
  /** Every chunk that was ranked, best first. */
  readonly ranked: readonly FusedChunk[];
  /** Best first: of documents that are named, that mention the number named, then by rank. */
  readonly passages: readonly FoundPassage[];
}

/** How many passages of a named document come first, where the query asks for more than the document itself. Guess. */
const mostOfNamed = 2;

/**
 * Searches a library that was refreshed: reads the query, finds the documents that it names, and ranks the rest.
 *
 * @param typed - from `resolveQuery`
 */
export async function searchLibrary(ports: SearchPorts, typed: string, options: SearchOptions): Promise<Found> {
  const { store, index, documents, language } = ports;
  const read = parseQuery(typed, language.abbreviations, options.filter);
  const given = withOtherNames(options.filter, language.abbreviations);
  const words = understandWords(read.text, language, index, read.named?.number?.codes ?? [], options.exact);
  const parsed = { ...read, named: namedIn(words.text, read, options.filter) };
  const isEmbedded = vectorWeightOf(options) > 0 && parsed.text !== '';
  const [vector, allowed] = await Promise.all([
    isEmbedded ? ports.embed(words.text) : null,
    findAllowedChunks(store, index, { ...parsed, filters: [parsed.filter, given] }),
  ]);
  const ranked =
    parsed.text === ''
      ? await firstOfDocuments(store, allowed ?? new Set(), options.candidates)
      : retrieve(index, { terms: words.terms, vector, allowed }, options);
  const named = parsed.named?.number ? await findNamed(store, documents, parsed.named) : null;
  const byTitle = parsed.named && !named ? await findByTitle(store, documents, parsed.named, ranked) : [];
  const first = [...(named ?? []), ...byTitle].flatMap((document) =>
    chunksOfNamed(ports, document, named ? (parsed.named?.rest ?? '') : '', vector, allowed, options),
  );
  const isAbsent = named?.length === 0;
  const mentions = isAbsent && parsed.named ? await findMentions(ports, parsed.named, allowed) : [];
  const order = withoutRepeats([
    ...first.map((chunk) => ({ ...chunk, reason: 'named' as const })),
    ...mentions.map((chunk) => ({ ...chunk, reason: 'mentions' as const })),
    ...ranked.map((chunk) => ({ ...chunk, reason: 'ranked' as const })),
  ]).slice(0, mostLoaded(parsed, options));
  const passages = await loadPassages(ports, words.text, order);
  const bearsAll = ({ passage }: FoundPassage): boolean =>
    parsed.phrases.every((phrase) => bearsPhrase(passage.text, phrase));
  return { parsed, words, named, ranked, passages: passages.filter(bearsAll) };
}

/** More passages than are shown, since some will be shown together, or left out. Guesses. */
function mostLoaded({ phrases }: ParsedQuery, { limit, group }: SearchOptions): number {
  return limit * (group === 'document' || phrases.length > 0 ? 4 : 1) + 5;
}

/** Where a query is nothing but conditions: the first chunk of each document that they let through, the latest added first. */
async function firstOfDocuments(
  store: LibraryStore,
  allowed: ReadonlySet<number>,
  most: number,
): Promise<FusedChunk[]> {
  const firsts = new Map<string, number>();
  for (const { documentId, chunkId } of await store.readPassages([...allowed])) {
    if (!firsts.has(documentId)) firsts.set(documentId, chunkId);
  }
  return [...firsts.values()].reverse().slice(0, most).map(certainChunk);
}

/** What a query names by number and unit, once it is respelled: `quy ddinhj 784`. A number given as a filter stays. */
function namedIn(text: string, { named, filter }: ParsedQuery, given: DocumentFilter): NamedTarget | null {
  const isFiltered = filter.number !== undefined || given.number !== undefined;
  return isFiltered ? named : (readNamedTarget(text) ?? named);
}

async function loadPassages(
  { store, documents }: SearchPorts,
  query: string,
  order: readonly (WantedChunk & { readonly reason: FoundReason })[],
): Promise<FoundPassage[]> {
  const reading = {
    readPassages: store.readPassages.bind(store),
    readDocument: documents.read.bind(documents),
  };
  const reasons = new Map(order.map(({ chunkId, reason }) => [chunkId, reason]));
  const wanted = order.map(({ reason, ...chunk }) => chunk);
  const evidence = await gatherEvidence(reading, query, wanted);
  return evidence.map((one) => ({ ...one, reason: reasons.get(one.ranked.chunkId) ?? 'ranked' }));
}

/** Of a document that is named alone its head, or the unit named; where more is asked, what of it answers best. */
function chunksOfNamed(
  { index, language }: SearchPorts,
  { document, unit, chunkIds }: NamedDocument,
  rest: string,
  vector: Float32Array | null,
  allowed: ReadonlySet<number> | null,
  options: SearchOptions,
): WantedChunk[] {
  const own = new Set(allowed === null ? chunkIds : chunkIds.filter((chunkId) => allowed.has(chunkId)));
  if (rest !== '') {
    const { terms } = understandWords(rest, language, index, [], options.exact);
    const best = retrieve(index, { terms, vector, allowed: own }, options).slice(0, mostOfNamed);
    if (best.length > 0) return best;
  }
  const [head] = own;
  if (head === undefined) return [];
  const quote = quoteOfNamed(document, unit);
  return [{ ...certainChunk(head), ...(quote ? { quote } : {}) }];
}

/** A chunk that is found for what it is, not by its words or meaning. */
function certainChunk(chunkId: number): FusedChunk {
  return { chunkId, score: 1, lexical: null, cosine: null, lexicalShare: 0, cosineShare: 0 };
}

/** The unit, or its first words where it is long; or the document's subject; null for what shares most with the query. */
function quoteOfNamed({ document, text }: NamedDocument['document'], unit: number | null): Span | null {
  const span = unit === null ? null : document.outline[unit]?.span;
  return span ? leadingQuote(text, span) : (document.header.subject?.span ?? null);
}

function withoutRepeats<T extends WantedChunk>(wanted: readonly T[]): T[] {
  const seen = new Set<number>();
  return wanted.filter(({ chunkId }) => !seen.has(chunkId) && seen.add(chunkId));
}
