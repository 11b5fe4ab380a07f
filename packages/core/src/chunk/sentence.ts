import { type Span, trimSpan } from '../base/span.ts';

/** Abbreviations whose dot ends no sentence, lower-cased, without it. */
const abbreviations = new Set([
  'tp',
  'ts',
  'ths',
  'pgs',
  'gs',
  'bs',
  'ks',
  'cn',
  'tr',
  'đ/c',
  'tm',
  'kt',
  'tl',
  'tuq',
  'q',
  'p',
  'số',
  'no',
  'st',
]);

/** No abbreviation or list number is longer, indentation included. */
const longestWord = 40;

/**
 * Cuts `span` at the ends of sentences and of lines; nothing but white space is lost between the pieces.
 *
 * @returns spans in order, trimmed, none empty
 */
export function splitSentences(text: string, span: Span): Span[] {
  const slice = text.slice(span.start, span.end);
  const ends: number[] = [];
  for (const found of slice.matchAll(/\n|(?<![.!?…])[.!?…]+["”’»)\]]{0,4}(?=\s+["“(]?[\p{Lu}\d–-])/gu)) {
    const end = found.index + found[0].length;
    if (found[0] === '\n' || isSentenceEnd(lineBefore(slice, found.index), found[0])) ends.push(end);
  }
  return cutAt(text, span, ends);
}

/** Cuts `span` after every occurrence of `separator`, which stays with the piece before it. */
export function splitAfter(text: string, span: Span, separator: ';' | ',' | ' '): Span[] {
  const ends: number[] = [];
  for (let at = text.indexOf(separator, span.start); at !== -1 && at < span.end; at = text.indexOf(separator, at + 1)) {
    const betweenDigits = /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
    if (!betweenDigits) ends.push(at + 1 - span.start);
  }
  return cutAt(text, span, ends);
}

/** The end of the line that stands before `at`: enough to tell a list number or an abbreviation. */
function lineBefore(text: string, at: number): string {
  return text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - longestWord), at);
}

/** A dot after a list number, an abbreviation or a single capital ends no sentence. */
function isSentenceEnd(before: string, mark: string): boolean {
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const word = /(?:^|\s|\()([\p{L}\d./]+)$/u.exec(before)?.[1] ?? '';
  if (/^\d{1,2}(?:\.\d{1,2})*$/.test(word)) return !/^\s*[\d.]+$/.test(before);
  return !abbreviations.has(word.toLowerCase()) && !/^\p{Lu}$/u.test(word);
}

function cutAt(text: string, span: Span, ends: readonly number[]): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  for (const end of [...ends.map((offset) => span.start + offset), span.end]) {
    const piece = trimSpan(text, { start, end });
    if (piece.end > piece.start) pieces.push(piece);
    start = end;
  }
  return pieces;
}
