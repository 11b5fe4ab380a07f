import { foldedSyllables } from '../search-index/terms.ts';

/** Two passages of which so much is shared are one text that was issued, or filed, twice. Guess. */
const nearlyTheSame = 0.9;
const shingleLength = 3;
/** Sets of small integers are faster than those of strings; some odd number far from round ones. */
const hashMultiplier = 0x9e3779b1;
const smallInteger = 0x3fffffff;

/** The first of some alike, with those that come behind it in the order given. */
export interface Group<T> {
  readonly first: T;
  readonly others: readonly T[];
}

/**
 * Puts together passages of nearly the same words: of their runs of three syllables, diacritics aside, nine in ten are shared.
 *
 * @see Broder, On the resemblance and containment of documents, SEQUENCES 1997
 */
export function groupNearDuplicates<T>(items: readonly T[], textOf: (item: T) => string): Group<T>[] {
  const groups: { first: T; others: T[]; shingles: ReadonlySet<number> }[] = [];
  const numbers = new Map<string, number>();
  for (const item of items) {
    const shingles = shinglesOf(textOf(item), numbers);
    const group = groups.find((one) => areNearlyTheSame(one.shingles, shingles));
    if (group) group.others.push(item);
    else groups.push({ first: item, others: [], shingles });
  }
  return groups.map(({ first, others }) => ({ first, others }));
}

/** @param numbers - of every syllable met so far, from 1; new ones are added */
function shinglesOf(text: string, numbers: Map<string, number>): ReadonlySet<number> {
  const syllables = foldedSyllables(text).map((syllable) => {
    const number = numbers.get(syllable) ?? numbers.size + 1;
    numbers.set(syllable, number);
    return number;
  });
  const shingles = new Set<number>();
  for (let at = 0; at === 0 || at + shingleLength <= syllables.length; at++) {
    let hash = 0;
    for (let next = at; next < at + shingleLength; next++)
      hash = (Math.imul(hash, hashMultiplier) + (syllables[next] ?? 0)) & smallInteger;
    shingles.add(hash);
  }
  return shingles;
}

/** Whether shared members are enough of all members (Jaccard). */
function areNearlyTheSame(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  // With m of one missing in the other, (one − m) members are shared of (other + m); the rest mends rounding.
  let spare = Math.floor((one.size - nearlyTheSame * other.size) / (1 + nearlyTheSame) + 1e-9);
  if (spare < 0 || other.size < nearlyTheSame * one.size) return false;
  // Most pairs are told apart by the first tenth.
  for (const member of one) if (!other.has(member) && --spare < 0) return false;
  return true;
}
