import { fold, isUpperCase } from '../../base/fold.ts';
import type { Span } from '../../base/span.ts';
import { isSyllable } from '../../base/syllable.ts';
import { bundledSteps, type LibraryCounts, mixedSteps, type StepCost } from './language-model.ts';
import { cheapestPath, costsThrough, type Lattice, type Path } from './lattice.ts';
import { type Manner, manners } from './manner.ts';
import {
  fixedReading,
  knownReadings,
  type Reading,
  slipReadings,
  smallLetters,
  unknownReading,
  type Why,
} from './readings.ts';
import { numberId, type SyllableStatistics } from './statistics.ts';
import { findFixedWords, splitWords, type Word } from './words.ts';

/** One syllable that is searched otherwise than it was typed. */
export interface SpellingChange {
  /** In the query as it was typed. */
  readonly span: Span;
  readonly from: string;
  readonly to: string;
  readonly why: Why;
}

export interface Respelling {
  /** The query as it is searched, NFC. */
  readonly text: string;
  /** Whether there is a change to show; another place of the tone or smaller letters are none. */
  readonly isChanged: boolean;
  readonly changes: readonly SpellingChange[];
}

/** Readings that cost this much more than the best are not looked up in the library. */
const libraryMargin = 6;
const mostLookedUp = 3;
const mostReads = 400;

/**
 * Spells a query as its reader meant it: with diacritics, out of raw Telex or VNI keys, without slips of the finger. Numbers,
 * codes, abbreviations in capitals and unknown words stay. A noisy channel: of all ways to read the words, the one that the
 * statistics of the language and of the library make likeliest, given how people type.
 *
 * @param fixed - words that stay as they are typed, besides
 * @see Kernighan, Church and Gale, A spelling correction program based on a noisy channel model, COLING 1990
 */
export function respell(
  query: string,
  statistics: SyllableStatistics,
  counts: LibraryCounts,
  fixed: readonly Span[] = [],
): Respelling {
  const words = splitWords(query);
  const places = readPlaces(words, findFixedWords(query, words, fixed), statistics, counts);
  const lattice = connect(words, places, bundledSteps(statistics));
  const { manner, path } = likeliestManner(lattice);
  const likely = likelyReadings(lattice, manner);
  const chosen = likely.some((readings) => readings.length > 1)
    ? choose(likely, cheapestPath(connect(words, likely, mixedSteps(statistics, counts, mostReads)), manner))
    : choose(places, path);
  return write(query, words, chosen);
}

function readPlaces(
  words: readonly Word[],
  fixed: ReadonlySet<Word>,
  statistics: SyllableStatistics,
  counts: LibraryCounts,
): Reading[][] {
  const known = words.map((word) =>
    fixed.has(word) ? [fixedReading(word.word, statistics)] : knownReadings(word.word, statistics),
  );
  const places = known.map((readings, index) => {
    if (readings.length > 0) return readings;
    const { word } = words[index]!;
    const mayBeSlip =
      isLikeSyllable(word) && !beside(known, index).some(isForeign(word)) && counts(smallLetters(word)) === 0;
    return [unknownReading(), ...(mayBeSlip ? slipReadings(word, statistics) : [])];
  });
  const isUnknown = places.map((readings, index) => known[index]!.length === 0 && readings.length === 1);
  return places.map((readings, index) => {
    const neighbours = beside(isUnknown, index);
    // `the` of `the policy of rotation`.
    const isForeignToo = neighbours.length > 0 && neighbours.every((value) => value) && isBareOnly(readings);
    return isForeignToo ? [fixedReading(words[index]!.word, statistics)] : readings;
  });
}

/** The one or two neighbours of a place. */
function beside<T>(places: readonly T[], index: number): T[] {
  return [...places.slice(Math.max(0, index - 1), index), ...places.slice(index + 1, index + 2)];
}

/** Whether a word was typed without diacritics, and not in keys of Telex or VNI, if it is meant to have any. */
function isBareOnly(readings: readonly Reading[]): boolean {
  return readings.some((reading) => reading.isBare) && readings.every(({ isKeyed, isMarked }) => !isKeyed && !isMarked);
}

/** Whether a neighbour makes an unknown word foreign as well, or a part of a code: unknown itself, or beside a short word no syllable. */
function isForeign(word: string): (neighbour: readonly Reading[]) => boolean {
  return (neighbour) =>
    neighbour.every(({ id, form }) => id === null || (word.length <= 3 && id !== numberId && !isSyllable(form ?? '')));
}

function isLikeSyllable(word: string): boolean {
  const folded = fold(word);
  return /^[a-z]{2,8}$/.test(folded) && (folded.length > 2 || /[aeiouy]/.test(folded));
}

function connect(words: readonly Word[], places: readonly (readonly Reading[])[], stepCost: StepCost): Lattice {
  const boundary: readonly null[] = [null];
  const steps = [...places, boundary].map((readings: readonly (Reading | null)[], place) => {
    const before: readonly (Reading | null)[] = places[place - 1] ?? boundary;
    const isBreak = place > 0 && (words[place]?.isBreakBefore ?? false);
    const costs = new Float64Array(before.length * readings.length);
    let at = 0;
    for (const from of before) {
      const end = isBreak ? stepCost(from, null) : 0;
      for (const to of readings) costs[at++] = end + stepCost(isBreak ? null : from, to);
    }
    return costs;
  });
  return { places, steps };
}

function likeliestManner(lattice: Lattice): { readonly manner: Manner; readonly path: Path } {
  return manners
    .map((manner) => ({ manner, path: cheapestPath(lattice, manner) }))
    .reduce((best, other) => (other.path.cost < best.path.cost ? other : best));
}

/** Of each place the few readings that the library may decide between, the best first. */
function likelyReadings(lattice: Lattice, manner: Manner): Reading[][] {
  return costsThrough(lattice, manner).map((costs, place) => {
    const least = Math.min(...costs);
    return lattice.places[place]!.map((reading, index) => ({ reading, cost: costs[index]! }))
      .filter(({ cost }) => cost <= least + libraryMargin)
      .sort((a, b) => a.cost - b.cost)
      .slice(0, mostLookedUp)
      .map(({ reading }) => reading);
  });
}

function choose(places: readonly (readonly Reading[])[], path: Path): Reading[] {
  return places.map((readings, place) => readings[path.choices[place]!]!);
}

function write(query: string, words: readonly Word[], chosen: readonly Reading[]): Respelling {
  const isShouted = isUpperCase(query) && chosen.some((reading) => reading.form !== null);
  const changes: SpellingChange[] = [];
  let text = '';
  let end = 0;
  for (const [index, { word, start }] of words.entries()) {
    const { form, why } = chosen[index]!;
    const to = form === null ? word.normalize('NFC') : inCaseOf(word, form, isShouted);
    text += query.slice(end, start) + to;
    end = start + word.length;
    if (why !== null) changes.push({ span: { start, end }, from: word, to, why });
  }
  text = (text + query.slice(end)).normalize('NFC');
  return { text, isChanged: changes.length > 0, changes };
}

/** A form with the capitals of the word as it was typed; where the whole query is in capitals, in small letters. */
function inCaseOf(typed: string, form: string, isShouted: boolean): string {
  if (isShouted) return form;
  if (typed.length > 1 && isUpperCase(typed)) return form.toUpperCase();
  return isUpperCase(typed.normalize('NFC').charAt(0)) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}
