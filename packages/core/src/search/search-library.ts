import type { Span } from '../base/span.ts';
import type { WantedChunk } from '../evidence/gather-evidence.ts';
import { leadingQuote } from '../evidence/select-quote.ts';
import type { DocumentFilter } from '../library/document-filter.ts';
import type { LibraryStore } from '../library/library-store.ts';
import type { FusedChunk } from '../query/fuse.ts';
import type { SearchOptions } from '../query/options.ts';
import { vectorWeightOf } from '../query/options.ts';
import { type NamedTarget, readNamedTargets } from '../query/parse/named-target.ts';
import { type ParsedQuery, parseQuery, withOtherNames } from '../query/parse/parse-query.ts';
import { type Retrieval, retrieve } from '../query/retrieve.ts';
import { type QueryLanguage, type SearchedWords, understandWords } from '../query/understand.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import type { WeightedTerm } from '../search-index/terms.ts';
import { findAllowedChunks, findAllowedDocuments } from './allowed-chunks.ts';
import type { DocumentCache } from './document-cache.ts';
import { type FoundGroup, fillGroups } from './fill-groups.ts';
import { findMentions } from './find-mentions.ts';
import { findByTitle, type NamedDocument } from './find-named.ts';
import { documentsInTurn, type FoundTarget, findTargets } from './find-targets.ts';

/** What a search runs on. */
export interface SearchPorts {
  readonly store: LibraryStore;
  readonly index: SearchIndex;
  readonly documents: DocumentCache;
  readonly language: QueryLanguage;
  /** The vector of a query, from the library's embedder. */
  readonly embed: (text: string) => Promise<Float32Array>;
}

/** What a search found, before it is shown. */
export interface Found {
  readonly parsed: ParsedQuery;
  readonly words: SearchedWords;
  /** What the library has of each number that the query names. */
  readonly named: readonly FoundTarget[];
  /** Ids of the documents that the filters let through; null for all. */
  readonly documentIds: readonly string[] | null;
  /** Every chunk that was ranked, best first. */
  readonly ranked: readonly FusedChunk[];
  /** Best first: of documents that are named, that mention the number named, then by rank; at most the limit. */
  readonly groups: readonly FoundGroup[];
}

/** How many passages of a named document come first, where the query asks for more than the document itself. Guess. */
const mostOfNamed = 2;

/**
 * Searches a library that was refreshed: reads the query, finds the documents that it names, and ranks the rest.
 *
 * @param typed - from `resolveQuery`
 * @param isNamedOnly - whether of a query that names documents of the library only those are searched
 */
export async function searchLibrary(
  ports: SearchPorts,
  typed: string,
  options: SearchOptions,
  { isNamedOnly = false }: { readonly isNamedOnly?: boolean } = {},
): Promise<Found> {
  const { store, index, documents, language } = ports;
  const read = parseQuery(typed, language.abbreviations, options.filter);
  const given = withOtherNames(options.filter, language.abbreviations);
  const words = understandWords(read.text, language, index, keptWords(read), options.exact);
  const parsed = { ...read, named: namedIn(words.text, read, options.filter) };
  const isEmbedded = vectorWeightOf(options) > 0 && parsed.text !== '';
  const documentIds = await findAllowedDocuments(store, [parsed.filter, given]);
  const vector = isEmbedded ? ports.embed(words.text) : null;
  // Whoever waits for it hears of a failure; nobody waits where something else fails first.
  vector?.catch(() => undefined);
  const letThrough = await findAllowedChunks(ports, { ...parsed, documentIds });
  const named = await findTargets(store, documents, parsed.named);
  const allowed = isNamedOnly ? await chunksOfAll(store, named, letThrough) : letThrough;
  const ranked =
    parsed.text === ''
      ? await firstOfDocuments(store, allowed ?? new Set(), options.candidates)
      : await rankEnough(ports, { terms: words.terms, vector, allowed }, options);
  const [target] = parsed.named;
  const byTitle = target && named.length === 0 ? await findByTitle(store, documents, target, ranked) : [];
  const asked = named.length > 0 ? (target?.rest ?? '') : '';
  const rest = asked === '' ? null : understandWords(asked, language, index, [], options.exact).terms;
  const first = await Promise.all(
    [...documentsInTurn(named), ...byTitle].map((document) =>
      chunksOfNamed(index, document, rest, vector, allowed, options),
    ),
  );
  const absent = named.filter((one) => one.documents.length === 0);
  const mentions = await Promise.all(absent.map((one) => findMentions(ports, one.target, allowed)));
  const order = withoutRepeats([
    ...first.flat().map((chunk) => ({ ...chunk, reason: 'named' as const })),
    ...mentions.flat().map((chunk) => ({ ...chunk, reason: 'mentions' as const })),
    ...ranked.map((chunk) => ({ ...chunk, reason: 'ranked' as const })),
  ]);
  const groups = await fillGroups(store, documents, words.text, order, options);
  return { parsed, words, named, documentIds, ranked, groups };
}

/** The chunks of the documents named, among those that conditions let through; where none is named, or none there, those. */
async function chunksOfAll(
  store: LibraryStore,
  named: readonly FoundTarget[],
  letThrough: ReadonlySet<number> | null,
): Promise<ReadonlySet<number> | null> {
  const ids = named.flatMap((target) => target.documents.map(({ document }) => document.id));
  if (ids.length === 0) return letThrough;
  const own = await store.readChunkIds(ids);
  return new Set(letThrough === null ? own : own.filter((chunkId) => letThrough.has(chunkId)));
}

/** The most chunks that are ranked to find documents enough. */
const mostCandidates = 6400;

/** Ranks chunks; where each document is shown once, as many as it takes for documents enough. */
async function rankEnough(
  { store, index }: SearchPorts,
  wanted: Retrieval,
  options: SearchOptions,
): Promise<FusedChunk[]> {
  for (let candidates = options.candidates; ; candidates *= 4) {
    const ranked = await retrieve(index, wanted, { ...options, candidates });
    if (options.group === 'none' || ranked.length < candidates || candidates >= mostCandidates) return ranked;
    const passages = await store.readPassages(ranked.map(({ chunkId }) => chunkId));
    if (new Set(passages.map(({ documentId }) => documentId)).size >= options.limit) return ranked;
  }
}

/** Where a query is nothing but conditions: the first chunk of each document that they let through, the latest added first. */
async function firstOfDocuments(
  store: LibraryStore,
  allowed: ReadonlySet<number>,
  most: number,
): Promise<FusedChunk[]> {
  return (await store.readFirstChunks([...allowed], most)).map(certainChunk);
}

/** What stays as it is typed: codes of numbers, and what is quoted. */
function keptWords({ named, phrases }: ParsedQuery): string[] {
  return [...named.flatMap(({ number }) => number?.codes ?? []), ...phrases];
}

/** What a query names by number and unit, once it is respelled: `quy ddinhj 784`. A number given as a filter stays. */
function namedIn(text: string, { named, filter }: ParsedQuery, given: DocumentFilter): readonly NamedTarget[] {
  if (filter.number !== undefined || given.number !== undefined) return named;
  const respelled = readNamedTargets(text);
  return respelled.length > 0 ? respelled : named;
}

/** Of a document that is named alone its head, or the unit named; where more is asked, what of it answers best. */
async function chunksOfNamed(
  index: SearchIndex,
  { document, unit, chunkIds }: NamedDocument,
  rest: readonly WeightedTerm[] | null,
  vector: Promise<Float32Array> | null,
  allowed: ReadonlySet<number> | null,
  options: SearchOptions,
): Promise<WantedChunk[]> {
  const own = new Set(allowed === null ? chunkIds : chunkIds.filter((chunkId) => allowed.has(chunkId)));
  if (rest !== null) {
    const best = (await retrieve(index, { terms: rest, vector, allowed: own }, options)).slice(0, mostOfNamed);
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
