import { isSyllable } from '../../base/syllable.ts';
import type { PdfItem } from './page.ts';

/** Letters side by side on one line of a page, with no gap that could part columns. */
export interface RowPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** What stands on one line of a page, from left to right. Lengths in points. */
export interface PdfRow {
  readonly pieces: readonly RowPiece[];
  /** From the page's top to the baseline. */
  readonly y: number;
  /** The size of most of its letters. */
  readonly height: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Shares of the letters' size. A gap narrower than `none` parts nothing; one wider than `space` parts words in most files, one
 * wider than `sure` in all; one of `column` may part columns. Guesses that hold on the files at hand.
 */
const gaps = { none: 0.06, space: 0.17, sure: 0.4, column: 0.9 } as const;
/** Letters whose baselines differ by less than this share of their size stand on one line. Guess. */
const sameLine = 0.45;
/** Marks of footnotes are smaller than this share of the text beside them, and raised by at least `raisedBy` of its size. Guess. */
const smallLetters = 0.8;
const raisedBy = 0.15;
/** Raised digits stand no higher than this share of the text's size above its line. */
const highest = 0.8;

/**
 * Puts a page's letters into lines, from top to bottom.
 *
 * @param marks - numbers of the page's footnotes: small raised digits that are one of them are left out
 */
export function readRows(items: readonly PdfItem[], marks: ReadonlySet<string> = new Set()): PdfRow[] {
  const groups: RowGroup[] = [];
  const byPlace = items.filter((item) => item.text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x);
  // The larger letters set the lines; raised and small ones join the line they overlap.
  for (const item of byPlace) {
    const group = groups.findLast((one) => Math.abs(one.y - item.y) <= sameLine * Math.max(one.height, item.height));
    if (group === undefined) groups.push({ y: item.y, height: item.height, items: [item] });
    else {
      group.items.push(item);
      if (item.height > group.height * 1.05) Object.assign(group, { y: item.y, height: item.height });
    }
  }
  const spaces = items.filter((item) => item.text.trim() === '');
  return joinRaised(groups.sort((a, b) => a.y - b.y))
    .map((group) =>
      toRow(
        group.items,
        spaces.filter((space) => Math.abs(space.y - group.y) < 1),
        marks,
      ),
    )
    .filter((row) => row.pieces.length > 0);
}

interface RowGroup {
  y: number;
  height: number;
  items: PdfItem[];
}

/** Small digits that stand high above a line belong to it. */
function joinRaised(groups: readonly RowGroup[]): RowGroup[] {
  return groups.filter((group, index) => {
    const below = groups[index + 1];
    const isRaised =
      below !== undefined &&
      group.height < below.height * smallLetters &&
      below.y - group.y < below.height * highest &&
      group.items.every((item) => /^[\s\d[\]()*]+$/.test(item.text));
    if (isRaised) below.items.push(...group.items);
    return !isRaised;
  });
}

function toRow(items: PdfItem[], spaces: readonly PdfItem[], marks: ReadonlySet<string>): PdfRow {
  const sorted = items.sort((a, b) => a.x - b.x);
  const height = usualHeight(sorted);
  const y = sorted.find((item) => item.height === height)?.y ?? sorted[0]?.y ?? 0;
  const isMark = (item: PdfItem): boolean =>
    item.height < height * smallLetters &&
    y - item.y > height * raisedBy &&
    marks.has(item.text.replace(/\D/g, '')) &&
    !/(?:^|[\s\d])(?:[cdhk]?m|mm)$/u.test(pieces.at(-1)?.text ?? '');
  const pieces: RowPiece[] = [];
  for (const item of sorted) {
    const last = pieces.at(-1);
    if (isMark(item)) {
      if (last) pieces[pieces.length - 1] = { ...last, right: Math.max(last.right, item.x + item.width) };
      continue;
    }
    const gap = last ? item.x - last.right : 0;
    const right = item.x + item.width;
    if (last === undefined || gap > gaps.column * height) pieces.push({ text: item.text, left: item.x, right });
    else {
      // Before a letter set low, as in a formula, some programs put a blank of no width.
      const isLow = item.height < height * smallLetters && item.y > y && gap < gaps.none * height;
      const hasBlank = spaces.some(
        (space) => space.x >= last.right - 1 && space.x <= item.x + 1 && !(isLow && space.width < 0.01 * height),
      );
      const isApart = hasBlank || areWordsApart(last.text, item.text, gap / height);
      pieces[pieces.length - 1] = {
        text: `${last.text}${isApart ? ' ' : ''}${item.text}`,
        left: last.left,
        right: Math.max(last.right, right),
      };
    }
  }
  const cleaned = pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ').trim() }));
  return {
    pieces: cleaned.filter((piece) => piece.text !== ''),
    y,
    height,
    left: Math.min(...pieces.map((piece) => piece.left)),
    right: Math.max(...pieces.map((piece) => piece.right)),
  };
}

/**
 * Whether a gap without a blank parts two words. Where it is neither narrow nor wide, what makes a syllable decides: some
 * programs set the letters of one word apart, or draw no blank between two.
 *
 * @param gap - in shares of the letters' size
 */
function areWordsApart(before: string, after: string, gap: number): boolean {
  if (gap < gaps.none || gap > gaps.sure) return gap >= gaps.sure;
  const end = /(?<!\p{L})\p{L}+$/u.exec(before)?.[0].toLowerCase() ?? '';
  const start = /^\p{L}+/u.exec(after)?.[0].toLowerCase() ?? '';
  if (end === '' || start === '') return gap > gaps.space;
  const areWords = isSyllable(end) && isSyllable(start);
  return isSyllable(end + start) === areWords ? gap > gaps.space : areWords;
}

/** The size in which most letters are written. @param sizeOf - which sizes count as one; each by itself when left out */
export function usualHeight(items: readonly PdfItem[], sizeOf = (height: number): number => height): number {
  const letters = new Map<number, number>();
  for (const { height, text } of items) {
    const size = sizeOf(height);
    letters.set(size, (letters.get(size) ?? 0) + text.trim().length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The text of a row, its pieces parted by `separator`. */
export function rowText(row: PdfRow, separator = ' '): string {
  return row.pieces.map((piece) => piece.text).join(separator);
}
