import { fold, toneKey, unifyDStroke } from '../base/fold.ts';
import type { Span } from '../base/span.ts';

/** Index terms of a text: how often each occurs, and how many syllables there were. */
export interface TermCounts {
  /** Term hash → occurrences. */
  readonly counts: ReadonlyMap<number, number>;
  /** Length of the text in syllables. */
  readonly length: number;
}

/** A term that a query asks for. */
export interface WeightedTerm {
  /** Hash of a syllable, or of two in a row. */
  readonly term: number;
  /** What it means, for people: `quy định`. */
  readonly words: string;
  /** Factor of its score; > 0, 1 for words as they were typed. */
  readonly weight: number;
}

interface Syllable {
  /** As it was written, but for case. */
  readonly written: string;
  /** Lower case, the tone mark moved to the end, so that `hòa` and `hoà` are one. */
  readonly toned: string;
  readonly folded: string;
}

const word = /[\p{L}\p{M}\p{N}]+/gu;
/** Vietnamese has some 7,000 syllables; the cache is emptied when foreign words and numbers have filled it. */
const mostCachedSyllables = 50_000;
const cache = new Map<string, Syllable>();

function readSyllable(raw: string): Syllable {
  const cached = cache.get(raw);
  if (cached) return cached;
  const toned = toneKey(unifyDStroke(raw).toLowerCase());
  const syllable = { written: raw.toLowerCase(), toned, folded: fold(raw) };
  if (cache.size >= mostCachedSyllables) cache.clear();
  cache.set(raw, syllable);
  return syllable;
}

/** The terms that a passage is indexed under: syllables and syllable bigrams, each with diacritics and without. */
export function passageTerms(text: string): TermCounts {
  const syllables = readSyllables(text);
  const counts = new Map<number, number>();
  addTerms(
    counts,
    syllables.map((syllable) => syllable.toned),
    tonedSpace,
  );
  addTerms(
    counts,
    syllables.map((syllable) => syllable.folded),
    foldedSpace,
  );
  return { counts, length: syllables.length };
}

/**
 * The terms that a query asks for, each once: with diacritics if any syllable bears one, else without,
 * since a reader who types none means every accented form.
 *
 * @param weight - of each term
 */
export function queryTerms(text: string, weight: number = 1): readonly WeightedTerm[] {
  return hasDiacritics(text) ? tonedTerms(text, weight) : foldedTerms(text, weight);
}

/** The terms of a text as it is accented. */
export function tonedTerms(text: string, weight: number = 1): readonly WeightedTerm[] {
  return weightedTerms(readSyllables(text), 'toned', weight);
}

/** The terms of a text without diacritics: they find every accented form. */
export function foldedTerms(text: string, weight: number = 1): readonly WeightedTerm[] {
  return weightedTerms(readSyllables(text), 'folded', weight);
}

/** Every term of some lists once, by its highest weight. */
export function joinTerms(...lists: readonly (readonly WeightedTerm[])[]): readonly WeightedTerm[] {
  const joined = new Map<number, WeightedTerm>();
  for (const term of lists.flat()) {
    if (term.weight > (joined.get(term.term)?.weight ?? 0)) joined.set(term.term, term);
  }
  return [...joined.values()];
}

/** The term of a syllable as it is accented, or of two in a row: what an index is asked how often it occurs. */
export function tonedTerm(syllable: string, next?: string): number {
  const words = next === undefined ? [syllable] : [syllable, next];
  return hashTerm(tonedSpace + words.map((word) => readSyllable(word.normalize('NFC')).toned).join(' '));
}

/** Likewise for syllables without diacritics. */
export function foldedTerm(syllable: string, next: string): number {
  return hashTerm(`${foldedSpace}${fold(syllable)} ${fold(next)}`);
}

/** Whether any syllable of a text bears a diacritic or is written with đ. */
export function hasDiacritics(text: string): boolean {
  return readSyllables(text).some(isAccented);
}

function isAccented(syllable: Syllable): boolean {
  return syllable.toned !== syllable.folded;
}

/** The syllables of a text without diacritics, in order: what two texts share whatever way they were typed. */
export function foldedSyllables(text: string): string[] {
  return readSyllables(text).map((syllable) => syllable.folded);
}

/** The syllables of a text as they are accented, in order, wherever the tone mark is placed. */
export function tonedSyllables(text: string): string[] {
  return readSyllables(text).map((syllable) => syllable.toned);
}

/**
 * How syllables are read where they are compared with a query: with diacritics if it bears any, else without, since a reader who
 * types none means every form.
 */
export function syllablesAsTyped(query: string): (text: string) => string[] {
  return hasDiacritics(query) ? tonedSyllables : foldedSyllables;
}

/** Where each syllable of a text stands, as it is written there. */
export function syllableSpans(text: string): { readonly span: Span; readonly folded: string }[] {
  return Array.from(text.matchAll(word), ({ 0: raw, index }) => ({
    span: { start: index, end: index + raw.length },
    folded: readSyllable(raw.normalize('NFC')).folded,
  }));
}

function readSyllables(text: string): Syllable[] {
  return Array.from(text.normalize('NFC').matchAll(word), (found) => readSyllable(found[0]));
}

const tonedSpace = '';
const foldedSpace = '~';

function weightedTerms(
  syllables: readonly Syllable[],
  form: 'toned' | 'folded',
  weight: number,
): readonly WeightedTerm[] {
  const space = form === 'toned' ? tonedSpace : foldedSpace;
  const shown = form === 'toned' ? 'written' : 'folded';
  const pairs = syllables.slice(1).map((syllable, index) => [syllables[index] as Syllable, syllable]);
  const joined = (parts: readonly Syllable[], name: keyof Syllable): string =>
    parts.map((part) => part[name]).join(' ');
  const terms = [...syllables.map((syllable) => [syllable]), ...pairs].map((parts) => ({
    term: hashTerm(space + joined(parts, form)),
    words: joined(parts, shown),
    weight,
  }));
  return joinTerms(terms);
}

function addTerms(counts: Map<number, number>, syllables: readonly string[], space: string): void {
  syllables.forEach((syllable, index) => {
    increment(counts, hashTerm(space + syllable));
    const next = syllables[index + 1];
    if (next !== undefined) increment(counts, hashTerm(`${space}${syllable} ${next}`));
  });
}

function increment(counts: Map<number, number>, term: number): void {
  counts.set(term, (counts.get(term) ?? 0) + 1);
}

/**
 * A 53-bit hash of a term, so that it fits a double exactly. In five million terms about one pair in a thousand libraries collides.
 *
 * @see cyrb53 by bryc (public domain): two rounds of multiply-xor mixing over UTF-16 units
 */
export function hashTerm(term: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < term.length; index++) {
    const unit = term.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
