import { fold } from '../base/fold.ts';
import type { Warning } from '../base/parsed.ts';
import type { Span } from '../base/span.ts';
import { isSyllable } from '../base/syllable.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import {
  foldedTerms,
  joinTerms,
  queryTerms,
  syllableSpans,
  tonedTerm,
  type WeightedTerm,
} from '../search-index/terms.ts';
import { type AbbreviationTable, expandAbbreviations, noAbbreviations } from './abbreviations.ts';
import { type Respelling, respell } from './spelling/respell.ts';
import type { SyllableStatistics } from './spelling/statistics.ts';

/** What is known of the language of queries, apart from any library. */
export interface QueryLanguage {
  /** Null where there is none: queries are then searched as they were typed. */
  readonly syllables: SyllableStatistics | null;
  readonly abbreviations: AbbreviationTable;
  /** Lines of an office's own abbreviations that could not be read. */
  readonly warnings: readonly Warning[];
}

/** Nothing: queries are searched as they were typed. */
export const noLanguage: QueryLanguage = { syllables: null, abbreviations: noAbbreviations, warnings: [] };

/** The words of a query as they are searched. */
export interface SearchedWords {
  /** Respelled: with diacritics, slips mended. */
  readonly text: string;
  /** What was respelled; null where the words are searched as they were typed. */
  readonly respelling: Respelling | null;
  readonly terms: readonly WeightedTerm[];
  /** Other ways to say them, by the abbreviations in them. */
  readonly others: readonly string[];
}

/** Of words without diacritics, beside those that were put in their place: they may have been put wrongly. */
const typedWeight = 0.3;
/** Of what an abbreviation stands for, and of the abbreviation of what was typed. */
const abbreviationWeight = 0.5;

/**
 * Reads the words of a query as their writer meant them.
 *
 * @param codes - of a document number, which stay as they are typed
 * @param isExact - whether all words are searched as they were typed
 */
export function understandWords(
  typed: string,
  language: QueryLanguage,
  index: Pick<SearchIndex, 'count'>,
  codes: readonly string[],
  isExact: boolean,
): SearchedWords {
  const counts = (syllable: string, next?: string): number => index.count(tonedTerm(syllable, next));
  const respelling =
    isExact || language.syllables === null
      ? null
      : respell(typed, language.syllables, counts, keptSpans(typed, codes, language.abbreviations));
  const text = respelling?.text ?? typed;
  const isChanged = respelling?.isChanged ?? false;
  const others = isExact ? [] : expandAbbreviations(text, language.abbreviations);
  const terms = joinTerms(
    queryTerms(text),
    isChanged ? foldedTerms(text, typedWeight) : [],
    ...others.map((other) => queryTerms(other, abbreviationWeight)),
  );
  return { text, respelling: isChanged ? respelling : null, terms, others };
}

/** Codes of the number named, and abbreviations that are no syllables. */
function keptSpans(text: string, codes: readonly string[], { byShort }: AbbreviationTable): Span[] {
  const wanted = new Set(codes.map(fold));
  const isKept = (folded: string): boolean => wanted.has(folded) || (byShort.has(folded) && !isSyllable(folded));
  return syllableSpans(text).flatMap(({ span, folded }) => (isKept(folded) ? [span] : []));
}
