import { foldedSyllables } from '../search-index/terms.ts';

/** Two passages of which so much is shared are one text that was issued, or filed, twice. Guess. */
const nearlyTheSame = 0.9;
const shingleLength = 3;

/** The first of some alike, with those that come behind it in the order given. */
export interface Group<T> {
  readonly first: T;
  readonly others: readonly T[];
}

/** Puts together what has the same key; groups stand where their first stands. */
export function groupByKey<T>(items: readonly T[], keyOf: (item: T) => string): Group<T>[] {
  const groups = new Map<string, { first: T; others: T[] }>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.others.push(item);
    else groups.set(keyOf(item), { first: item, others: [] });
  }
  return [...groups.values()];
}

/**
 * Puts together passages of nearly the same words: of their runs of three syllables, diacritics aside, nine in ten are shared.
 *
 * @see Broder, On the resemblance and containment of documents, SEQUENCES 1997
 */
export function groupNearDuplicates<T>(items: readonly T[], textOf: (item: T) => string): Group<T>[] {
  const groups: { first: T; others: T[]; shingles: ReadonlySet<string> }[] = [];
  for (const item of items) {
    const shingles = shinglesOf(textOf(item));
    const group = groups.find((one) => resemblance(one.shingles, shingles) >= nearlyTheSame);
    if (group) group.others.push(item);
    else groups.push({ first: item, others: [], shingles });
  }
  return groups.map(({ first, others }) => ({ first, others }));
}

function shinglesOf(text: string): ReadonlySet<string> {
  const syllables = foldedSyllables(text);
  if (syllables.length < shingleLength) return new Set([syllables.join(' ')]);
  return new Set(syllables.slice(shingleLength - 1).map((_, at) => syllables.slice(at, at + shingleLength).join(' ')));
}

/** Shared members over all members (Jaccard). */
function resemblance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  // Sets of too different a size cannot share enough, which spares most comparisons.
  if (Math.min(a.size, b.size) < nearlyTheSame * Math.max(a.size, b.size)) return 0;
  let shared = 0;
  for (const member of a) if (b.has(member)) shared++;
  return shared / (a.size + b.size - shared);
}
