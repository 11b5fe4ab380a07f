import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OutlineNode } from '../../src/structure/directive-document.ts';
import { findUnit, parseUnit } from '../../src/structure/find-unit.ts';
import { readOutline } from '../../src/structure/outline/read-outline.ts';
import { formatUnit, unitLabel } from '../../src/structure/unit-label.ts';

function outlineOf(lines: readonly string[], isCaseLaw = false): readonly OutlineNode[] {
  const text = lines.join('\n');
  return readOutline(text, { body: { start: 0, end: text.length }, attachment: null, isCaseLaw }).outline;
}

const law = outlineOf([
  ...['Phần thứ nhất', 'A', 'Chương II', 'B', 'Mục 1. C', 'Điều 5. D', '1. E', '2. F:', 'a) G;', 'd) H;', 'đ) I.'],
  ...['Điều 8a. K', '1. L', 'Chương III', 'M', 'Điều 9. N', 'Một.', 'Hai.', 'Phụ lục II', 'O', '1. P', 'a) Q'],
]);
const plan = outlineOf(['I. A', '1. B', 'II. C', '1. D', '1.2. E', '- F', '- G', 'a) H']);
const caseLaw = outlineOf(
  ['NỘI DUNG VỤ ÁN:', 'Một.', 'NHẬN ĐỊNH CỦA TÒA ÁN:', 'Một.', '[1] A.', '[2] B.', 'QUYẾT ĐỊNH:', '1. C'],
  true,
);

describe('a unit is found however it is cited', () => {
  const check = (outline: readonly OutlineNode[], spelled: string, expected: string | null): void => {
    const steps = parseUnit(spelled);
    const found = steps && findUnit(outline, steps);
    expect(found === null ? null : unitLabel(outline, found), spelled).toBe(expected);
  };

  test('from the inside out or from the outside in, with or without commas', () => {
    check(law, 'điểm đ khoản 2 Điều 5', 'điểm đ khoản 2 Điều 5');
    check(law, 'Điểm đ, Khoản 2, Điều 5', 'điểm đ khoản 2 Điều 5');
    check(law, 'Điều 5 khoản 2 điểm đ', 'điểm đ khoản 2 Điều 5');
    check(law, 'điểm đ của khoản 2 thuộc Điều 5', 'điểm đ khoản 2 Điều 5');
  });

  test('in capitals, without diacritics, or shortened', () => {
    check(law, 'ĐIỀU 8A', 'Điều 8a');
    check(law, 'dieu 8a', 'Điều 8a');
    check(law, 'khoan 2 dieu 5', 'khoản 2 Điều 5');
    check(law, 'đ. 5', 'Điều 5');
    check(law, 'k. 2 đ. 5', 'khoản 2 Điều 5');
  });

  test('with đ and d told apart where they were typed so', () => {
    check(law, 'điểm d khoản 2 Điều 5', 'điểm d khoản 2 Điều 5');
    check(law, 'diem a khoan 2 dieu 5', 'điểm a khoản 2 Điều 5');
  });

  test('with units between left out, or chapters named that a label leaves out', () => {
    check(law, 'Điều 5 Chương II', 'Điều 5');
    check(law, 'Điều 5 Mục 1 Chương II Phần thứ nhất', 'Điều 5');
    check(law, 'điểm a Điều 5', 'điểm a khoản 2 Điều 5');
    check(law, 'chương 3', 'Chương III Phần thứ nhất');
  });

  test('in an appendix only where it is named, or no other is', () => {
    check(law, 'mục 1 phụ lục 2', 'mục 1 Phụ lục II');
    check(law, 'đoạn 2 Điều 9', 'đoạn 2 Điều 9');
  });

  test('by the numbers of items above it, joined or apart', () => {
    check(plan, 'mục II.1', 'mục II.1');
    check(plan, 'muc ii.1', 'mục II.1');
    check(plan, 'mục 1 mục II', 'mục II.1');
    check(plan, 'mục 1, mục I', 'mục I.1');
    check(plan, 'gạch đầu dòng 2 mục II.1.2', 'gạch đầu dòng 2 mục II.1.2');
  });

  test('in case-law by the part and the number in brackets', () => {
    check(caseLaw, 'Đoạn 2 phần “Nhận định của Tòa án”', 'đoạn 2 phần “NHẬN ĐỊNH CỦA TÒA ÁN”');
    check(
      caseLaw,
      'đoạn không đánh số 1 phần "nhận định của toà án"',
      'đoạn không đánh số 1 phần “NHẬN ĐỊNH CỦA TÒA ÁN”',
    );
    check(caseLaw, 'phần “Nội dung vụ án”', 'phần “NỘI DUNG VỤ ÁN”');
  });

  test('and not where there is none', () => {
    check(law, 'Điều 6', null);
    check(law, 'khoản 3 Điều 5', null);
    check(law, 'khoản 2 Điều 8a', null);
    check(law, 'khoản', null);
    check(law, 'Điều 5 của Luật Đất đai', null);
    check(law, '', null);
  });
});

const anyLine = fc.constantFrom(
  ...[
    'Phần I',
    'Chương I',
    'Chương II',
    'Mục 1. A',
    'Tiểu mục 2. B',
    'Điều 1. A',
    'Điều 2. B',
    'Điều 2a. C',
    'Phụ lục I',
  ],
  ...[
    'I. A',
    'II. B',
    'A. BB',
    '1. A',
    '2. B',
    '10a. C',
    '1.1. A',
    '1.2. B',
    'a) A',
    'd) B',
    'đ) C',
    'c1) D',
    '- a',
    '+ b',
  ],
  ...['Một đoạn.', 'Hai đoạn.', 'NHẬN ĐỊNH CỦA TÒA ÁN:', 'QUYẾT ĐỊNH:', '[1] A', '[2] B'],
);

test('every label leads back to a unit with that label', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 25 }), fc.boolean(), (lines, isCaseLaw) => {
      const outline = outlineOf(lines, isCaseLaw);
      for (const index of outline.keys()) {
        const label = unitLabel(outline, index);
        const steps = parseUnit(label);
        expect(steps, label).not.toBeNull();
        const found = findUnit(outline, steps ?? []);
        expect(found, label).not.toBeNull();
        expect(unitLabel(outline, found ?? 0)).toBe(label);
      }
    }),
  );
});

test('steps printed and read again are themselves', () => {
  const letter = fc.constantFrom('a', 'đ', 'c1');
  const count = fc.integer({ min: 1, max: 300 }).map(String);
  fc.assert(
    fc.property(letter, count, count, fc.constantFrom('', 'a', 'b'), (point, clause, article, suffix) => {
      const steps = [
        { kind: 'article' as const, number: article + suffix },
        { kind: 'clause' as const, number: clause },
        { kind: 'point' as const, number: point },
      ];
      expect(parseUnit(formatUnit(steps))).toEqual(steps);
    }),
  );
});

test('reading gives steps or null for any text, never an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'điều khoản mục 12.aĐ“”,I'.split('')) }), (text) => {
      expect(() => parseUnit(text)).not.toThrow();
    }),
  );
});
