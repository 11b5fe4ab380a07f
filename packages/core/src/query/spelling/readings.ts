import { fold, toneKey, unifyDStroke } from '../../base/fold.ts';
import { readTelex, readVni } from './keystrokes.ts';
import { marksOf } from './letters.ts';
import type { Difference } from './manner.ts';
import { slipsOf } from './slips.ts';
import { numberId, type SyllableStatistics } from './statistics.ts';
import { isNumeral } from './words.ts';

export type Why = 'diacritics' | 'telex' | 'vni' | 'slip';

/** What a word may be meant as. */
export interface Reading extends Difference {
  /** In the statistics; null for a word that they do not know. */
  readonly id: number | null;
  /** In small letters; null leaves the word as it is typed. */
  readonly form: string | null;
  /** What it costs whatever the manner of typing. */
  readonly cost: number;
  readonly why: Why | null;
}

export interface SpellingCosts {
  /** Of one letter amiss. */
  readonly letter: number;
  /** Of a diacritic too many or too few, where the word bears some. */
  readonly mark: number;
  /** Of a word that is not known. */
  readonly unknown: number;
  /** Of letters and digits that mean a number or code, where they are a syllable in VNI keys. */
  readonly numeral: number;
}

/** Tuned with bench/respelling.mjs --train, where a quarter more or less changes little. */
export const spellingCosts: SpellingCosts = { letter: 5, mark: 2.5, unknown: 16, numeral: 12 };

const mostSlips = 24;
const exact: Difference = { isBare: false, isMarked: false, isKeyed: false };

/** A word that stays as it is. */
export function fixedReading(word: string, statistics: SyllableStatistics): Reading {
  const id = isNumeral(word) ? numberId : findForm(statistics, smallLetters(word));
  return { ...exact, id, form: null, cost: 0, why: null };
}

/** What a word may be meant as if no letter is amiss; [] for a word that the statistics do not know. */
export function knownReadings(word: string, statistics: SyllableStatistics): Reading[] {
  const typed = smallLetters(word);
  const folded = fold(typed);
  if (folded !== typed) {
    const id = findForm(statistics, typed);
    return id === null ? [] : [{ ...exact, isMarked: true, id, form: statistics.spell(id), cost: 0, why: null }];
  }
  const bare = statistics.formsOf(folded).flatMap((id): Reading[] => {
    const form = statistics.spell(id);
    if (form === folded) return [{ ...exact, id, form, cost: 0, why: null }];
    return /[aeiouy]/.test(folded) ? [{ ...exact, isBare: true, id, form, cost: 0, why: 'diacritics' }] : [];
  });
  const inKeys = [...keyed(typed, 'telex', readTelex), ...keyed(typed, 'vni', readVni)];
  if (!isNumeral(word)) return [...bare, ...inKeys];
  return [
    { ...exact, id: numberId, form: null, cost: inKeys.length > 0 ? spellingCosts.numeral : 0, why: null },
    ...inKeys,
  ];

  function keyed(keys: string, why: Why, read: (keys: string) => string | null): Reading[] {
    const key = read(keys);
    const id = key === null ? null : findForm(statistics, key);
    return id === null ? [] : [{ ...exact, isKeyed: true, id, form: statistics.spell(id), cost: 0, why }];
  }
}

/** An unknown word as it stands. */
export function unknownReading(): Reading {
  return { ...exact, id: null, form: null, cost: spellingCosts.unknown, why: null };
}

/** The likeliest forms that are one letter away from an unknown word, or whose diacritics differ. */
export function slipReadings(word: string, statistics: SyllableStatistics): Reading[] {
  const typed = smallLetters(word);
  const folded = fold(typed);
  const typedMarks = marksOf(typed);
  const isMarked = typedMarks.length > 0;
  const readings: Reading[] = [];
  for (const near of new Set([folded, ...slipsOf(folded)])) {
    for (const id of statistics.formsOf(near)) {
      const form = statistics.spell(id);
      const marks = marksOf(form);
      const cost =
        (near === folded ? 0 : spellingCosts.letter) +
        (isMarked ? spellingCosts.mark * distance(typedMarks, marks) : 0);
      readings.push({ id, form, cost, why: 'slip', isMarked, isKeyed: false, isBare: !isMarked && marks.length > 0 });
    }
  }
  const rank = ({ cost, id }: Reading): number => cost - Math.log(statistics.frequency(id ?? 0));
  return readings.sort((a, b) => rank(a) - rank(b)).slice(0, mostSlips);
}

/** How many marks are in one list and not in the other. */
function distance(some: readonly string[], others: readonly string[]): number {
  const left = [...others];
  let missing = 0;
  for (const mark of some) {
    const at = left.indexOf(mark);
    if (at < 0) missing++;
    else left.splice(at, 1);
  }
  return missing + left.length;
}

/** The form that is `word` wherever the tone is put; a tone key will do too. */
function findForm(statistics: SyllableStatistics, word: string): number | null {
  const key = toneKey(word);
  return statistics.formsOf(fold(word)).find((id) => toneKey(statistics.spell(id)) === key) ?? null;
}

/** A word as the statistics have it, but for the place of its tone. */
export function smallLetters(word: string): string {
  return unifyDStroke(word).normalize('NFC').toLowerCase();
}
