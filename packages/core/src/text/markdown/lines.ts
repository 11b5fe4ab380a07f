import type { Span } from '../../base/span.ts';
import type { Break, RawLine } from '../raw-text.ts';
import { isDashRow } from './source.ts';

/** Stands where a tag ends the line. */
export const lineBreak = 'break';
export type Piece = Span | typeof lineBreak;

export interface MarkdownLines {
  readonly raw: string;
  readonly lines: RawLine[];
}

export interface BlockPlace {
  readonly breakBefore: Break;
  readonly quotes: number;
  /** Whether its lines are rows, with `|` at both ends and tabs within. */
  readonly isTable: boolean;
}

/** Cuts a block's pieces at line ends and adds each line that is not blank. */
export function pushLines(
  to: MarkdownLines,
  pieces: readonly Piece[],
  { breakBefore, quotes, isTable }: BlockPlace,
): void {
  const { raw, lines } = to;
  // The mark of a quotation is repeated on each of its lines.
  const lineEnd = new RegExp(`(?:\\r\\n|[\\n\\r])(?:[ \\t]*>){0,${quotes}}`, 'g');
  let current: Span[] = [];
  let before = breakBefore;
  const finish = (): void => {
    const trimmed = trimPieces(raw, current);
    const kept = isTable ? rowPieces(raw, trimmed) : trimmed;
    if (kept.length > 0) {
      lines.push({ breakBefore: isTable ? 'block' : before, page: null, pieces: kept });
      before = 'line';
    }
    current = [];
  };
  for (const piece of pieces) {
    if (piece === lineBreak) {
      if (!isTable) finish();
      continue;
    }
    let start = piece.start;
    for (const end of raw.slice(piece.start, piece.end).matchAll(lineEnd)) {
      current.push({ start, end: piece.start + end.index });
      finish();
      start = piece.start + end.index + end[0].length;
    }
    current.push({ start, end: piece.end });
  }
  finish();
}

/** A row without the `|` at its ends; the row of dashes is none. */
function rowPieces(raw: string, pieces: readonly Span[]): Span[] {
  const text = pieces.map(({ start, end }) => raw.slice(start, end)).join('');
  if (isDashRow(text)) return [];
  const kept = [...pieces];
  const first = kept[0];
  if (first && raw[first.start] === '|') kept[0] = { start: first.start + 1, end: first.end };
  const last = kept.at(-1);
  if (last && last.end > last.start && raw[last.end - 1] === '|') {
    kept[kept.length - 1] = { start: last.start, end: last.end - 1 };
  }
  return kept.some(({ start, end }) => raw.slice(start, end).trim() !== '')
    ? kept.filter(({ start, end }) => end > start)
    : [];
}

function trimPieces(raw: string, pieces: readonly Span[]): Span[] {
  const text = (piece: Span): string => raw.slice(piece.start, piece.end);
  const kept = pieces.filter((piece) => piece.end > piece.start);
  while (kept[0] && text(kept[0]).trim() === '') kept.shift();
  while (kept.length > 0 && text(kept[kept.length - 1] as Span).trim() === '') kept.pop();
  const first = kept[0];
  if (first) kept[0] = { start: first.end - text(first).trimStart().length, end: first.end };
  const last = kept.at(-1);
  if (last) kept[kept.length - 1] = { start: last.start, end: last.start + text(last).trimEnd().length };
  return kept;
}
