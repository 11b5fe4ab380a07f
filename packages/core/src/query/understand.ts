import type { Warning } from '../base/parsed.ts';
import type { Span } from '../base/span.ts';
import { isSyllable } from '../base/syllable.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import {
  foldedSyllables,
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
 * @param kept - words that stay as they are typed, several in a row where they stand so: codes of a document number, phrases
 * @param isExact - whether all words are searched as they were typed
 */
export function understandWords(
  typed: string,
  language: QueryLanguage,
  index: Pick<SearchIndex, 'count'>,
  kept: readonly string[],
  isExact: boolean,
): SearchedWords {
  const counts = (syllable: string, next?: string): number => index.count(tonedTerm(syllable, next));
  const respelling =
    isExact || language.syllables === null
      ? null
      : respell(typed, language.syllables, counts, keptSpans(typed, kept, language.abbreviations));
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

/** Where the kept words stand, and abbreviations that are no syllables. */
function keptSpans(text: string, kept: readonly string[], { byShort }: AbbreviationTable): Span[] {
  const syllables = syllableSpans(text);
  const isAbbreviation = (folded: string): boolean => byShort.has(folded) && !isSyllable(folded);
  return [
    ...syllables.flatMap(({ span, folded }) => (isAbbreviation(folded) ? [span] : [])),
    ...kept.flatMap((words) => {
      const wanted = foldedSyllables(words);
      return syllables.flatMap(({ span }, at) => {
        const row = syllables.slice(at, at + wanted.length);
        const isRow = wanted.length > 0 && wanted.every((folded, index) => row[index]?.folded === folded);
        return isRow ? [{ start: span.start, end: row.at(-1)?.span.end ?? span.end }] : [];
      });
    }),
  ];
}
