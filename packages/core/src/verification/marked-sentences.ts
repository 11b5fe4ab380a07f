import { type Span, sliceSpan } from '../base/span.ts';
import { splitSentences } from '../chunk/sentence.ts';

/** A sentence of an answer with the sources that it cites. */
export interface MarkedSentence {
  /** Without its marks. */
  readonly text: string;
  /** Numbers of sources, from 1, in order, each once; empty where nothing is cited. */
  readonly marks: readonly number[];
  /** In the text, with its marks, in UTF-16 code units. */
  readonly span: Span;
}

/**
 * Cuts an answer into its sentences. Marks (`[1][2]`, `[1, 2]`, `[1–3]`) stand before or after the full stop and belong to the
 * sentence they end. A line that ends in a colon makes one sentence with the list below it, since an item says little, or the
 * opposite, without it; what stands in quotation marks is not cut.
 */
export function markedSentences(text: string): MarkedSentence[] {
  return cut(text, false);
}

/**
 * The sentences that are whole in an answer still being written, and the rest, from which to go on when more has come.
 * Of a text that is at its end, `markedSentences` gives all.
 */
export function completeSentences(text: string): { sentences: MarkedSentence[]; rest: string } {
  const sentences = cut(text, true);
  const last = sentences.pop();
  return { sentences, rest: last ? text.slice(last.span.start) : text };
}

const mark = /\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20}\]/gu;
const blankAndMark = new RegExp(`[^\\S\\n]?${mark.source}`, 'gu');
/** Or one of which the end is yet to come. */
const markOrBegun = new RegExp(`${mark.source}|\\[[\\d\\s,;–-]{0,80}$`, 'gu');
const listMarker = /^\s*(?:[-–+*•]|(?:\d{1,2}|\p{Ll})[.)])(?:\s|$)/u;
const onlyNumber = /^\d{1,2}(?:\.\d{1,2}){0,3}\.$/u;
/** What may yet become the marker of a list. */
const markerBegun = /^\s*(?:\d{1,2}|\p{Ll}|)$/u;

/** The marks of a text in order: `[2, 3]` is one, of two sources. */
export function findMarks(text: string): { marks: number[]; span: Span }[] {
  return Array.from(text.matchAll(mark), ({ 0: words, index }) => ({
    marks: numbersOf(words),
    span: { start: index, end: index + words.length },
  }));
}

function cut(text: string, isOpen: boolean): MarkedSentence[] {
  const found = findMarks(text);
  // Marks become blanks, which lie between sentences as other blanks do; offsets stay.
  const blanked = text.replace(isOpen ? markOrBegun : mark, (words) => ' '.repeat(words.length));
  const lines = splitSentences(blanked, { start: 0, end: blanked.length });
  const pieces = joinLists(blanked, joinQuotations(blanked, lines, isOpen), isOpen);
  return pieces.map((piece, index) => {
    const lineStart = index === 0 ? 0 : beforeOnLine(blanked, piece.start);
    const start = found.find(({ span }) => span.start >= lineStart)?.span.start ?? piece.start;
    const next = pieces[index + 1];
    const until = next ? Math.max(piece.end, beforeOnLine(blanked, next.start)) : text.length;
    const own = found.filter(({ span }) => span.start >= lineStart && span.start < until);
    return {
      text: withoutMarks(text, piece),
      marks: [...new Set(own.flatMap(({ marks }) => marks))],
      span: { start: Math.min(start, piece.start), end: Math.max(piece.end, own.at(-1)?.span.end ?? 0) },
    };
  });
}

/** Where what stands before `at` begins to belong to it: its line, if nothing but blanks is before it there; else `at`. */
function beforeOnLine(text: string, at: number): number {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  return text.slice(line, at).trim() === '' ? line : at;
}

function withoutMarks(text: string, span: Span): string {
  return sliceSpan(text, span).replace(blankAndMark, '').trim();
}

/** An answer has no more; a longer range is a slip. */
const mostSources = 100;

/** `[1–3]` is 1, 2, 3. */
function numbersOf(words: string): number[] {
  return Array.from(words.matchAll(/(\d+)(?:\s?[–-]\s?(\d+))?/gu)).flatMap(([, first, last]) => {
    const from = Number(first);
    const to = Number(last ?? first);
    return to < from || to - from >= mostSources
      ? [from, to]
      : Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

/** Joins again what was cut within quotation marks of one line. */
function joinQuotations(text: string, pieces: readonly Span[], isOpen: boolean): Span[] {
  return joinWhere(pieces, (joined, next, rest) => {
    if (text.slice(joined.end, next.start).includes('\n')) return false;
    // The number of an item is cut off where another sentence stands before it on its line.
    if (onlyNumber.test(sliceSpan(text, joined))) return true;
    if (!hasOpenQuotation(sliceSpan(text, joined))) return false;
    const lineEnd = text.indexOf('\n', next.start);
    if (lineEnd === -1 && isOpen) return true;
    return /["”»]/u.test(text.slice(next.start, lineEnd === -1 ? rest : lineEnd));
  });
}

function hasOpenQuotation(text: string): boolean {
  const opened = text.match(/[“«]/gu)?.length ?? 0;
  const closed = text.match(/[”»]/gu)?.length ?? 0;
  return opened > closed || (text.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** Joins a line that ends in a colon with the items below it. */
function joinLists(text: string, pieces: readonly Span[], isOpen: boolean): Span[] {
  let isList = false;
  return joinWhere(pieces, (joined, next, end) => {
    const words = sliceSpan(text, joined);
    const isNewLine = text.slice(joined.end, next.start).includes('\n');
    isList = /:\s*\**$/u.test(words) || (isList && words.includes('\n'));
    if (!isNewLine) return isList && words.includes('\n');
    return isList && (listMarker.test(sliceSpan(text, next)) || (isOpen && next.end === end && isBegun(text, next)));
  });
}

function isBegun(text: string, span: Span): boolean {
  return markerBegun.test(sliceSpan(text, span));
}

function joinWhere(pieces: readonly Span[], belongs: (joined: Span, next: Span, end: number) => boolean): Span[] {
  const joined: Span[] = [];
  const end = pieces.at(-1)?.end ?? 0;
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && belongs(last, piece, end)) joined[joined.length - 1] = { start: last.start, end: piece.end };
    else joined.push(piece);
  }
  return joined;
}
