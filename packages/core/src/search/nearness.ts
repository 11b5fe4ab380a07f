import { wordOverlap } from '../evidence/select-quote.ts';
import type { FoundPassage } from './fill-groups.ts';
import type { Found } from './search-library.ts';

/** Below this a passage is not near a query. Measured in bench/zac/far.mjs. */
const leastNearness = 0.42;

/** Whether nothing found is near the query: neither named nor by words and meaning. Where it has no words nothing is far. */
export function isFar({ groups, words }: Pick<Found, 'groups' | 'words'>): boolean {
  if (words.text === '') return false;
  const readings = [words.text, ...words.others];
  return groups.every(({ first }) => first.reason === 'ranked' && nearness(first, readings) < leastNearness);
}

/**
 * How near a passage is to a query, 0 to 1: the mean of its cosine and of the share of the query's words in it, in the reading
 * that shares most; the share alone where it has no cosine.
 */
export function nearness(
  { ranked, passage }: Pick<FoundPassage, 'ranked' | 'passage'>,
  readings: readonly string[],
): number {
  const overlap = Math.max(...readings.map((reading) => wordOverlap(reading, passage.text)));
  return ranked.cosine === null ? overlap : (ranked.cosine + overlap) / 2;
}
