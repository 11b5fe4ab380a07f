import { expect, test } from 'vitest';
import { asksForName, namesSomeone } from '../../src/answer/asked-name.ts';

test.each([
  'chủ tịch tỉnh là ai',
  'Bí thư Tỉnh ủy tên gì?',
  'cho hoi giam doc so y te hien nay la ai',
  'Phó Chủ tịch Ủy ban nhân dân huyện họ tên là gì?',
])('%s: who holds an office', (question) => expect(asksForName(question)).toBe(true));

test.each([
  'Trưởng ban chỉ đạo là ai?',
  'Chủ tịch xã phải đối thoại mấy lần?',
  'Người đứng đầu là ai?',
  'Chủ tịch hội đồng xử lý nợ dự trữ là ai?',
  'bí thư là người làm gì',
])('%s: something else', (question) => expect(asksForName(question)).toBe(false));

test('a person is named behind what he is called', () => {
  expect(namesSomeone('Đồng chí Nguyễn Văn A, Chủ tịch UBND tỉnh.')).toBe(true);
  expect(namesSomeone('Giao đ/c Nguyễn Văn A chủ trì.')).toBe(true);
  expect(namesSomeone('Đồng chí Phó Chủ tịch UBND, vùng đồng bằng Sông Cửu Long')).toBe(false);
  expect(namesSomeone('Các đồng chí bí thư, Chủ tịch Ủy ban nhân dân tỉnh')).toBe(false);
});
