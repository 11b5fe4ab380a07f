import { expect, test } from 'vitest';
import { sliceSpan } from '../../src/base/span.ts';
import { cellsOf, linesWithin, type TextLine } from '../../src/structure/text-line.ts';

const text = 'một\n  hai \n\n \nba\tbốn\t\t năm\nsáu';

function check(lines: readonly TextLine[], expected: readonly string[]): void {
  expect(lines.map((line) => line.text)).toEqual(expected);
  for (const line of lines) expect(sliceSpan(text, line.span)).toBe(line.text);
}

test('lines are trimmed, blank ones left out', () => {
  check(linesWithin(text, { start: 0, end: text.length }), ['một', 'hai', 'ba\tbốn\t\t năm', 'sáu']);
});

test('lines are cut at the ends of the span', () => {
  check(linesWithin(text, { start: 1, end: 9 }), ['ột', 'hai']);
  check(linesWithin(text, { start: 3, end: 3 }), []);
});

test('a line’s cells are what stands between its tabs', () => {
  const lines = linesWithin(text, { start: 0, end: text.length });
  check(cellsOf(text, lines[2] as TextLine), ['ba', 'bốn', 'năm']);
  check(cellsOf(text, lines[0] as TextLine), ['một']);
});
