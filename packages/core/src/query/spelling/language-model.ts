import type { Reading } from './readings.ts';
import { boundaryId, type SyllableStatistics } from './statistics.ts';

/** How many chunks of the library bear a syllable, or two in a row. Costs a disk read each: some hundreds a query at most. */
export type LibraryCounts = (syllable: string, next?: string) => number;

/** The cost of going from one reading to the next, a negative log likelihood; null stands for a boundary. */
export type StepCost = (before: Reading | null, reading: Reading | null) => number;

/** Steps by the bundled statistics alone. */
export function bundledSteps(statistics: SyllableStatistics): StepCost {
  return (before, reading) => {
    const id = reading ? reading.id : boundaryId;
    // What an unknown word costs stands at the word itself, and it tells nothing of the next.
    if (id === null) return 0;
    if (before && before.id === null) return -Math.log(statistics.frequency(id));
    return -Math.log(statistics.probability(before?.id ?? boundaryId, id));
  };
}

/**
 * The most that the library weighs against the bundled statistics, and how often it must have a syllable to weigh half of
 * that. Measured: docs/decisions/2026-11-27-respelling.md.
 */
const librarySway = { most: 0.2, halfAt: 5 };

/**
 * Steps by the bundled statistics and the library's own counts, mixed by how often the library has the first of two
 * syllables.
 *
 * @param mostReads - of counts; from then on the bundled statistics stand alone
 */
export function mixedSteps(statistics: SyllableStatistics, counts: LibraryCounts, mostReads: number): StepCost {
  const known = new Map<string, number>();
  const bundled = bundledSteps(statistics);
  const read = (syllable: string, next?: string): number => {
    const key = next === undefined ? syllable : `${syllable} ${next}`;
    const count = known.get(key) ?? counts(syllable, next);
    known.set(key, count);
    return count;
  };
  return (before, reading) => {
    const cost = bundled(before, reading);
    if (!before?.form || !reading?.form || known.size >= mostReads) return cost;
    const first = read(before.form);
    if (first === 0) return cost;
    const share = Math.min(1, read(before.form, reading.form) / first);
    const sway = (librarySway.most * first) / (first + librarySway.halfAt);
    return -Math.log((1 - sway) * Math.exp(-cost) + sway * share);
  };
}
