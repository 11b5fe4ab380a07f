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
  let taken = 0;
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const until = next ? ownStart(blanked, piece, next) : text.length;
    const from = taken;
    while ((found[taken]?.span.start ?? until) < until) taken++;
    const own = found.slice(from, taken);
    return {
      text: withoutMarks(text, piece),
      marks: sourcesOf(own),
      span: {
        start: Math.min(own[0]?.span.start ?? piece.start, piece.start),
        end: Math.max(piece.end, own.at(-1)?.span.end ?? 0),
      },
    };
  });
}

/** The sources of marks, each once. */
function sourcesOf(found: readonly { readonly marks: readonly number[] }[]): number[] {
  const sources = new Set<number>();
  for (const { marks } of found) for (const source of marks) sources.add(source);
  return [...sources];
}

/** Where a piece begins: at the start of its line where that is behind the piece before. */
function ownStart(text: string, before: Span, piece: Span): number {
  const line = text.slice(before.end, piece.start).lastIndexOf('\n');
  return line === -1 ? piece.start : before.end + line + 1;
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
  const lineEndFrom = finder(text, /\n/gu);
  const closingFrom = finder(text, /["”»]/gu);
  let depth = 0;
  let straight = 0;
  return joinWhere(pieces, (joined, before, next) => {
    if (joined === before) depth = straight = 0;
    for (const [sign] of sliceSpan(text, before).matchAll(/["“”«»]/gu)) {
      if (sign === '"') straight++;
      else depth += sign === '“' || sign === '«' ? 1 : -1;
    }
    if (isOnOtherLine(text, before, next)) return false;
    // The number of an item is cut off where another sentence stands before it on its line.
    if (onlyNumber.test(sliceSpan(text, joined))) return true;
    if (depth <= 0 && straight % 2 === 0) return false;
    const lineEnd = lineEndFrom(next.start);
    return (lineEnd === Number.POSITIVE_INFINITY && isOpen) || closingFrom(next.start) < lineEnd;
  });
}

/** Finds the first match at a place or behind it; places only go up, so no stretch is read twice. */
function finder(text: string, pattern: RegExp): (from: number) => number {
  let at = -1;
  return (from) => {
    if (at >= from) return at;
    pattern.lastIndex = from;
    at = pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    return at;
  };
}

/** Joins a line that ends in a colon with the items below it. */
function joinLists(text: string, pieces: readonly Span[], isOpen: boolean): Span[] {
  const last = pieces.at(-1);
  return joinWhere(pieces, (joined, before, next) => {
    const hasItems = joined !== before;
    if (!isOnOtherLine(text, before, next)) return hasItems;
    if (!hasItems && !/:\s*\**$/u.test(sliceSpan(text, before))) return false;
    const words = sliceSpan(text, next);
    return listMarker.test(words) || (isOpen && next === last && markerBegun.test(words));
  });
}

function isOnOtherLine(text: string, before: Span, next: Span): boolean {
  return text.slice(before.end, next.start).includes('\n');
}

/** @param belongs - of what is joined so far, which is its last piece itself where that is the only one, and the piece behind */
function joinWhere(pieces: readonly Span[], belongs: (joined: Span, before: Span, next: Span) => boolean): Span[] {
  const result: Span[] = [];
  pieces.forEach((piece, index) => {
    const joined = result.at(-1);
    const before = pieces[index - 1];
    if (joined && before && belongs(joined, before, piece)) {
      result[result.length - 1] = { start: joined.start, end: piece.end };
    } else result.push(piece);
  });
  return result;
}
