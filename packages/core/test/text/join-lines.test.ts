import { describe, expect, test } from 'vitest';
import { findJoints, type Joint, type TextLine } from '../../src/text/join-lines.ts';
import type { Break } from '../../src/text/raw-text.ts';

/** A paper of about sixty characters: three full lines that tell its width, then what the test is about. */
const paper = Array.from(
  { length: 12 },
  (): TextLine => ({ text: `${'chữ '.repeat(14)}chữ.`, breakBefore: 'paragraph' }),
);
const wide = (text: string, breakBefore: Break = 'line'): TextLine => ({ text, breakBefore });

/** Whether the last of `lines` continues the one before it, after lines as wide as a paper. */
function check(expected: boolean, ...lines: readonly TextLine[]): void {
  const filled = paper.flatMap((line) => [line, { ...line, breakBefore: 'line' as const }]);
  const joint = findJoints([...filled, ...lines]).at(-1);
  expect(joint !== 'none', lines.map((line) => line.text).join(' ⏎ ')).toBe(expected);
}

const full = 'Cấp ủy các chi bộ nâng cao vai trò, trách nhiệm trong việc';
const half = 'Cấp ủy các chi bộ, đảng bộ cơ sở nâng cao';
const short = 'Cấp ủy các chi bộ';

describe('on paper, a line continues the one before it', () => {
  test('when that one is full and ends no sentence', () => {
    check(true, wide(full), wide('lãnh đạo thực hiện'));
    check(true, wide(full), wide('Ban Thường vụ'));
    check(true, wide(full), wide('15 ngày làm việc'));
  });

  test('when that one is brimful, even after a full stop', () => {
    check(true, wide(`${'chữ '.repeat(14)}chữ.`), wide('Sau đó'));
    check(false, wide(`${full.slice(0, 45)}.`), wide('Sau đó'));
  });

  test('when that one is half full and this one begins small', () => {
    check(true, wide(half), wide('vai trò, trách nhiệm'));
    check(false, wide(half), wide('Vai trò, trách nhiệm'));
    check(false, wide(short), wide('vai trò, trách nhiệm'));
  });
});

describe('a line begins anew', () => {
  test('when it is an item of a list or a row of a table', () => check(false, wide(full), wide('lãnh đạo', 'block')));

  test('when it begins a unit', () => {
    check(false, wide(full), wide('1. Nội dung'));
    check(false, wide(full), wide('a) nội dung'));
    check(false, wide(full), wide('- nội dung'));
    check(false, wide(full), wide('Điều 5. Nội dung'));
  });

  test('when it opens a block that always stands on its own', () => {
    check(false, wide(full), wide('Nơi nhận:'));
    check(false, wide(full), wide('Kính gửi: các cơ quan'));
    check(false, wide(full), wide('Căn cứ Luật'));
    check(true, wide(full), wide('Căn cước công dân'));
  });

  test('after the mark that ends a text', () => check(false, wide(`${full} thi hành./.`), wide('lãnh đạo')));

  test('when it or the line before is in capitals or a rule', () => {
    check(false, wide(full), wide('QUYẾT ĐỊNH'));
    check(false, wide(full.toUpperCase()), wide('về việc phân công'));
    check(false, wide(full), wide('-----'));
    check(false, wide('*'.repeat(60)), wide('về việc'));
  });
});

describe('where paragraphs are marked, a line continues the one before it', () => {
  const check = (expected: boolean, before: string, line: string): void => {
    const lines = [wide('x'.repeat(500), 'paragraph'), wide(before, 'paragraph'), wide(line, 'paragraph')];
    expect(findJoints(lines).at(-1) !== 'none', `${before} ⏎ ${line}`).toBe(expected);
  };

  test('only when a sentence was cut, as by a page end', () => {
    check(true, 'Đánh giá chung trong 10 chỉ tiêu nghị quyết về thực hiện', 'nhiệm vụ chính trị');
    check(true, 'Đánh giá chung trong 10 chỉ tiêu nghị quyết về thực hiện', '“nhiệm vụ” chính trị');
    check(false, 'Đánh giá chung trong 10 chỉ tiêu nghị quyết về thực hiện', 'Nhiệm vụ chính trị');
    check(false, 'Đánh giá chung trong 10 chỉ tiêu nghị quyết về thực hiện:', 'nhiệm vụ chính trị');
  });

  test('and never after a line as short as a heading', () => check(false, 'Đánh giá chung', 'nhiệm vụ chính trị'));
});

describe('a line that was seen to be broken by the width of the paper', () => {
  const check = (expected: Joint, before: string, line: string): void =>
    expect(findJoints([wide(before), wide(line, 'wrap')]).at(-1), `${before} ⏎ ${line}`).toBe(expected);

  test('continues the one before it, whatever its length and letters', () => {
    check('space', 'Ủy ban nhân dân', 'tỉnh');
    check('space', 'trụ sở của', 'UBND');
    check('space', 'theo quy định tại khoản', '1. Điều này không áp dụng');
  });

  test('begins anew below a title in capitals', () => {
    check('none', 'TIÊU CHUẨN XẾP HẠNG QUỸ', '(Ban hành kèm theo Thông tư)');
    check('space', 'TIÊU CHUẨN XẾP HẠNG QUỸ', 'HỖ TRỢ PHÁT TRIỂN');
  });

  test('begins a unit only after the end of a sentence', () => check('none', 'như sau:', '1. Nội dung'));

  test('continues a number behind its own hyphen or slash', () => {
    check('glue', 'Quy định 784-', 'QĐ/TU');
    check('glue', 'Thông báo 117-TB/', 'ĐUK');
    check('glue', 'kinh tế-', 'xã hội');
    check('space', 'kinh tế -', 'xã hội');
  });

  test('mends a syllable that was cut', () => {
    check('mend', 'công tác kiểm tra, giám sát ngh-', 'iêm túc');
    check('mend', 'công tác kiểm­', 'tra');
    check('glue', 'quy hoạch giai đoạn 2021-', '2025');
  });
});

test('the first line continues nothing, and no lines give no answers', () => {
  expect(findJoints([wide('tiếp theo')])).toEqual(['none']);
  expect(findJoints([])).toEqual([]);
});

// FIXME: the second half of a legal basis begins anew, since the first ends with a semicolon short of the margin.
test('a legal basis that goes on after a semicolon is cut in two', () => {
  check(
    false,
    wide('Căn cứ Luật Ban hành văn bản ngày 22 tháng 6 năm 2015;'),
    wide('Luật sửa đổi, bổ sung một số điều'),
  );
});
