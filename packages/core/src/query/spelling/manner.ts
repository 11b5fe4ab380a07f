/** What may stand between a syllable as it is meant and as it is typed. */
export interface Difference {
  /** Typed without the diacritics that it has. */
  readonly isBare: boolean;
  /** Typed with diacritics. */
  readonly isMarked: boolean;
  /** Typed as raw Telex or VNI keys. */
  readonly isKeyed: boolean;
}

/** How a reader types, as the costs (negative log likelihoods) of what may be seen of it. */
export interface Manner {
  /** Of typing in this manner at all. */
  readonly prior: number;
  readonly bare: number;
  readonly marked: number;
  readonly keyed: number;
}

/**
 * Readers type all diacritics, about half of them, or none, and some with an input method that is switched off, so that its
 * keys stay in the text. Tuned with bench/respelling.mjs --train, where one or two more or less change little.
 */
export const manners: readonly Manner[] = [
  { prior: 0, bare: 7, marked: 0, keyed: 8 },
  { prior: 4, bare: 0.7, marked: 0.7, keyed: 8 },
  { prior: 1, bare: 0, marked: 8, keyed: 8 },
  { prior: 4, bare: 7, marked: 7, keyed: 0 },
  { prior: 7, bare: 0.7, marked: 0.7, keyed: 0.7 },
];

export function costOf(difference: Difference, manner: Manner): number {
  return (
    (difference.isBare ? manner.bare : 0) +
    (difference.isMarked ? manner.marked : 0) +
    (difference.isKeyed ? manner.keyed : 0)
  );
}
