import { describe, expect, test } from 'vitest';
import type { OutlineNode } from '../../../src/structure/directive-document.ts';
import { readOutline } from '../../../src/structure/outline/read-outline.ts';

const depthOf = (outline: readonly OutlineNode[], node: OutlineNode): number =>
  node.parent === null ? 0 : 1 + depthOf(outline, outline[node.parent] as OutlineNode);

/** The marked units of `lines`, a dot for each unit around them; paragraphs and rows are left out. */
function check(lines: readonly string[], expected: readonly string[], isCaseLaw = false): void {
  const text = lines.join('\n');
  const { outline } = readOutline(text, { body: { start: 0, end: text.length }, attachment: null, isCaseLaw });
  const marked = outline.filter((node) => node.kind !== 'paragraph' && node.kind !== 'row');
  expect(marked.map((node) => `${'.'.repeat(depthOf(outline, node))}${node.kind} ${node.number}`)).toEqual(expected);
}

describe('what an amending law quotes is content', () => {
  test('from the line that opens the quotation to the one that closes it', () => {
    check(
      [
        'Điều 1. Sửa đổi',
        '1. Sửa đổi Điều 5 như sau:',
        '“Điều 5. Mới',
        '1. Một.',
        'a) A;',
        '2. Hai.”.',
        '2. Bãi bỏ Điều 6.',
      ],
      ['article 1', '.clause 1', '.clause 2'],
    );
  });

  test('with quotations inside it, and straight marks', () => {
    check(
      ['1. Sửa như sau:', '“1. Cụm từ “a” thay “b”.', 'a) c;”', '2. Sửa:', '"3. Một', '4. Hai"', '3. Ba.'],
      ['item 1', 'item 2', 'item 3'],
    );
  });

  test('and may begin within a line', () => {
    check(['1. Tòa án quyết định: “1. Chấp nhận.', '2. Bác.', '3. Án phí.”.', '2. Hai.'], ['item 1', 'item 2']);
  });

  test('and a quotation that nobody closes ends before the next article', () => {
    check(
      [
        'Điều 1. A',
        '1. Sửa khoản 2 như sau:',
        '“2. Biểu:',
        'a) Một',
        'Điều 2. B',
        '1. Bổ sung khoản 3 như sau:',
        '“3. C.”',
      ],
      ['article 1', '.clause 1', 'article 2', '.clause 1'],
    );
  });
});

describe('a table of contents is no structure', () => {
  test('where its lines come again below', () => {
    const parts = ['PHẦN I', 'CHUNG', 'PHẦN II', 'RIÊNG'];
    check(['MỤC LỤC', ...parts.map((part, at) => `${part} ${at + 1}`), ...parts], ['part I', 'part II']);
  });

  test('where they end with a leader and a page', () => {
    check(['I. CHUNG ........ 3', 'II. RIÊNG …… 5', 'I. CHUNG', 'II. RIÊNG'], ['item I', 'item II']);
  });
});

describe('rows of cells make a table', () => {
  test('and begin no units, whatever their first cell is', () => {
    check(['1. Biểu:', 'TT\tTên', '1.\tMột', '2.\tHai', '2. Tiếp.'], ['item 1', '.table 1', 'item 2']);
  });

  test('but units that somebody typed with tabs are units, line by line', () => {
    check(['Điều 1.\tA', '1.\tMột', 'a)\tB', 'Điều 2.\tC'], ['article 1', '.clause 1', '..point a', 'article 2']);
  });

  test('but a unit that somebody typed with a tab is one', () => check(['1.\tMột.', 'Chữ.'], ['item 1']));

  test('over the number of a page', () => check(['a\tb', '54', 'c\td', 'Chữ.'], ['table 1']));
});

describe('numbers that no unit bears', () => {
  test('are initials, years and what begins a line by chance', () => {
    check(['1. Một.', 'C. MÁC và', 'V. I. LÊNIN', '2020. Năm.', '2. Hai.'], ['item 1', 'item 2']);
  });

  test('nor take the rest of a list with them', () => {
    check(['1. Một', '2. Hai', '15. Công an xã.', '3. Ba'], ['item 1', 'item 2', 'item 3']);
  });

  test('unless they stand in their sequence', () => {
    check(['A. MỘT', 'I. A', 'II. B', 'B. HAI', 'I. C'], ['item A', '.item I', '.item II', 'item B', '.item I']);
  });
});

describe('units within units', () => {
  test('begin on one line', () => {
    check(['Điều 57. 1. Các khoản:', 'a) Một;', '2. Hai.'], ['article 57', '.clause 1', '..point a', '.clause 2']);
    check(['1. a) Một;', 'b) Hai.'], ['item 1', '.point a', '.point b']);
  });

  test('have brackets, or a letter before their number', () => {
    check(['1. A:', '(1) Một', '(2) Hai', '2. B'], ['item 1', '.item 1', '.item 2', 'item 2']);
    check(['1. A', 'a) B', '1) C', '2) D', 'b) E'], ['item 1', '.point a', '..item 1', '..item 2', '.point b']);
    check(
      ['1. A', 'a) B', 'a.1) C', 'a.2) D', 'b) E'],
      ['item 1', '.point a', '..point a.1', '..point a.2', '.point b'],
    );
  });

  test('stand behind marks that nobody sees', () => check(['a) Một;', '\u00ADb) Hai.'], ['point a', 'point b']));

  test('keep the paragraph that a point announces', () => {
    const text = '1. A\na) Không theo định kỳ:\nNgoài việc xét.\n- gạch';
    const { outline } = readOutline(text, { body: { start: 0, end: text.length }, attachment: null });
    expect(outline.map((node) => depthOf(outline, node))).toEqual([0, 1, 2, 2]);
  });
});

test('the sentence that tells of a law’s adoption belongs to no article', () => {
  const text = 'Điều 1. A\nMột.\nLuật này đã được Quốc hội khóa XV thông qua ngày 18 tháng 01 năm 2024.';
  const { outline } = readOutline(text, { body: { start: 0, end: text.length }, attachment: null });
  expect(outline.at(-1)).toMatchObject({ kind: 'paragraph', parent: null });
});

test('the addressees of a letter are no bullets', () => {
  check(['Kính gửi:', '- Các ban đảng,', '- Các huyện ủy.', 'Thực hiện:', '- Một.'], ['bullet 1']);
});

describe('case-law', () => {
  const parts = ['Nguồn án lệ:', 'Quyết định.', 'NHẬN ĐỊNH CỦA TÒA ÁN:', '[1] Một.', 'Thêm.', '[2] Hai.'];

  test('has headed parts and paragraphs in brackets', () => {
    check(parts, ['titled NGUỒN ÁN LỆ', 'titled NHẬN ĐỊNH CỦA TÒA ÁN', '.bracketed 1', '.bracketed 2'], true);
    check(['[1] Một.', 'Nguồn án lệ:'], []);
  });

  test('repeats paragraphs in quotation marks', () => {
    check(['NỘI DUNG ÁN LỆ', '“[3] Ba.', '[4] Bốn.”'], ['titled NỘI DUNG ÁN LỆ', '.bracketed 3', '.bracketed 4'], true);
  });

  test('goes on with its story below a list of what was decided', () => {
    const lines = ['NỘI DUNG VỤ ÁN', '1. Chấp nhận.', '2. Bác.', 'Ngày 01/10, ông A kháng cáo.', '- Một.'];
    check(lines, ['titled NỘI DUNG VỤ ÁN', '.item 1', '.item 2', '.bullet 1'], true);
  });
});

describe('a list below a point', () => {
  test('that announces it is of the point', () => {
    check(
      [
        'Điều 5. Hồ sơ',
        '1. Gồm:',
        'a) Của cá nhân, gồm:',
        '1. Đơn;',
        '2. Ảnh.',
        'b) Của tổ chức:',
        '1. Đơn.',
        '2. Thời hạn.',
      ],
      ['article 5', '.clause 1', '..point a', '...clause 1', '...clause 2', '..point b', '...clause 1', '.clause 2'],
    );
  });

  test('that announces nothing is a new one', () => {
    check(['I. A', '1. Một', 'a) Điểm.', 'II. B', '1. Hai'], ['item I', '.item 1', '..point a', 'item II', '.item 1']);
  });
});

test('the mark of a footnote behind a number is no part of it', () => {
  check(
    ['Điều 5[7]. Hồ sơ', '1. Một.', '2.[8] Hai.', 'a)[9] A.', '3.[10] Ba.'],
    ['article 5', '.clause 1', '.clause 2', '..point a', '.clause 3'],
  );
});

test('bracketed paragraphs of case-law stand in the one whose number they go on with', () => {
  check(
    ['NHẬN ĐỊNH CỦA TÒA ÁN:', '[1] Một.', '[1.1] Một một.', '[1.2] Một hai.', '[2] Hai.', '[3.1] Ba một.'],
    [
      'titled NHẬN ĐỊNH CỦA TÒA ÁN',
      '.bracketed 1',
      '..bracketed 1.1',
      '..bracketed 1.2',
      '.bracketed 2',
      '.bracketed 3.1',
    ],
    true,
  );
});
