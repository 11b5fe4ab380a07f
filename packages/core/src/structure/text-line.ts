import type { Span } from '../base/span.ts';

/** A piece of the stored text between line ends, or between the tabs of a line that two columns share. */
export interface TextLine {
  readonly text: string;
  readonly span: Span;
}

/** The lines of `text` within `span`, trimmed, blank ones left out. */
export function linesWithin(text: string, span: Span): TextLine[] {
  return piecesBetween(text, span, '\n');
}

/** The cells of one line: what stands between its tabs. */
export function cellsOf(text: string, line: TextLine): TextLine[] {
  return piecesBetween(text, line.span, '\t');
}

function piecesBetween(text: string, span: Span, separator: string): TextLine[] {
  const pieces: TextLine[] = [];
  let start = span.start;
  while (start <= span.end) {
    const next = text.indexOf(separator, start);
    const end = next === -1 || next > span.end ? span.end : next;
    const piece = text.slice(start, end);
    const trimmed = piece.trim();
    if (trimmed !== '') {
      const from = start + piece.length - piece.trimStart().length;
      pieces.push({ text: trimmed, span: { start: from, end: from + trimmed.length } });
    }
    start = end + 1;
  }
  return pieces;
}
