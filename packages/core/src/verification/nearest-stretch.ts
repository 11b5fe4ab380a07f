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

/** What differs between the quote and the stretch, whose ends are put where the quote's own ends stand nearby. */
function difference(text: string, rough: Span, quote: string): NearestStretch {
  const start = startOf(text, rough, quote);
  const end = endOf(text, rough, quote);
  const span = start < end ? { start, end } : rough;
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

function startOf(text: string, { start }: Span, quote: string): number {
  return nearestPlace(text, quote.slice(0, wordsOf(quote).at(runLength - 1)?.end), start) ?? start;
}

function endOf(text: string, { end }: Span, quote: string): number {
  const tail = quote.slice(wordsOf(quote).at(-runLength)?.start ?? 0);
  const place = nearestPlace(text, tail, end - tail.length);
  return place === null ? end : place + tail.length;
}

/** Words that were put in or left out move the ends by as many; so far away, in UTF-16 code units, they are looked for. Guess. */
const furthestEnd = 200;

function nearestPlace(text: string, words: string, at: number): number | null {
  const from = Math.max(0, at - furthestEnd);
  const around = text.slice(from, Math.max(0, at + furthestEnd + words.length));
  const places = [around.lastIndexOf(words, at - from), around.indexOf(words, at - from)].filter(
    (place) => place !== -1,
  );
  const [nearest] = places.map((place) => from + place).sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
  return nearest ?? null;
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
  return [one, other].some((text) => {
    const [before = '', behind = ''] = [text.at(at - 1), at === text.length ? '' : text.at(at)];
    return letter.test(before) && letter.test(behind);
  });
}
