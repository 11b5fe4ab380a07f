import { type Span, sliceSpan } from '../base/span.ts';

/** Where a stored text comes nearest to words that are no slice of it, and the first difference. */
export interface NearestStretch {
  readonly span: Span;
  /** What is claimed and what is stored from the first difference to the last; one of them may be empty. */
  readonly claimed: string;
  readonly stored: string;
}

/** Words in a row that must be alike for a stretch to be near at all. Guess. */
const runLength = 3;
/** A run that a quote has more often is looked up for so many of its places. Guess. */
const mostRepeats = 8;

const letter = /[\p{L}\p{N}]/u;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The stretch that shares most runs of words with a quote, in the same order; null where none is shared. */
export function nearestStretch(text: string, quote: string): NearestStretch | null {
  const composed = quote.normalize('NFC');
  const claimed = wordsOf(composed);
  if (claimed.length === 0) return null;
  const stored = wordsOf(text);
  const first = firstOfBest(stored, claimed);
  if (first === null) return null;
  const from = stored[Math.max(0, first)]?.start ?? 0;
  const to = stored[Math.min(stored.length, first + claimed.length) - 1]?.end ?? from;
  const words = composed.slice(claimed[0]?.start, claimed.at(-1)?.end);
  return difference(text, { start: from, end: to }, words);
}

/** `nearestStretch` until it has read so much, in UTF-16 code units; then it finds none. */
export function nearestWithin(most: number): typeof nearestStretch {
  let read = 0;
  return (text, quote) => {
    if (read >= most) return null;
    read += text.length + quote.length;
    return nearestStretch(text, quote);
  };
}

/** The place of the quote's first word among the stored ones for which most runs lie where they would. */
function firstOfBest(stored: readonly Word[], claimed: readonly Word[]): number | null {
  const places = new Map<string, number[]>();
  const length = Math.min(runLength, claimed.length);
  for (let at = 0; at + length <= claimed.length; at++) {
    const run = runAt(claimed, at, length);
    const known = places.get(run);
    if (!known) places.set(run, [at]);
    else if (known.length < mostRepeats) known.push(at);
  }
  const votes = new Map<number, number>();
  for (let at = 0; at + length <= stored.length; at++) {
    for (const place of places.get(runAt(stored, at, length)) ?? [])
      votes.set(at - place, (votes.get(at - place) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [first, count] of votes) if (best === null || count > (votes.get(best) ?? 0)) best = first;
  return best;
}

/** The stretch nearby that differs least from the quote, its ends where the quote's own first or last words stand. */
function difference(text: string, rough: Span, quote: string): NearestStretch {
  const words = wordsOf(quote);
  let best = differenceAt(text, rough, quote);
  const offer = ({ start, end }: Span): void => {
    const found = start < end ? differenceAt(text, { start, end }, quote) : best;
    if (sizeOf(found) < sizeOf(best)) best = found;
  };
  const counts = [3, 2, 1];
  for (const count of counts) {
    const head = quote.slice(0, words[count - 1]?.end);
    for (const { start } of placesNear(text, head, rough.start)) offer({ start, end: best.span.end });
  }
  for (const count of counts) {
    const tail = quote.slice(words.at(-count)?.start);
    for (const { end } of placesNear(text, tail, rough.end)) offer({ start: best.span.start, end });
  }
  return best;
}

function sizeOf({ claimed, stored }: NearestStretch): number {
  return claimed.length + stored.length;
}

function differenceAt(text: string, span: Span, quote: string): NearestStretch {
  const words = sliceSpan(text, span);
  const most = Math.min(words.length, quote.length);
  let same = 0;
  while (same < most && words[same] === quote[same]) same++;
  while (same > 0 && isInWord(quote, words, same)) same--;
  let sameBehind = 0;
  while (sameBehind < most - same && words.at(-1 - sameBehind) === quote.at(-1 - sameBehind)) sameBehind++;
  while (sameBehind > 0 && isInWord(quote, words, -sameBehind)) sameBehind--;
  return {
    span,
    claimed: quote.slice(same, quote.length - sameBehind).trim(),
    stored: words.slice(same, words.length - sameBehind).trim(),
  };
}

/** Words that were put in or left out move the ends by as many; so far away, in UTF-16 code units, they are looked for. Guess. */
const furthestEnd = 200;

/** The last whole words before a place and the first behind it that are these. */
function placesNear(text: string, words: string, at: number): Span[] {
  const from = Math.max(0, at - furthestEnd - words.length);
  const around = text.slice(from, at + furthestEnd + words.length);
  const places: Span[] = [];
  for (let found = around.indexOf(words); words !== '' && found !== -1; found = around.indexOf(words, found + 1)) {
    const span = { start: from + found, end: from + found + words.length };
    if (!isBetweenLetters(text, span.start) && !isBetweenLetters(text, span.end)) places.push(span);
  }
  const before = places.findLast(({ start }) => start <= at);
  const behind = places.find(({ start }) => start > at);
  return [before, behind].filter((span) => span !== undefined);
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({
    text: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

function runAt(words: readonly Word[], at: number, length: number): string {
  return words
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(' ');
}

/** Whether either text has letters or digits on both sides of a place, which is counted from the end where negative. */
function isInWord(one: string, other: string, at: number): boolean {
  return [one, other].some((text) => isBetweenLetters(text, at < 0 ? text.length + at : at));
}

function isBetweenLetters(text: string, at: number): boolean {
  return letter.test(text[at - 1] ?? '') && letter.test(text[at] ?? '');
}
