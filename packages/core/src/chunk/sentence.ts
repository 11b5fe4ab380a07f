import { type Span, trimSpan } from '../base/span.ts';
import { isFullStop } from '../text/sentence-end.ts';

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
    if (found[0] === '\n' || !/^\.(?!\.)/.test(found[0]) || isFullStop(slice, found.index)) ends.push(end);
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
