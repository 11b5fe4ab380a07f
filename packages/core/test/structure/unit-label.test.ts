import { describe, expect, test } from 'vitest';
import { readOutline } from '../../src/structure/outline/read-outline.ts';
import { unitLabel } from '../../src/structure/unit-label.ts';

/** The label of the last unit that these lines make. */
function check(lines: readonly string[], expected: string): void {
  const text = lines.join('\n');
  const { outline } = readOutline(text, { body: { start: 0, end: text.length }, attachment: null });
  expect(unitLabel(outline, outline.length - 1)).toBe(expected);
}

describe('people cite', () => {
  test('articles, clauses and points from the inside out, without the chapter', () => {
    check(['Chương I', 'A', 'Điều 5. B'], 'Điều 5');
    check(['Chương I', 'A', 'Điều 5. B', '2. C'], 'khoản 2 Điều 5');
    check(['Điều 5. B', '2. C', 'đ) D'], 'điểm đ khoản 2 Điều 5');
    check(['Điều 8a. B', 'c1) D'], 'điểm c1 Điều 8a');
  });

  test('chapters and their like with what is around them', () => {
    check(['Phần thứ nhất', 'A', 'Chương I', 'B', 'Mục 1', 'C'], 'Mục 1 Chương I Phần thứ nhất');
    check(['PHẦN THỨ HAI', 'A'], 'Phần thứ hai');
  });

  test('items by the numbers above them, joined by dots', () => {
    check(['II. A', '1. B'], 'mục II.1');
    check(['II. A', '1. B', '1.2. C'], 'mục II.1.2');
    check(['1. B', '1.2. C'], 'mục 1.2');
    check(['II. A', '2. B', 'a) C'], 'điểm a mục II.2');
  });

  test('paragraphs and bullets by their ordinal', () => {
    check(['Một.', 'Hai.', 'Ba.'], 'đoạn 3');
    check(['1. A', '- b', '- c'], 'gạch đầu dòng 2 mục 1');
    check(['1. A', '- b', '+ c'], 'dấu cộng 1 gạch đầu dòng 1 mục 1');
  });

  test('the only paragraph of a unit as the unit', () => {
    check(['Điều 5. B', 'Một đoạn.'], 'Điều 5');
    check(['Điều 5. B', 'Một đoạn.', 'Hai đoạn.'], 'đoạn 2 Điều 5');
    check(['Một đoạn.'], 'đoạn 1');
  });

  test('units of an appendix with the appendix', () => {
    check(['Phụ lục II', 'A', '1. B'], 'mục 1 Phụ lục II');
    check(['Phụ lục II', 'A', 'Điều 1. B'], 'Điều 1 Phụ lục II');
  });
});

test('units of an attachment are told from those of the document itself', () => {
  const text = 'Điều 1. A\nQUY CHẾ\nĐiều 1. B\n2. C';
  const { outline } = readOutline(text, { body: { start: 0, end: 9 }, attachment: { start: 10, end: text.length } });
  expect(outline.map((_, index) => unitLabel(outline, index))).toEqual([
    'Điều 1',
    'văn bản kèm theo',
    'đoạn 1 văn bản kèm theo',
    'Điều 1 văn bản kèm theo',
    'khoản 2 Điều 1 văn bản kèm theo',
  ]);
});

test('an ordinal in capitals is cited in small letters', () => check(['PHẦN THỨ NHẤT', 'A'], 'Phần thứ nhất'));
