import type { LeftOut } from '../raw-text.ts';
import { type PdfRow, rowText } from './row.ts';

/** How many rows at a page's top and foot may be furniture. */
const deepest = 3;
/** A row is furniture when its like stands on at least this share of the left pages or of the right ones, and on two at least. Guess. */
const leastShare = 0.6;
/** The rows of like furniture stand at the same height on their pages, give or take these points. */
const sameHeight = 6;

/** `12`, `- 12 -`, `Trang 3/7`, less the dashes around it. */
const pageNumber = /^(?:trang\s{0,3})?[-–—]?\s{0,3}\d{1,3}(?:\s{0,3}\/\s{0,3}\d{1,3})?$/iu;
const gazetteHead = /^(?:\d{1,4}\s+)?CÔNG BÁO\s*\/\s*Số\s.*\d(?:\s+\d{1,4})?$/u;

/**
 * Takes page numbers, running heads and feet off every page.
 *
 * @param pages - the rows of each page, from its top
 */
export function dropFurniture(pages: readonly (readonly PdfRow[])[]): { pages: PdfRow[][]; leftOut: LeftOut[] } {
  const edges = pages.map(edgeRows);
  const counts = countAlike(edges);
  const leftOut: LeftOut[] = [];
  const kept = pages.map((rows, index) => {
    const { top, foot } = edges[index] ?? { top: [], foot: [] };
    const dropped = new Set<PdfRow>();
    for (const side of [top, foot]) {
      for (const row of side) {
        // Furniture lies outside the text: behind the first row that is none, nothing more is looked for.
        if (!isFurniture(row, index, counts, pages.length)) break;
        // A second number at the same edge belongs to the text: the last line of a sentence, a cell.
        const isNumber = isPageNumber(rowText(row));
        if (isNumber && side.some((other) => dropped.has(other) && isPageNumber(rowText(other)))) break;
        dropped.add(row);
      }
    }
    for (const row of rows) if (dropped.has(row)) leftOut.push({ page: index + 1, text: rowText(row) });
    return rows.filter((row) => !dropped.has(row));
  });
  return { pages: kept, leftOut };
}

/** The first and the last rows of a page, from the edge inwards. */
function edgeRows(rows: readonly PdfRow[]): { top: PdfRow[]; foot: PdfRow[] } {
  return { top: rows.slice(0, deepest), foot: rows.slice(-deepest).reverse() };
}

/** Where a shape of text stands: the page's index and the height. */
interface Place {
  readonly page: number;
  readonly y: number;
}

function countAlike(edges: readonly { top: PdfRow[]; foot: PdfRow[] }[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  edges.forEach(({ top, foot }, page) => {
    for (const row of new Set([...top, ...foot])) {
      const shape = shapeOf(row);
      places.set(shape, [...(places.get(shape) ?? []), { page, y: row.y }]);
    }
  });
  return places;
}

function isFurniture(row: PdfRow, page: number, places: ReadonlyMap<string, readonly Place[]>, pages: number): boolean {
  const text = rowText(row);
  if (isPageNumber(text) || gazetteHead.test(text) || isSpeck(text)) return true;
  const alike = (places.get(shapeOf(row)) ?? []).filter((place) => Math.abs(place.y - row.y) <= sameHeight);
  const ofThatSide = alike.filter((place) => place.page % 2 === page % 2).length;
  const pagesOfThatSide = Math.ceil((pages - (page % 2)) / 2);
  // The first page often has no running head; what stands on it too may be a letterhead.
  const isOnAllButFirst = alike.length >= pages - 1 && alike.every((place) => place.page > 0);
  const isOnMost = ofThatSide >= Math.max(2, leastShare * pagesOfThatSide);
  return alike.length >= 2 && (isOnAllButFirst || isOnMost) && text.length > 3;
}

/** A stray sign at a page's edge, such as dirt that was taken for a letter; rules of dashes are longer. */
function isSpeck(text: string): boolean {
  return text.length <= 2 && !/[\p{L}\p{N}*]/u.test(text);
}

/** Running heads differ in numbers only. */
function shapeOf(row: PdfRow): string {
  return rowText(row).replace(/\d+/g, '#').toLowerCase();
}

function isPageNumber(text: string): boolean {
  return pageNumber.test(text.replace(/^[-–—\s]+/u, '').replace(/(?<![-–—\s])[-–—\s]+$/u, ''));
}
