import { ChidanError } from '../base/error.ts';
import { checkChoice, checkNumber, checkString, checkType, withDefaults } from '../base/options.ts';
import { checkFilter, type DocumentFilter } from '../library/document-filter.ts';

/** By what passages are found: words and meaning together, words alone, meaning alone. */
export type SearchMode = 'hybrid' | 'lexical' | 'semantic';

export interface SearchOptions {
  /** How many hits; 1 to 100. */
  readonly limit: number;
  readonly mode: SearchMode;
  /** In `hybrid` mode the share of the vector score in the fused one, 0 to 1. */
  readonly vectorWeight: number;
  /** How many chunks each retriever hands to the fusion. */
  readonly candidates: number;
  /** Whether each document is shown once, by its best passage, or each passage by itself (`none`). */
  readonly group: 'none' | 'document';
  /** Which documents may be found, besides what the query itself says of them; `readFilter` makes one of what people type. */
  readonly filter: DocumentFilter;
  /** Whether words are searched as they were typed: no diacritics put in, no slips mended, no abbreviations read. */
  readonly exact: boolean;
  /** Whether each hit says how its score came about. */
  readonly explain: boolean;
  /** Whether the result counts types, issuers, years, terms and signers of what was found. */
  readonly facets: boolean;
}

/**
 * The vectors weigh a little more. On the train questions of Zac rebuilt more still would be better (bench/zac/tune.mjs), but
 * the bundled model was trained on them.
 */
export const defaultSearchOptions: SearchOptions = {
  limit: 10,
  mode: 'hybrid',
  vectorWeight: 0.6,
  candidates: 100,
  group: 'none',
  filter: {},
  exact: false,
  explain: false,
  facets: false,
};

export const longestQuery = 1000;

/** @throws ChidanError OPTION_INVALID */
export function resolveSearchOptions(options: Partial<SearchOptions> = {}): SearchOptions {
  const resolved = withDefaults(defaultSearchOptions, options);
  checkNumber('limit', resolved.limit, 1, 100, 'whole');
  checkChoice('mode', resolved.mode, ['hybrid', 'lexical', 'semantic']);
  checkNumber('vectorWeight', resolved.vectorWeight, 0, 1, 'any');
  checkNumber('candidates', resolved.candidates, 1, 10_000, 'whole');
  checkChoice('group', resolved.group, ['none', 'document']);
  checkFilter(resolved.filter);
  for (const name of ['exact', 'explain', 'facets'] as const) checkType(name, resolved[name], 'boolean');
  // A document may take several of the candidates.
  const least = resolved.group === 'document' ? 4 * resolved.limit : resolved.limit;
  return { ...resolved, candidates: Math.max(resolved.candidates, least) };
}

/** The share of the vector score that a mode means. */
export function vectorWeightOf({ mode, vectorWeight }: Pick<SearchOptions, 'mode' | 'vectorWeight'>): number {
  if (mode === 'hybrid') return vectorWeight;
  return mode === 'semantic' ? 1 : 0;
}

/**
 * The query as it is read: NFC, trimmed.
 *
 * @throws ChidanError OPTION_INVALID when it is no string, QUERY_EMPTY without a letter or digit, QUERY_TOO_LONG
 */
export function resolveQuery(query: string): string {
  checkString('query', query);
  const text = query.normalize('NFC').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ChidanError('QUERY_EMPTY');
  if (text.length > longestQuery) throw new ChidanError('QUERY_TOO_LONG', { length: text.length, max: longestQuery });
  return text;
}
