/**
 * What each doubt leaves of a field's confidence; several doubts multiply. Fields below .8 are listed for review, so that
 * one doubt about the words themselves suffices and one about their place alone does not. Guesses, in one place.
 */
export const doubts = {
  /** Letters or digits were mended to read it: `1l7` as 117. */
  mended: 0.6,
  /** The word that leads it in is damaged: `Sô`, `thảng`. */
  damagedLabel: 0.75,
  /** The word that leads it in is missing: a number without `Số`. */
  missingLabel: 0.75,
  /** Written otherwise than the rules say: a type in small letters, a date without its place. */
  unusualForm: 0.9,
  /** Read where it does not usually stand: a date at the foot, a number within the title line. */
  unusualPlace: 0.85,
  /** It may go on: nothing marks where it ends. */
  openEnd: 0.75,
  /** A name that begins as no known one does. */
  unknownName: 0.75,
  /** Told from another field, not from words of its own. */
  inferred: 0.6,
  /** Two fields deny each other: the title's type and the number's code, the number's year and the date. */
  contradicted: 0.7,
} as const;

export type Doubt = keyof typeof doubts;

/** The confidence that these doubts leave, 1 without any; to two decimals, more would be made up. */
export function confidenceAfter(...raised: readonly (Doubt | false)[]): number {
  return lowered(1, ...raised);
}

/** What further doubts leave of a confidence. */
export function lowered(confidence: number, ...raised: readonly (Doubt | false)[]): number {
  const left = raised.reduce((rest, doubt) => (doubt === false ? rest : rest * doubts[doubt]), confidence);
  return Math.round(left * 100) / 100;
}
