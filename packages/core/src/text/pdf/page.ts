import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A run of letters as a PDF draws it. Lengths in points, `x` from the page's left edge, `y` from its top to the baseline. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the letters. */
  readonly height: number;
}

/** A straight horizontal or vertical line that is drawn on a page, or a bar too thin to be a box. */
export interface PdfRule {
  readonly direction: 'horizontal' | 'vertical';
  /** Where it stands across its direction: y of a horizontal one, x of a vertical one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PdfPage {
  /** Counted from 1. */
  readonly number: number;
  readonly items: readonly PdfItem[];
  /** Text that does not run from left to right: stamps, watermarks. */
  readonly turned: readonly string[];
  readonly rules: readonly PdfRule[];
}

/** The numbers that pdf.js gives to the operations looked at here. */
export interface OperationCodes {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly stroke: number;
  readonly closeStroke: number;
  readonly endPath: number;
}

/** A matrix of PDF: `[a, b, c, d, e, f]` takes (x, y) to (ax + cy + e, bx + dy + f). */
type Matrix = readonly number[];

/** What a page draws, with the letters' places and the straight lines, as the page is shown: turned pages stand upright. */
export async function readPdfPage(page: PDFPageProxy, codes: OperationCodes): Promise<PdfPage> {
  const content = await page.getTextContent();
  const items = content.items.filter((item): item is TextItem => 'str' in item && item.str !== '');
  const shown = page.getViewport({ scale: 1 });
  const upright = turnUpright(items, shown.transform as Matrix, shown.width, shown.height);
  const placed = items.map((item) => ({ item, place: multiply(upright, item.transform as Matrix) }));
  const kept = placed.filter(({ place }) => directionOf(place) === 'right');
  const turned = placed.filter(({ place }) => directionOf(place) !== 'right').map(({ item }) => item.str.trim());
  return {
    number: page.pageNumber,
    items: withWidths(withoutDoubles(kept.map(({ item, place }) => toItem(item, place)))),
    turned: turned.filter((text) => text !== ''),
    rules: kept.length === 0 ? [] : await readRules(page, codes, upright),
  };
}

/** Where a line of letters runs to on the page; `aslant` for anything between. */
function directionOf([a = 1, b = 0]: Matrix): 'right' | 'down' | 'up' | 'left' | 'aslant' {
  if (Math.abs(b) <= Math.abs(a) * 0.05) return a > 0 ? 'right' : 'left';
  if (Math.abs(a) <= Math.abs(b) * 0.05) return b > 0 ? 'down' : 'up';
  return 'aslant';
}

/** A wide table is often drawn sideways on an upright page: where most letters run down or up, the page is turned. */
function turnUpright(items: readonly TextItem[], shown: Matrix, width: number, height: number): Matrix {
  const letters = { right: 0, down: 0, up: 0, left: 0, aslant: 0 };
  for (const item of items) letters[directionOf(multiply(shown, item.transform as Matrix))] += item.str.trim().length;
  const half = Object.values(letters).reduce((sum, count) => sum + count, 0) / 2;
  if (letters.down > half) return multiply([0, -1, 1, 0, 0, width], shown);
  if (letters.up > half) return multiply([0, 1, -1, 0, height, 0], shown);
  return shown;
}

function toItem(item: TextItem, place: Matrix): PdfItem {
  const [, , , , x = 0, y = 0] = place;
  return { text: item.str, x, y, width: item.width, height: item.height };
}

/** Bold letters are sometimes made by drawing them twice, a hair apart. */
function withoutDoubles(items: readonly PdfItem[]): PdfItem[] {
  return items.filter((item, index) => {
    const before = items[index - 1];
    if (before === undefined || before.text !== item.text || item.text.trim() === '') return true;
    return Math.abs(before.x - item.x) > 1.5 || Math.abs(before.y - item.y) > 1.5;
  });
}

/** Letters of some fonts come without width, and a blank that has it follows at the same place. */
function withWidths(items: readonly PdfItem[]): PdfItem[] {
  const isBlankAfter = (item: PdfItem | undefined, before: PdfItem | undefined): boolean =>
    item?.text.trim() === '' && before?.text.trim() !== '' && before?.width === 0 && Math.abs(item.x - before.x) < 0.5;
  return items.flatMap((item, index) => {
    if (isBlankAfter(item, items[index - 1])) return [];
    const next = items[index + 1];
    return [next !== undefined && isBlankAfter(next, item) ? { ...item, width: next.width } : item];
  });
}

/** A box thinner than this, in points, is drawn as a line. */
const thickestRule = 2.5;
/** A shorter line is a dash or a part of a letter. */
const shortestRule = 8;

async function readRules(page: PDFPageProxy, codes: OperationCodes, upright: Matrix): Promise<PdfRule[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: PdfRule[] = [];
  const saved: Matrix[] = [];
  let matrix = upright;
  const place = (x: number, y: number): [number, number] => {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
    return [a * x + c * y + e, b * x + d * y + f];
  };
  fnArray.forEach((code, index) => {
    const args = argsArray[index] as unknown[];
    if (code === codes.save) saved.push(matrix);
    else if (code === codes.restore) matrix = saved.pop() ?? matrix;
    else if (code === codes.transform) matrix = multiply(matrix, args as unknown as Matrix);
    else if (code === codes.constructPath) {
      const [painting, [data]] = args as [number, (ArrayLike<number> | null)[]];
      const isStroked = painting === codes.stroke || painting === codes.closeStroke;
      if (data && painting !== codes.endPath) for (const rule of rulesOfPath(data, place, isStroked)) rules.push(rule);
    }
  });
  return rules.filter((rule) => rule.to - rule.from >= shortestRule);
}

/** `inner` first, then `outer`. */
function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A path is a row of codes: 0 move to x y, 1 line to x y, 2 curve (six numbers), 3 close. */
const pathCodeLengths = [2, 2, 6, 0];

function rulesOfPath(
  data: ArrayLike<number>,
  place: (x: number, y: number) => [number, number],
  isStroked: boolean,
): PdfRule[] {
  const rules: PdfRule[] = [];
  let points: [number, number][] = [];
  const finish = (): void => {
    for (const rule of rulesOfOutline(points, isStroked)) rules.push(rule);
    points = [];
  };
  for (let at = 0; at < data.length; ) {
    const code = data[at] ?? 3;
    const length = pathCodeLengths[code];
    if (length === undefined) break;
    if (code === 0) finish();
    if (code <= 1) points.push(place(data[at + 1] ?? 0, data[at + 2] ?? 0));
    else if (code === 2) points = [];
    else if (points[0]) points.push(points[0]);
    at += length + 1;
  }
  finish();
  return rules;
}

/** A thin box is a line; the sides of a larger one are lines where they are drawn, not where it is only filled. */
function rulesOfOutline(points: readonly (readonly [number, number])[], isStroked: boolean): PdfRule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const least = (values: readonly number[]): number =>
    values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const [left, right, top, bottom] = [least(xs), most(xs), least(ys), most(ys)];
  if (points.length < 2) return [];
  if (bottom - top <= thickestRule) return [{ direction: 'horizontal', at: (top + bottom) / 2, from: left, to: right }];
  if (right - left <= thickestRule) return [{ direction: 'vertical', at: (left + right) / 2, from: top, to: bottom }];
  if (!isStroked) return [];
  return points.slice(1).flatMap(([x, y], index): PdfRule[] => {
    const [fromX, fromY] = points[index] ?? [x, y];
    if (Math.abs(fromY - y) < 0.5)
      return [{ direction: 'horizontal', at: y, from: Math.min(x, fromX), to: Math.max(x, fromX) }];
    if (Math.abs(fromX - x) < 0.5)
      return [{ direction: 'vertical', at: x, from: Math.min(y, fromY), to: Math.max(y, fromY) }];
    return [];
  });
}
