import type { Warning } from '../base/parsed.ts';
import { markWords } from '../evidence/mark-words.ts';
import type { LibraryStore } from '../library/library-store.ts';
import type { StoredDocument } from '../library/records.ts';
import type { SearchOptions } from '../query/options.ts';
import { nameOfNumber } from '../query/parse/named-target.ts';
import type { Respelling } from '../query/spelling/respell.ts';
import type { SearchedWords } from '../query/understand.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import { formatUnit } from '../structure/unit-label.ts';
import type { DocumentCache } from './document-cache.ts';
import { explainScore, type ScorePart } from './explain.ts';
import { countFacets, type Facets } from './facets.ts';
import { type FoundGroup, type FoundPassage, scoreOf } from './fill-groups.ts';
import { namedUnitLabel } from './find-named.ts';
import { documentsInTurn } from './find-targets.ts';
import { isFar } from './nearness.ts';
import type { SearchHit } from './search-hit.ts';
import type { Found, SearchPorts } from './search-library.ts';

/** What a query names by number, and what the library has of it. */
export interface NamedResult {
  /** A full number as it is printed, another as it was typed: `784-QĐ/TU`, `quy định 784`; several with commas. */
  readonly number: string;
  /** `khoản 2 Điều 5`; empty where the query names no unit, several with commas. */
  readonly unit: string;
  /** Those of the numbers that no document of the library bears. */
  readonly absent: readonly string[];
  /**
   * The documents of the numbers, those that have the unit first. Several of one number: numbers restart each term, and in
   * every office.
   */
  readonly documents: readonly NamedDocumentResult[];
}

/** With what tells documents of one number apart; null where it is not stated. */
export interface NamedDocumentResult {
  readonly documentId: string;
  readonly number: string | null;
  readonly title: string;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly term: string | null;
  /** `điểm a khoản 2 Điều 5`, where the query names a unit that the document has; else empty. */
  readonly unit: string;
  /** The unit that the query names and the document has not; else empty. */
  readonly missingUnit: string;
  /** Whether the filters bar it, so that no hit is of it. */
  readonly isFilteredOut: boolean;
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
  /** Of the documents of the chunks that ranked highest, `candidates` of them at most; only where they were asked for. */
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
  const { parsed, words } = found;
  const explain = (passage: FoundPassage): ScorePart => explainPassage(passage, words, index);
  const marked = [words.text, ...words.others].join(' ');
  return {
    query,
    searched: words.text,
    respelling: words.respelling,
    named: found.named.length > 0 ? toNamedResult(found) : null,
    isFar: isFar(found),
    hits: found.groups.map((group, at) => toHit(group, at + 1, marked, options.explain ? explain : null)),
    ...(options.facets ? { facets: countFacets(await rankedDocuments(found, store, documents)) } : {}),
    warnings: [...language.warnings, ...parsed.warnings],
  };
}

function toNamedResult({ named, documentIds }: Pick<Found, 'named' | 'documentIds'>): NamedResult {
  const names = named.map(({ target }) => nameOfNumber(target));
  const units = new Set(named.map(({ target }) => formatUnit(target.units)));
  return {
    number: names.join(', '),
    unit: [...units].filter((unit) => unit !== '').join(', '),
    absent: names.filter((_, at) => named[at]?.documents.length === 0),
    documents: documentsInTurn(named).map((one) => {
      const { id: documentId, number, title, issuer, date, term } = one.document;
      const missingUnit = one.unit === null ? formatUnit(one.target.units) : '';
      const isFilteredOut = documentIds !== null && !documentIds.includes(documentId);
      const unit = namedUnitLabel(one);
      return { documentId, number, title, issuer, date, term, unit, missingUnit, isFilteredOut };
    }),
  };
}

function toHit(
  { first, duplicates, more }: FoundGroup,
  rank: number,
  query: string,
  explain: ((passage: FoundPassage) => ScorePart) | null,
): SearchHit {
  return {
    rank,
    reason: first.reason,
    score: scoreOf(first),
    lexical: first.ranked.lexical,
    cosine: first.ranked.cosine,
    citation: first.citation,
    marks: markWords(query, first.citation.quote),
    passage: first.passage,
    duplicates: duplicates.map(({ citation }) => citation),
    more,
    ...(explain ? { explanation: explain(first) } : {}),
  };
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

function explainPassage(passage: FoundPassage, words: SearchedWords, index: SearchIndex): ScorePart {
  const { reason, ranked } = passage;
  if (reason !== 'ranked') return { name: reason, value: ranked.score, parts: [] };
  return explainScore(ranked, index.explainLexical(words.terms, ranked.chunkId), ranked.score - scoreOf(passage));
}
