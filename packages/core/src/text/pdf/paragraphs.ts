import type { Break } from '../raw-text.ts';
import { endsSentence } from '../sentence-end.ts';
import { readUnitMarker } from '../unit-marker.ts';
import type { PdfRow, RowPiece } from './row.ts';
import { rowText } from './row.ts';

/** Where the text of a page begins and ends on its lines, in points, and how far apart lines of one paragraph stand. */
export interface TextFrame {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

/** Shares of the letters' size. Guesses that hold on the PDF files at hand. */
const shares = { indent: 0.7, centre: 1, fits: 0.4 } as const;
/** A line that takes more than this share of the width is full, whatever the next word's width is taken for. Guess. */
const nearlyFull = 0.92;
/** Lines that begin further right than this share of the width are no running text, but a signature. Guess. */
const rightHalf = 0.35;
/** No paper is narrower than this many times the letters' size. */
const narrowest = 22;
/** Lines further apart than this share of the usual distance part paragraphs. Guess. */
const apart = 1.3;

/** Measures a page's frame from its rows; `usual` is the document's, for pages with few rows. */
export function measureFrame(rows: readonly PdfRow[], usual: TextFrame | null): TextFrame {
  const lefts = rows.map((row) => row.left).sort((a, b) => a - b);
  const rights = rows.map((row) => row.right).sort((a, b) => a - b);
  const distances = rows
    .slice(1)
    .map((row, index) => row.y - (rows[index]?.y ?? 0))
    .filter((distance, index) => distance > 0.8 * (rows[index]?.height ?? 0))
    .sort((a, b) => a - b);
  const left = lefts[Math.floor(lefts.length * 0.1)] ?? 0;
  const right = rights[Math.floor(rights.length * 0.95)] ?? 0;
  const pitch = distances[Math.floor(distances.length * 0.2)] ?? 0;
  if (usual === null || rows.length >= 12) return { left, right, pitch };
  return { left: Math.min(left, usual.left), right: Math.max(right, usual.right), pitch: usual.pitch };
}

/**
 * How a row is set off from the one above it in the same text.
 *
 * `wrap`: the paragraph goes on, since the next word did not fit on the line above. `line`: both are centred, such as a
 * title over several lines. `paragraph`: anything else.
 */
export function breakBetween(
  before: { readonly row: PdfRow; readonly frame: TextFrame },
  after: { readonly row: PdfRow; readonly frame: TextFrame },
  isSamePage: boolean,
): Break {
  const size = Math.max(before.row.height, after.row.height);
  const centred = [before, after].filter(isCentred).length;
  const distance = after.row.y - before.row.y;
  const isFar = isSamePage && after.frame.pitch > 0 && distance > apart * Math.max(after.frame.pitch, size * 0.9);
  if (centred === 2) return isFar || !isSamePage ? 'paragraph' : 'line';
  if (isFar || centred === 1 || Math.abs(before.row.height - after.row.height) > 0.12 * size) return 'paragraph';
  const beginsUnit = readUnitMarker(rowText(after.row)) !== null;
  const mayGoOn = !endsSentence(rowText(before.row)) && !beginsUnit;
  // Where no line is as wide as a paper, its lines' ends cannot be measured.
  if (before.frame.right - before.frame.left < narrowest * size) return 'line';
  const beforeIndent = before.row.left - before.frame.left;
  const indent = after.row.left - after.frame.left;
  const isIndented = indent > shares.indent * size;
  if (Math.min(beforeIndent, indent) > rightHalf * (before.frame.right - before.frame.left)) return 'line';
  const isFull = !isIndented && beforeIndent <= shares.indent * size && fillOf(before) > nearlyFull;
  const startsSmall = /^\p{Ll}/u.test(rowText(after.row));
  if (firstWordFits(before, after.row) && !(mayGoOn && (isFull || startsSmall))) return 'paragraph';
  // A line further right than the one above goes on with it only below a number or a bullet that hangs out.
  if (isIndented && beginsUnit) return 'paragraph';
  if (isIndented && indent > beforeIndent + shares.indent * size) return hangs(before.row) ? 'wrap' : 'paragraph';
  if (isIndented && Math.abs(indent - beforeIndent) <= shares.indent * size && endsSentence(rowText(before.row)))
    return 'paragraph';
  return 'wrap';
}

function isCentred({ row, frame }: { readonly row: PdfRow; readonly frame: TextFrame }): boolean {
  const left = row.left - frame.left;
  const right = frame.right - row.right;
  return left > 2 * row.height && right > 2 * row.height && Math.abs(left - right) < shares.centre * row.height;
}

/** The share of the frame's width that a row takes. */
function fillOf({ row, frame }: { readonly row: PdfRow; readonly frame: TextFrame }): number {
  return (row.right - row.left) / (frame.right - frame.left);
}

/** Whether the line above had room for the first word of this one, so that its end was meant. */
function firstWordFits(before: { readonly row: PdfRow; readonly frame: TextFrame }, after: PdfRow): boolean {
  const first = after.pieces[0] as RowPiece;
  const word = /^\S+/.exec(first.text)?.[0] ?? '';
  const wordWidth = ((first.right - first.left) * word.length) / first.text.length;
  const room = before.frame.right - before.row.right;
  return room > wordWidth + shares.fits * after.height;
}

function hangs(row: PdfRow): boolean {
  return readUnitMarker(rowText(row)) !== null;
}
