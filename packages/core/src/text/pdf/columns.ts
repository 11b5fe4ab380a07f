import { fold } from '../../base/fold.ts';
import { readUnitMarker } from '../unit-marker.ts';
import { type PdfRow, type RowPiece, rowText } from './row.ts';

/**
 * Rows that run over the paper's width; rows of two cells each, a list without lines; or rows in two columns that are read
 * one after the other, such as a header or a signature.
 */
export type PdfBlock =
  | { readonly kind: 'rows' | 'cells'; readonly rows: readonly PdfRow[] }
  | { readonly kind: 'columns'; readonly left: readonly PdfRow[]; readonly right: readonly PdfRow[] };

/** Shares of the letters' size. A gap as wide as `sure` parts columns by itself; rows further apart than `apart` do not belong together. Guesses. */
const shares = { sure: 2.2, apart: 2.6 } as const;
/** A row is centred on the page when its two margins differ by less than this, in points. */
const centredWithin = 12;

/** Where the page's rows begin and end. */
interface PageWidth {
  readonly left: number;
  readonly right: number;
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Parts a page's rows into those over the whole width and those in two columns, in reading order. */
export function findColumns(rows: readonly PdfRow[]): PdfBlock[] {
  const blocks: PdfBlock[] = [];
  const page = { left: Math.min(...rows.map((row) => row.left)), right: Math.max(...rows.map((row) => row.right)) };
  let plain: PdfRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const end = endOfColumns(rows, at, page);
    if (end === null) {
      plain.push(rows[at] as PdfRow);
      at++;
      continue;
    }
    if (plain.length > 0) blocks.push({ kind: 'rows', rows: plain });
    plain = [];
    const inColumns = rows.slice(at, end.row);
    const left = inColumns.flatMap((row) => partOf(row, (piece) => piece.left < end.gutter));
    const right = inColumns.flatMap((row) => partOf(row, (piece) => piece.left >= end.gutter));
    blocks.push(
      areColumns(inColumns, left, right) ? { kind: 'columns', left, right } : { kind: 'cells', rows: inColumns },
    );
    at = end.row;
  }
  if (plain.length > 0) blocks.push({ kind: 'rows', rows: plain });
  return blocks;
}

/** Words that stand in the two columns of a header or a signature. */
const officeWords =
  /viet nam|doc lap|noi nhan|(?:^|\s)so:? *\d|(?:^|\s)(?:t\/m|tm\.|k\/t|kt\.|t\/l|tl\.|tuq\.)|(?:truong|bi thu|chu tich|giam doc)$/u;
/** Where so many rows have something on one side only, the sides do not belong together row by row. Guess. */
const oneSidedShare = 0.4;

/** Whether two sides are read one after the other; rows of cells are read row by row. */
function areColumns(rows: readonly PdfRow[], left: readonly PdfRow[], right: readonly PdfRow[]): boolean {
  const oneSided = 2 * rows.length - left.length - right.length;
  return oneSided >= oneSidedShare * rows.length || rows.some((row) => officeWords.test(fold(rowText(row))));
}

/** Where the columns that begin with row `start` end, and the x between them; null when none begin there. */
function endOfColumns(rows: readonly PdfRow[], start: number, page: PageWidth): { row: number; gutter: number } | null {
  const first = rows[start];
  if (first === undefined) return null;
  let gutter = widestGap(first, page);
  let hasSureGap = gutter !== null && gutter.to - gutter.from >= shares.sure * first.height;
  if (gutter === null) return null;
  let twoSided = 1;
  let end = start + 1;
  for (; end < rows.length; end++) {
    const row = rows[end] as PdfRow;
    const before = rows[end - 1] as PdfRow;
    if (row.y - before.y > shares.apart * Math.max(row.height, before.height)) break;
    const within = narrow(gutter, row);
    if (within === null || (row.pieces.length === 1 && isCentred(row, page))) break;
    if (row.left < within.from + 1 && row.right > within.to - 1) {
      twoSided++;
      hasSureGap ||= within.to - within.from >= shares.sure * row.height;
    }
    gutter = within;
  }
  const isSure = hasSureGap || twoSided >= 3;
  return isSure ? { row: end, gutter: (gutter.from + gutter.to) / 2 } : null;
}

/** The part of the gutter that a row leaves free; null when the row crosses it. */
function narrow(gutter: Gap, row: PdfRow): Gap | null {
  const least = row.height * 0.8;
  const left = row.pieces.filter((piece) => piece.left < (gutter.from + gutter.to) / 2);
  const right = row.pieces.filter((piece) => piece.left >= (gutter.from + gutter.to) / 2);
  const from = Math.max(gutter.from, ...left.map((piece) => piece.right));
  const to = Math.min(gutter.to, ...right.map((piece) => piece.left));
  return to - from >= least ? { from, to } : null;
}

/** The widest gap of a row, where it may part columns: not behind a number or bullet, nor in a line stretched to the margins. */
function widestGap(row: PdfRow, page: PageWidth): Gap | null {
  const { pieces } = row;
  if (pieces.length < 2 || pieces.length > 3) return null;
  const found = pieces
    .slice(1)
    .map((piece, index): Gap => ({ from: pieces[index]?.right ?? 0, to: piece.left }))
    .filter((_, index) => !(index === 0 && isMarker(pieces[0] as RowPiece)))
    .sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (found === undefined) return null;
  const middle = (page.left + page.right) / 2;
  const reach = (page.right - page.left) * 0.3;
  return found.to > middle - reach && found.from < middle + reach ? found : null;
}

function isMarker(piece: RowPiece): boolean {
  return (
    /^(?:[-–—•+*]|[[(]?\d{1,3}[.)/\]]?)$/u.test(piece.text) ||
    readUnitMarker(`${piece.text} Xx`)?.length === piece.text.length + 1
  );
}

function isCentred(row: PdfRow, page: PageWidth): boolean {
  return Math.abs(row.left - page.left - (page.right - row.right)) < centredWithin;
}

function partOf(row: PdfRow, belongs: (piece: RowPiece) => boolean): PdfRow[] {
  const pieces = row.pieces.filter(belongs);
  const [first] = pieces;
  if (first === undefined) return [];
  return [{ ...row, pieces, left: first.left, right: pieces.at(-1)?.right ?? first.right }];
}
