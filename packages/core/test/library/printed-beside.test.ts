import { expect, test } from 'vitest';
import { readPrintedBeside } from '../../src/library/printed-beside.ts';

function check(behind: string, date: string | null, issuer: string | null): void {
  expect(readPrintedBeside(`Thay thế Quyết định số 15/QĐ-UBND${behind}`, '15||qd|ubnd'), behind).toEqual([
    { date, issuer },
  ]);
}

test('a date is read as exactly as it is printed', () => {
  check(' ngày 05/3/2021.', '2021-03-05', null);
  check(', ngày 5 tháng 03 năm 2021 về trực ban', '2021-03-05', null);
  check(' (ban hành ngày 05-3-2021)', '2021-03-05', null);
  check(' tháng 3/2021', '2021-03', null);
  check(' năm 2021 về trực ban', '2021', null);
});

test('an issuer is read before or behind it, to the end of its name', () => {
  check(' ngày 05/3/2021 của Ủy ban nhân dân tỉnh A về trực ban;', '2021-03-05', 'Ủy ban nhân dân tỉnh A');
  check(' của Sở Giáo dục và Đào tạo năm 2021', '2021', 'Sở Giáo dục và Đào tạo');
  check(' do UBND TP. Sông Vàng ban hành ngày 05/3/2021', '2021-03-05', 'UBND TP. Sông Vàng');
  check(' của Chính phủ sửa đổi Quyết định số 2/QĐ-UBND', null, 'Chính phủ');
  check(' của tỉnh.', null, 'tỉnh');
  check(' của Tỉnh ủy A và Quyết định số 16/QĐ-UBND', null, 'Tỉnh ủy A');
});

test('nothing is read that is not printed right beside', () => {
  check('.', null, null);
  check(' hết hiệu lực từ năm 2021', null, null);
  check(' về quy chế của Ủy ban nhân dân tỉnh A', null, null);
  check(' của cơ quan cấp trên', null, null);
});

test('each mention of the number is read by itself, and no other number', () => {
  const sentence =
    'Thay thế Quyết định số 15/QĐ-UBND năm 2021, Quyết định số 16/QĐ-UBND năm 2022 và Quyết định số 15/QĐ-UBND của UBND tỉnh A.';
  expect(readPrintedBeside(sentence, '15||qd|ubnd')).toEqual([
    { date: '2021', issuer: null },
    { date: null, issuer: 'UBND tỉnh A' },
  ]);
});
