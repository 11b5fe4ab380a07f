import type { Warning } from '../base/parsed.ts';
import type { Citation } from '../evidence/citation.ts';
import { markWords } from '../evidence/mark-words.ts';
import type { LibraryStore } from '../library/library-store.ts';
import type { StoredDocument } from '../library/records.ts';
import { formatDocumentNumber } from '../number/document-number.ts';
import type { SearchOptions } from '../query/options.ts';
import type { NamedTarget } from '../query/parse/named-target.ts';
import type { Respelling } from '../query/spelling/respell.ts';
import type { TermScore } from '../search-index/bm25.ts';
import { formatUnit } from '../structure/unit-label.ts';
import type { DocumentCache } from './document-cache.ts';
import { explainScore, type ScorePart } from './explain.ts';
import { countFacets, type Facets } from './facets.ts';
import { type NamedDocument, namedUnitLabel } from './find-named.ts';
import { type Group, groupByKey, groupNearDuplicates } from './group-hits.ts';
import { isFar } from './nearness.ts';
import type { SearchHit } from './search-hit.ts';
import type { Found, FoundPassage, SearchPorts } from './search-library.ts';

/** What a query names by number, and what the library has of it. */
export interface NamedResult {
  /** A full number as it is printed, another as it was typed: `784-QĐ/TU`, `quy định 784`. */
  readonly number: string;
  /** `khoản 2 Điều 5`; empty where the query names no unit. */
  readonly unit: string;
  /** The documents of that number, those that have the unit first. Several: numbers restart each term, and in every office. */
  readonly documents: readonly NamedDocumentResult[];
}

/** With what tells documents of one number apart; null where it is not stated. */
export interface NamedDocumentResult {
  readonly documentId: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly term: string | null;
  /** `điểm a khoản 2 Điều 5`, where the query names a unit that the document has; else empty. */
  readonly unit: string;
}

export interface SearchResult {
  /** As it was typed: NFC, trimmed. */
  readonly query: string;
  /** The words as they were searched: with diacritics, slips mended, filters taken off. */
  readonly searched: string;
  /** What was respelled; null where the words were searched as they were typed. */
  readonly respelling: Respelling | null;
  /** Null where the query names no document by number. */
  readonly named: NamedResult | null;
  /** Whether nothing in the library is near the query: then the hits are only the least far. */
  readonly isFar: boolean;
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** Of the documents found; only where they were asked for. */
  readonly facets?: Facets;
  /** Parts of the query that could not be read as they were meant, and were searched as words. */
  readonly warnings: readonly Warning[];
}

/** Shows what was found: ordered, alike passages together, with what was asked for besides. */
export async function presentResult(
  query: string,
  found: Found,
  options: SearchOptions,
  { store, index, documents, language }: SearchPorts,
): Promise<SearchResult> {
  const { parsed, words, named } = found;
  const explain = (chunkId: number): TermScore[] => index.explainLexical(words.terms, chunkId);
  return {
    query,
    searched: words.text,
    respelling: words.respelling,
    named: named && {
      number: nameOf(parsed.named),
      unit: formatUnit(parsed.named?.units ?? []),
      documents: named.map(toNamedResult),
    },
    isFar: isFar(found),
    hits: toHits(found, options, options.explain ? explain : null),
    ...(options.facets ? { facets: countFacets(await rankedDocuments(found, store, documents)) } : {}),
    warnings: [...language.warnings, ...parsed.warnings],
  };
}

function nameOf(named: NamedTarget | null): string {
  if (!named?.number) return '';
  const isFull = named.number.codes.length > 1 || named.number.year !== null;
  return isFull ? formatDocumentNumber(named.number) : named.numberWords;
}

function toNamedResult(named: NamedDocument): NamedDocumentResult {
  const { id: documentId, title, issuer, date, term } = named.document;
  return { documentId, title, issuer, date, term, unit: namedUnitLabel(named) };
}

/**
 * What is taken off the score of a passage whose document is known to be replaced, so that it stands behind its successor where
 * both answer alike. Guess.
 */
export const replacedPenalty = 0.05;

/** Puts passages of replaced documents behind, where they are not much better; what is named or mentions stays first. */
export function orderPassages(passages: readonly FoundPassage[]): FoundPassage[] {
  const first = passages.filter(({ reason }) => reason !== 'ranked');
  const ranked = passages.filter(({ reason }) => reason === 'ranked');
  return [...first, ...ranked.toSorted((a, b) => scoreOf(b) - scoreOf(a))];
}

/** @param explain - what each term adds to a chunk's BM25 score; null where no explanation is wanted */
export function toHits(
  found: Pick<Found, 'words'> & { readonly passages: readonly FoundPassage[] },
  { group, limit }: Pick<SearchOptions, 'group' | 'limit'>,
  explain: ((chunkId: number) => readonly TermScore[]) | null,
): SearchHit[] {
  const ordered = orderPassages(found.passages);
  // A list of documents shows them all, be they alike.
  const distinct =
    found.words.text === ''
      ? ordered.map((first) => ({ first, others: [] }))
      : groupNearDuplicates(ordered, ({ passage }) => passage.text);
  const groups: Group<Group<FoundPassage>>[] =
    group === 'document'
      ? groupByKey(distinct, ({ first }) => first.document.id)
      : distinct.map((first) => ({ first, others: [] }));
  return groups.slice(0, limit).map(({ first: { first, others }, others: more }, index) => ({
    rank: index + 1,
    reason: first.reason,
    score: scoreOf(first),
    lexical: first.ranked.lexical,
    cosine: first.ranked.cosine,
    citation: first.citation,
    marks: markWords([found.words.text, ...found.words.others].join(' '), first.citation.quote),
    passage: first.passage,
    duplicates: others.map(({ citation }): Citation => citation),
    more: more.length,
    ...(explain ? { explanation: explanationOf(first, explain(first.ranked.chunkId)) } : {}),
  }));
}

/** A document whose best chunk has less than this share of the best score is not counted as found. Guess. */
const leastCounted = 0.5;

/** The documents that were found: those of every chunk that was ranked high enough. */
async function rankedDocuments(
  { ranked }: Pick<Found, 'ranked'>,
  store: LibraryStore,
  documents: DocumentCache,
): Promise<StoredDocument[]> {
  const least = leastCounted * (ranked[0]?.score ?? 0);
  const counted = ranked.filter(({ score }) => score >= least);
  const passages = await store.readPassages(counted.map(({ chunkId }) => chunkId));
  const ids = [...new Set(passages.map(({ documentId }) => documentId))];
  const read = await Promise.all(ids.map((id) => documents.read(id)));
  return read.filter((document) => document !== null);
}

function scoreOf(passage: FoundPassage): number {
  return Math.max(0, passage.ranked.score - penaltyOf(passage));
}

function penaltyOf({ reason, document }: FoundPassage): number {
  return reason === 'ranked' && document.replacedBy ? replacedPenalty : 0;
}

function explanationOf(passage: FoundPassage, terms: readonly TermScore[]): ScorePart {
  const { reason, ranked } = passage;
  if (reason !== 'ranked') return { name: reason, value: ranked.score, parts: [explainScore(ranked, terms, 0)] };
  return explainScore(ranked, terms, penaltyOf(passage));
}
