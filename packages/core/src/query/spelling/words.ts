import { isUpperCase } from '../../base/fold.ts';
import type { Span } from '../../base/span.ts';
import { isSyllable } from '../../base/syllable.ts';

/** A run of letters, marks and digits of a text. */
export interface Word {
  /** As it stands in the text, in no normal form. */
  readonly word: string;
  /** In UTF-16 code units of the text. */
  readonly start: number;
  /** Whether punctuation or a line's end stands before it; at the start of the text too. */
  readonly isBreakBefore: boolean;
}

const runs = /[\p{L}\p{M}\p{N}]+/gu;
const breaks = /[.,;:?!()\n…]/u;

/** The words of a text, in order. Hyphens, slashes and quotation marks part words but do not break the sentence. */
export function splitWords(text: string): Word[] {
  let end = 0;
  return Array.from(text.matchAll(runs), ({ 0: word, index: start }) => {
    const isBreakBefore = end === 0 || breaks.test(text.slice(end, start));
    end = start + word.length;
    return { word, start, isBreakBefore };
  });
}

export function isNumeral(word: string): boolean {
  return /\p{N}/u.test(word);
}

/**
 * The words of a query that nobody should respell: parts of document numbers and addresses, and abbreviations in capitals.
 *
 * @param known - where the caller knows of others
 */
export function findFixedWords(query: string, words: readonly Word[], known: readonly Span[] = []): ReadonlySet<Word> {
  const codes = Array.from(query.matchAll(/\S+/gu), ({ 0: run, index: start }) => ({ start, end: start + run.length }));
  const fixed = new Set<Word>();
  let at = 0;
  for (const code of codes) {
    const first = at;
    while (at < words.length && words[at]!.start < code.end) at++;
    const parts = words.slice(first, at);
    if (parts.length > 1 && isCode(query.slice(code.start, code.end), parts)) for (const part of parts) fixed.add(part);
  }
  for (const [index, word] of words.entries()) {
    const isKnown = known.some((span) => span.start <= word.start && word.start < span.end);
    if (isKnown || isAbbreviation(word, words[index - 1], words[index + 1])) fixed.add(word);
  }
  return fixed;
}

/** `784-QĐ/TU`, `QĐ-UBND`, `a@b.vn`; not `kinh tế-xã hội`, nor `xã,huyện`. */
function isCode(run: string, parts: readonly Word[]): boolean {
  return (
    /[\p{L}\p{M}\p{N}][-–/_@.\\][\p{L}\p{N}]/u.test(run) && parts.some(({ word }) => !isSyllable(word.toLowerCase()))
  );
}

/** `BTV`, `UBND`, and short syllables in capitals that stand alone among small letters, as `TU`. */
function isAbbreviation({ word }: Word, before: Word | undefined, after: Word | undefined): boolean {
  if (!isUpperCase(word) || isNumeral(word) || word.length < 2) return false;
  if (!isSyllable(word.toLowerCase())) return word.length <= 5;
  const isAmongCapitals = [before, after].some(
    (neighbour) => neighbour && isUpperCase(neighbour.word) && isSyllable(neighbour.word.toLowerCase()),
  );
  return word.length <= 3 && !isAmongCapitals;
}
