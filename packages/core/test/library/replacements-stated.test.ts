import { expect, test } from 'vitest';
import { replacementsIn } from '../../src/library/replacements.ts';
import { readStructure } from '../../src/structure/read-structure.ts';

/** The numbers that a document of `type` says it replaces or ends, by the words of its first clause. */
function check(words: string, expected: readonly string[], { type = 'QUYẾT ĐỊNH', marking = '' } = {}): void {
  const head = ['TỈNH ỦY A', 'Số 20-QĐ/TU', marking, 'A, ngày 05 tháng 01 năm 2026', type, 'về trực ban'];
  const text = [...head.filter((line) => line !== ''), 'Điều 1. Thi hành', `1. ${words}`].join('\n');
  expect(
    replacementsIn(text, readStructure(text)).map(({ numberKey }) => numberKey),
    words,
  ).toEqual(expected);
}

test('what a document does itself counts', () => {
  check('Quyết định này thay thế Quyết định số 15-QĐ/TU.', ['15||qd|tu']);
  check('Bãi bỏ Quyết định số 15-QĐ/TU và Quyết định số 16-QĐ/TU.', ['15||qd|tu', '16||qd|tu']);
  check('Quyết định số 15-QĐ/TU hết hiệu lực kể từ ngày ký.', ['15||qd|tu']);
});

test('what is still to be done does not', () => {
  check('Giao Văn phòng tham mưu thay thế Quyết định số 15-QĐ/TU.', []);
  check('Quyết định này sẽ thay thế Quyết định số 15-QĐ/TU.', []);
  check('Hướng dẫn việc chuyển tiếp khi bãi bỏ Quyết định số 15-QĐ/TU.', []);
});

test('nor what another document did, or what ends a part only', () => {
  check('Ban Thường vụ ban hành Quy định số 17-QĐ/TU thay thế Quy định số 15-QĐ/TU.', []);
  check('Bãi bỏ một phần Quyết định số 15-QĐ/TU.', []);
  check('Bãi bỏ các nội dung về thi đua tại Quyết định số 15-QĐ/TU.', []);
  check('Quyết định này thay thế Quyết định số 15-QĐ/TU, trừ Điều 5.', []);
});

test('nor anything in a draft, a plan or a submission', () => {
  const words = 'Quyết định này thay thế Quyết định số 15-QĐ/TU.';
  check(words, [], { marking: 'DỰ THẢO' });
  check(words, [], { type: 'KẾ HOẠCH' });
  check(words, [], { type: 'TỜ TRÌNH' });
});
