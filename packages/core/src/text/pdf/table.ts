import type { PdfItem, PdfRule } from './page.ts';
import { readRows, rowText } from './row.ts';

/** A ruled table on a page. */
export interface PdfTable {
  /** In points from the page's top. */
  readonly top: number;
  /** One string a cell, rows from the top; a cell that reaches down over several rows is in its first, and blank below. */
  readonly rows: readonly (readonly string[])[];
}

/** Lines nearer than this, in points, are one line; ends nearer than this touch. */
const tolerance = 3;
/** A page with more lines, or a grid with more squares, is a drawing or graph paper, and would take minutes. Guesses. */
const mostRules = 3000;
const mostSquares = 5000;
/** A side of a cell is closed where lines cover this share of it. */
const closedShare = 0.6;

/**
 * Finds the ruled tables of a page and puts its letters into their cells.
 *
 * @returns the tables from top to bottom, and the letters that stand in none
 */
export function readTables(
  items: readonly PdfItem[],
  rules: readonly PdfRule[],
): { tables: PdfTable[]; rest: PdfItem[] } {
  const tables: PdfTable[] = [];
  let rest = [...items];
  for (const grid of findGrids(rules)) {
    const inside = rest.filter((item) => isInside(grid, item));
    const rows = fillGrid(grid, inside);
    if (rows.flat().filter((cell) => cell !== '').length < 2) continue;
    rest = rest.filter((item) => !isInside(grid, item));
    tables.push({ top: grid.ys[0] ?? 0, rows });
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

interface Grid {
  /** Where columns and rows are parted, ascending; two at least of each. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly rules: readonly PdfRule[];
}

/**
 * Makes one of a table that runs over page ends: a heading row that is repeated is left out, and a row that was cut by the
 * page end is made whole.
 *
 * @param before - the rows on the page before, to which cut rows are added in place
 * @returns the rows that are new, and whether this is the same table
 */
export function continueTable(
  before: string[][],
  rows: readonly (readonly string[])[],
): { isSame: boolean; rest: readonly (readonly string[])[] } {
  const [first, ...others] = rows;
  const columns = before.at(-1)?.length;
  const isRepeated = first !== undefined && first.join('\t') === before[0]?.join('\t') && before.length > 1;
  const rest = isRepeated ? others : rows;
  const [cut] = rest;
  if (cut?.[0] !== '' || cut.length !== columns) return { isSame: isRepeated, rest };
  const last = before[before.length - 1] as string[];
  cut.forEach((cell, column) => {
    last[column] = `${last[column]} ${cell}`.trim();
  });
  return { isSame: true, rest: rest.slice(1) };
}

/** Lines that cross or touch belong together; those that make two cells or more are a grid. */
function findGrids(drawn: readonly PdfRule[]): Grid[] {
  const rules = withoutRepeats(drawn);
  if (rules.length > mostRules) return [];
  const groups: PdfRule[][] = [];
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((other) => touches(rule, other)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([rule, ...touching.flat()]);
  }
  return groups
    .map((group) => ({
      rules: group,
      xs: positions(group, 'vertical'),
      ys: positions(group, 'horizontal'),
    }))
    .filter(({ xs, ys }) => xs.length >= 2 && ys.length >= 2 && xs.length + ys.length >= 5)
    .filter(({ xs, ys }) => xs.length * ys.length <= mostSquares)
    .flatMap(withoutFrames);
}

/** A row over the whole width that is taller than this, in points, is a frame around running text. Guess. */
const tallestRow = 200;

function withoutFrames(grid: Grid): Grid[] {
  const parts: number[][] = [grid.ys.slice(0, 1)];
  grid.ys.slice(1).forEach((bottom, row) => {
    const top = grid.ys[row] ?? 0;
    const isFrame =
      bottom - top > tallestRow && grid.xs.slice(1, -1).every((x) => !isClosed(grid, 'vertical', x, top, bottom));
    if (isFrame) parts.push([bottom]);
    else parts.at(-1)?.push(bottom);
  });
  return parts.filter((ys) => ys.length >= 2).map((ys) => ({ ...grid, ys }));
}

/** Many programs draw each cell's sides by themselves: those on one line become one rule. */
function withoutRepeats(drawn: readonly PdfRule[]): PdfRule[] {
  const place = (rule: PdfRule): number => Math.round(rule.at * 2) / 2;
  const sorted = [...drawn].sort(
    (a, b) => a.direction.localeCompare(b.direction) || place(a) - place(b) || a.from - b.from,
  );
  const rules: PdfRule[] = [];
  for (const rule of sorted) {
    const last = rules.at(-1);
    if (last?.direction === rule.direction && place(last) === place(rule) && rule.from <= last.to + 0.5)
      rules[rules.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    else rules.push(rule);
  }
  return rules;
}

function touches(a: PdfRule, b: PdfRule): boolean {
  if (a.direction === b.direction) {
    return Math.abs(a.at - b.at) <= tolerance && a.from <= b.to + tolerance && b.from <= a.to + tolerance;
  }
  return (
    b.at >= a.from - tolerance && b.at <= a.to + tolerance && a.at >= b.from - tolerance && a.at <= b.to + tolerance
  );
}

function positions(rules: readonly PdfRule[], direction: PdfRule['direction']): number[] {
  const found: number[] = [];
  const sorted = rules.filter((rule) => rule.direction === direction).sort((a, b) => a.at - b.at);
  for (const { at } of sorted) if (at - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > tolerance) found.push(at);
  return found;
}

function middleOf(item: PdfItem): { x: number; y: number } {
  return { x: item.x + Math.min(item.width, item.height) / 2, y: item.y - item.height * 0.3 };
}

function isInside({ xs, ys }: Grid, item: PdfItem): boolean {
  const { x, y } = middleOf(item);
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
}

/** Squares of the grid with no line between them are one cell. */
function fillGrid(grid: Grid, items: readonly PdfItem[]): string[][] {
  const { xs, ys } = grid;
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const cellOf = Array.from({ length: rows * columns }, (_, square) => square);
  const merge = (a: number, b: number): void => {
    const [keep = 0, drop = 0] = [cellOf[a], cellOf[b]].sort((one = 0, other = 0) => one - other);
    cellOf.forEach((cell, square) => {
      if (cell === drop) cellOf[square] = keep;
    });
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const square = row * columns + column;
      if (column > 0 && !isClosed(grid, 'vertical', xs[column], ys[row], ys[row + 1])) merge(square, square - 1);
      if (row > 0 && !isClosed(grid, 'horizontal', ys[row], xs[column], xs[column + 1]))
        merge(square, square - columns);
    }
  }
  const contents = new Map<number, PdfItem[]>();
  for (const item of items) {
    const { x, y } = middleOf(item);
    const column = xs.findLastIndex((left) => left <= x);
    const row = ys.findLastIndex((top) => top <= y);
    const cell = cellOf[row * columns + column];
    if (cell !== undefined) contents.set(cell, [...(contents.get(cell) ?? []), item]);
  }
  return Array.from({ length: rows }, (_, row) => {
    const squares = cellOf.slice(row * columns, (row + 1) * columns);
    const cells = squares.filter((cell, column) => cell !== squares[column - 1]);
    // A cell is named by its first square: where that lies in a row above, the cell has been given there.
    return cells.map((cell) => (cell >= row * columns ? cellText(contents.get(cell) ?? []) : ''));
  }).filter((row) => row.some((cell) => cell !== ''));
}

function isClosed({ rules }: Grid, direction: PdfRule['direction'], at = 0, from = 0, to = 0): boolean {
  const covered = rules
    .filter((rule) => rule.direction === direction && Math.abs(rule.at - at) <= tolerance)
    .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0);
  return covered >= closedShare * (to - from);
}

/** A number goes on in the next line of its cell behind its own hyphen or slash: `41/2019/TT-`, `BLĐTBXH`. */
function endsMidWord(text: string, row: string): boolean {
  return /[\p{L}\d][-\u2010\u2011/]$/u.test(text) && /^[\p{L}\d]/u.test(row);
}

function cellText(items: readonly PdfItem[]): string {
  return readRows(items)
    .map((row) => rowText(row))
    .reduce((text, row) => text + (endsMidWord(text, row) ? '' : ' ') + row, '')
    .trim();
}
