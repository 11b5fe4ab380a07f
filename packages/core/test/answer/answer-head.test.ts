import { expect, test } from 'vitest';
import { citeHead } from '../../src/answer/answer-head.ts';
import { listOpenedBy } from '../../src/answer/find-list.ts';
import type { QuestionKind } from '../../src/answer/question-kind.ts';
import { sliceSpan } from '../../src/base/span.ts';
import { readAdded } from './read-added.ts';

const directive = [
  'TỈNH ỦY SÔNG VÀNG',
  '*',
  'Số 9401-CT/TU',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'Vàng Giang, ngày 5 tháng 3 năm 2024',
  'CHỈ THỊ',
  'về tiết kiệm điện',
  'Căn cứ Điều lệ Đảng;',
  'Căn cứ Quy chế làm việc của Ban Chấp hành;',
  'Ban Thường vụ Tỉnh ủy yêu cầu thực hiện tốt các nhiệm vụ sau:',
  '1. Tắt đèn khi ra về.',
  '2. Mở máy lạnh từ 26 độ.',
  '3. Chỉ thị này thay thế Chỉ thị số 9400-CT/TU. Chỉ thị này có hiệu lực kể từ ngày ký.',
  'Nơi nhận:',
  '- Các huyện ủy,',
  '- Lưu Văn phòng Tỉnh ủy.',
  'T/M BAN THƯỜNG VỤ',
  'PHÓ BÍ THƯ',
  'Nguyễn Văn A',
].join('\n');

const read = (text: string) => readAdded('a.txt', text);

const said: readonly (readonly [kind: QuestionKind, quotes: readonly string[]])[] = [
  ['signer', ['T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNguyễn Văn A']],
  ['recipients', ['Các huyện ủy', 'Lưu Văn phòng Tỉnh ủy']],
  ['issued', ['ngày 5 tháng 3 năm 2024']],
  ['basis', ['Căn cứ Điều lệ Đảng;', 'Căn cứ Quy chế làm việc của Ban Chấp hành;']],
  ['replaces', ['3. Chỉ thị này thay thế Chỉ thị số 9400-CT/TU.']],
  ['effective', ['Chỉ thị này có hiệu lực kể từ ngày ký.']],
  ['other', []],
];
test.each(said)('of a question of kind %s the document itself says', async (kind, quotes) => {
  const document = await read(directive);
  expect(citeHead(document, kind).map(({ quote }) => quote)).toEqual(quotes);
});

test('a letter is addressed to those of its first lines, and a document that is no letter to nobody', async () => {
  const quotes = async (text: string): Promise<string[]> =>
    citeHead(await read(text), 'addressees').map(({ quote }) => quote);
  const head = ['TỈNH ỦY SÔNG VÀNG', 'Số 9402-CV/TU', 'V/v tiết kiệm điện'];
  const below = ['', 'Tỉnh ủy đề nghị:', '1. Tắt đèn khi ra về.', '2. Mở máy lạnh từ 26 độ.'];
  const many = ['Kính gửi:', '- Các huyện ủy,', '- Các ban đảng.'];
  expect(await quotes([...head, ...many, ...below].join('\n'))).toEqual(many);
  expect(await quotes([...head, 'Kính gửi: Các huyện ủy.', ...below].join('\n'))).toEqual(['Kính gửi: Các huyện ủy.']);
  expect(await quotes(directive)).toEqual([]);
});

test('a document that states none of it is quoted for none of it', async () => {
  const document = await read('Ghi chép\n1. Tắt đèn.\n2. Khóa cửa.');
  for (const [kind] of said) expect(citeHead(document, kind), kind).toEqual([]);
});

test('a paragraph before the items of a document opens their list; one further up opens none', async () => {
  const document = await read(directive);
  const spanOf = (words: string) => {
    const start = document.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const list = listOpenedBy(document, spanOf('Ban Thường vụ Tỉnh ủy yêu cầu thực hiện tốt các nhiệm vụ sau:'));
  expect(list?.items.map((span) => sliceSpan(document.text, span).slice(0, 7))).toEqual([
    '1. Tắt ',
    '2. Mở m',
    '3. Chỉ ',
  ]);
  expect(listOpenedBy(document, spanOf('Căn cứ Điều lệ Đảng;'))).toBeNull();
});
