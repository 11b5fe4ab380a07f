import { ChidanError } from '../base/error.ts';

export interface SearchOptions {
  /** How many hits; 1 to 100. */
  readonly limit: number;
  /** The share of the vector score in the fused one; 0 is lexical only, 1 semantic only. */
  readonly vectorWeight: number;
  /** How many chunks each retriever hands to the fusion. */
  readonly candidates: number;
}

/** Equal weights: .829 nDCG@10 on Zac rebuilt dev, against .696 and .788 for the two alone (model card). */
export const defaultSearchOptions: SearchOptions = { limit: 10, vectorWeight: 0.5, candidates: 100 };

const longestQuery = 1000;

/** @throws ChidanError OPTION_INVALID */
export function resolveSearchOptions(options: Partial<SearchOptions> = {}): SearchOptions {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  for (const option of Object.keys(given)) {
    if (!(option in defaultSearchOptions))
      throw new ChidanError('OPTION_INVALID', { option, reason: 'không có tùy chọn này' });
  }
  const resolved = { ...defaultSearchOptions, ...given };
  checkRange('limit', resolved.limit, 1, 100, true);
  checkRange('vectorWeight', resolved.vectorWeight, 0, 1, false);
  checkRange('candidates', resolved.candidates, 1, 10_000, true);
  return { ...resolved, candidates: Math.max(resolved.candidates, resolved.limit) };
}

function checkRange(option: string, value: unknown, least: number, most: number, whole: boolean): void {
  const fits = typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value));
  if (!fits)
    throw new ChidanError('OPTION_INVALID', {
      option,
      reason: `phải là số${whole ? ' nguyên' : ''} từ ${least} đến ${most}`,
    });
}

/**
 * The query as it is searched: NFC, trimmed.
 *
 * @throws ChidanError QUERY_EMPTY without a letter or digit, QUERY_TOO_LONG
 */
export function resolveQuery(query: string): string {
  const text = query.normalize('NFC').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ChidanError('QUERY_EMPTY');
  if (text.length > longestQuery) throw new ChidanError('QUERY_TOO_LONG', { length: text.length, max: longestQuery });
  return text;
}
