import { cellsOf, type TextLine } from '../text-line.ts';

/** Blanks this wide part two columns. */
const gap = /\s{3,}/g;
/** Blanks that wait for a number or a date part nothing: `Số:      -TB/ĐUK`, `ngày    tháng 7`. */
const awaits = /(?:^|\s)(?:s[ốô]\s?:?|ngày|tháng|năm)$/iu;
const longestAwaiting = 12;
const isAwaited = /^(?:[-–/]|tháng|năm)/iu;

/** The cells of a line of the head or the foot: between its tabs, or between blanks as wide as a column's margin. */
export function columnsOf(text: string, line: TextLine): TextLine[] {
  return cellsOf(text, line).flatMap(splitAtGaps);
}

function splitAtGaps(cell: TextLine): TextLine[] {
  const cells: TextLine[] = [];
  let start = 0;
  for (const { index, 0: blanks } of cell.text.matchAll(gap)) {
    const left = cell.text.slice(start, index);
    const next = index + blanks.length;
    if (awaits.test(left.slice(-longestAwaiting)) || isAwaited.test(cell.text.slice(next, next + 5))) continue;
    cells.push(part(cell, start, index));
    start = next;
  }
  cells.push(part(cell, start, cell.text.length));
  return cells;
}

/** The piece of a cell between two offsets in it, trimmed. */
export function part(cell: TextLine, start: number, end: number): TextLine {
  const piece = cell.text.slice(start, end);
  const text = piece.trim();
  const from = cell.span.start + start + (piece.length - piece.trimStart().length);
  return { text, span: { start: from, end: from + text.length } };
}
