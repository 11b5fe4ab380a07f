import type { Evidence } from '../evidence/gather-evidence.ts';
import { wordOverlap } from '../evidence/select-quote.ts';
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
 * How near a passage is to a query, 0 to 1: its support, in the reading that shares most; the share of words alone where it has
 * no cosine, as what was found by a number.
 */
export function nearness(
  { ranked, passage }: Pick<Evidence, 'ranked' | 'passage'>,
  readings: readonly string[],
): number {
  const overlap = Math.max(...readings.map((reading) => wordOverlap(reading, passage.text)));
  return ranked.cosine === null ? overlap : support(ranked.cosine, overlap);
}

/** How well a text supports an answer: the mean of its cosine to the question and of the share of the question's words in it. */
export function support(cosine: number, overlap: number): number {
  return (cosine + overlap) / 2;
}
