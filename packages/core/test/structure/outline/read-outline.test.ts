import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containsSpan, sliceSpan } from '../../../src/base/span.ts';
import type { OutlineNode } from '../../../src/structure/directive-document.ts';
import { readOutline } from '../../../src/structure/outline/read-outline.ts';
import { readStructure } from '../../../src/structure/read-structure.ts';

const depthOf = (outline: readonly OutlineNode[], node: OutlineNode): number =>
  node.parent === null ? 0 : 1 + depthOf(outline, outline[node.parent] as OutlineNode);

/** The outline of `lines`, one `kind number “heading”` a unit, a dot before it for each unit around it. */
function check(lines: readonly string[], expected: readonly string[]): void {
  const text = lines.join('\n');
  const { outline } = readOutline(text, { body: { start: 0, end: text.length }, attachment: null });
  const found = outline.map((node) => {
    const heading = node.heading === null ? '' : ` “${node.heading}”`;
    return `${'.'.repeat(depthOf(outline, node))}${node.kind} ${node.number}${heading}`;
  });
  expect(found).toEqual(expected);
}

describe('an outline', () => {
  test('of a law goes from parts to points', () => {
    check(
      [
        'Phần thứ nhất',
        'QUY ĐỊNH CHUNG',
        'Chương I',
        'NHỮNG VẤN ĐỀ',
        'CƠ BẢN',
        'Mục 1. NGUYÊN TẮC',
        'Điều 1. Phạm vi',
        '1. Một:',
        'a) A;',
        'đ) Đ.',
        '2. Hai.',
        'Điều 2',
        'Đối tượng',
        'Một đoạn.',
        'Chương II',
        'THI HÀNH',
        'Điều 3. Hiệu lực thi hành.',
      ],
      [
        'part thứ nhất “QUY ĐỊNH CHUNG”',
        '.chapter I “NHỮNG VẤN ĐỀ CƠ BẢN”',
        '..section 1 “NGUYÊN TẮC”',
        '...article 1 “Phạm vi”',
        '....clause 1',
        '.....point a',
        '.....point đ',
        '....clause 2',
        '...article 2 “Đối tượng”',
        '....paragraph 1',
        '.chapter II “THI HÀNH”',
        '..article 3',
      ],
    );
  });

  test('of a plan goes from roman to decimal items, points, bullets and plus signs', () => {
    check(
      [
        'I. MỤC ĐÍCH',
        '1. Yêu cầu',
        '1.1. Một.',
        '1.2. Hai',
        'a) a;',
        '- gạch',
        '+ cộng',
        '- gạch',
        '2. Ba.',
        'II. NHIỆM VỤ',
      ],
      [
        'item I “MỤC ĐÍCH”',
        '.item 1 “Yêu cầu”',
        '..item 1.1',
        '..item 1.2 “Hai”',
        '...point a',
        '....bullet 1',
        '.....plus 1',
        '....bullet 2',
        '.item 2',
        'item II',
      ],
    );
  });

  test('numbers paragraphs and bullets among their like', () => {
    check(
      ['Mở đầu.', '- một', 'Tiếp.', '1. Mục', '- một', '- hai', 'Một đoạn khác.'],
      ['paragraph 1', 'bullet 1', 'paragraph 2', 'item 1 “Mục”', '.bullet 1', '.bullet 2', '.paragraph 1'],
    );
  });

  test('gives unnumbered text to the item or clause above it, never to a point', () => {
    check(
      ['Điều 1. A', '1. Một:', 'a) a;', 'Đoạn của khoản.'],
      ['article 1 “A”', '.clause 1', '..point a', '..paragraph 1'],
    );
  });

  test('lets the closing words of a document stand outside its last item', () => {
    check(['1. Một.', 'Nghị quyết này phổ biến đến chi bộ.'], ['item 1', 'paragraph 1']);
    check(['II. A', '2. Một.', 'Yêu cầu các cấp ủy thực hiện.'], ['item II “A”', '.item 2', 'paragraph 1']);
    check(['1. Một', 'Nghị quyết khác thì không.'], ['item 1 “Một”', '.paragraph 1']);
  });

  test('has no heading where the first line is running text', () => {
    check(['1. Cấp ủy lãnh đạo.', '- a'], ['item 1', '.bullet 1']);
    check(['1. Như sau:', '- a'], ['item 1', '.bullet 1']);
    check(['1. cấp ủy', '- a'], ['item 1', '.bullet 1']);
    check([`1. ${'Dài '.repeat(51)}`, '- a'], ['item 1', '.bullet 1']);
  });

  test('keeps inserted units in their place', () => {
    check(['Điều 8. A', 'Điều 8a. B', 'Điều 9. C'], ['article 8', 'article 8a', 'article 9']);
  });

  test('of nothing is empty', () => check([''], []));

  test('takes running text below a bare article for a paragraph, not for a title', () => {
    const running = `${'Nhà nước bảo đảm quyền của công dân theo luật định, '.repeat(6)}.`;
    check(['Điều 4', running, '1. Một.'], ['article 4', '.paragraph 1', '.clause 1']);
  });
});

describe('what stands below the signature', () => {
  const head = [
    ...['UBND TỈNH', 'Số: 1/QĐ-UBND', 'QUYẾT ĐỊNH', 'Về việc', 'Điều 1. Ban hành.'],
    ...['Nơi nhận:', '- Lưu: VT.', 'CHỦ TỊCH', 'Lê Văn C'],
  ];
  const outlineOf = (...attached: string[]): string[] => {
    const text = [...head, ...attached];
    const { outline } = readStructure(text.join('\n'));
    return outline.map(
      (node) => `${'.'.repeat(depthOf(outline, node))}${node.kind} ${node.number} ${node.heading ?? ''}`,
    );
  };

  test('is an appendix when it says so', () => {
    const attached = [
      'PHỤ LỤC I',
      'DANH MỤC HỒ SƠ',
      'Kèm theo quyết định này',
      '1. Hồ sơ một',
      'Phụ lục II',
      'BIỂU MẪU',
    ];
    expect(outlineOf(...attached)).toEqual([
      'article 1 ',
      'appendix I DANH MỤC HỒ SƠ',
      '.paragraph 1 ',
      '.item 1 ',
      'appendix II BIỂU MẪU',
    ]);
  });

  test('is an attachment, with articles of its own, when it does not', () => {
    const attached = ['QUY CHẾ', 'Quản lý tài liệu lưu trữ điện tử của tỉnh', 'Điều 1. Phạm vi', '1. Một.'];
    expect(outlineOf(...attached)).toEqual([
      'article 1 ',
      'attachment 1 QUY CHẾ',
      '.paragraph 1 ',
      '.paragraph 2 ',
      '.article 1 Phạm vi',
      '..clause 1 ',
    ]);
  });

  test('is left out when it is no more than a stray mark', () => expect(outlineOf('Trang 1')).toEqual(['article 1 ']));
});

describe('a number out of sequence', () => {
  const checkWarnings = (lines: readonly string[], expected: readonly string[]): void => {
    const text = lines.join('\n');
    const { warnings } = readOutline(text, { body: { start: 0, end: text.length }, attachment: null });
    expect(warnings.map(({ code, span }) => `${code}: ${sliceSpan(text, span)}`)).toEqual(
      expected.map((line) => `OUTLINE_OUT_OF_SEQUENCE: ${line}`),
    );
  };

  test('is warned of where it stands', () => {
    checkWarnings(['1. Một.', '2. Hai.', '4. Bốn.', '5. Năm.'], ['4. Bốn.']);
    checkWarnings(['Điều 1. A', 'Điều 3. B', 'Điều 2. C'], ['Điều 3. B', 'Điều 2. C']);
    checkWarnings(['2. Hai.'], ['2. Hai.']);
  });

  test('is not seen in inserted units, new beginnings, or articles that run through chapters', () => {
    checkWarnings(['Điều 1. A', '1. x', '2. y', 'Điều 1a. B', '1. x', 'Điều 2. C'], []);
    checkWarnings(['Chương I', 'A', 'Điều 1. A', 'Chương II', 'B', 'Điều 2. B'], []);
    checkWarnings(['I. A', '1. x', '2. y', 'II. B', '1. x'], []);
  });
});

describe('whatever the lines', () => {
  const line = fc.constantFrom(
    ...[
      'Điều 5. Phạm vi',
      'Điều 6',
      'Chương I',
      'CHƯƠNG II. CHUNG',
      'Mục 1',
      'Phần thứ nhất',
      'PHỤ LỤC I',
      'I. MỤC ĐÍCH',
    ],
    ...[
      '1. Một',
      '2. Hai:',
      '1.1. Một một',
      'a) điểm',
      'đ) điểm',
      '- gạch',
      '+ cộng',
      'QUY ĐỊNH',
      'Một đoạn văn.',
      '',
      '-----',
    ],
    ...[
      'Nơi nhận:',
      '- Lưu: VT.',
      'T/M BAN THƯỜNG VỤ',
      'Lê Văn C',
      'Số 5-CT/TU',
      'CHỈ THỊ',
      'Trên đây là kết luận.',
      'a\tb',
    ],
  );

  test('units are in order, within their parents and the text, and beside their siblings', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n');
        const { outline } = readStructure(text);
        outline.forEach((node, index) => {
          expect(containsSpan({ start: 0, end: text.length }, node.span)).toBe(true);
          expect(sliceSpan(text, node.span)).toBe(sliceSpan(text, node.span).trim());
          expect(node.span.end).toBeGreaterThan(node.span.start);
          const before = outline[index - 1];
          if (before) expect(node.span.start).toBeGreaterThanOrEqual(before.span.start);
          if (node.parent !== null) {
            expect(node.parent).toBeLessThan(index);
            expect(containsSpan((outline[node.parent] as OutlineNode).span, node.span)).toBe(true);
          }
          const sibling = outline.slice(0, index).findLast((other) => other.parent === node.parent);
          if (sibling) expect(node.span.start).toBeGreaterThanOrEqual(sibling.span.end);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('every word of the body is in a unit', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n');
        const { outline, body } = readStructure(text);
        const covered = outline.map((node) => sliceSpan(text, node.span)).join('\n');
        for (const word of sliceSpan(text, body).match(/[\p{L}\d]+/gu) ?? []) expect(covered).toContain(word);
      }),
    );
  });
});
