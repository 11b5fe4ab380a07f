import { describe, expect, test } from 'vitest';
import { read } from './check-references.ts';

const head = [
  'BỘ MẪU',
  'Số: 12/VBHN-BM',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Hà Nội, ngày 05 tháng 3 năm 2099',
  'NGHỊ ĐỊNH',
  'Quy định về việc mẫu',
  'Căn cứ Luật Việc làm;',
  'Điều 1. Phạm vi',
  '1. Nghị định này quy định việc mẫu.[1]',
  'a) [2] (được bãi bỏ)',
  '2.[3] Người có việc.',
  'XÁC THỰC VĂN BẢN HỢP NHẤT',
  'BỘ TRƯỞNG',
  'Nguyễn Văn An',
];
const amended = 'Nghị định số 98/2098/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 97/2097/NĐ-CP';
const summary = (notes: readonly string[]): string[] =>
  read([...head, ...notes])
    .references.slice(1)
    .map(({ number, units, role, isInternal }) => [isInternal ? 'own' : number, units.join('; '), role].join(' | '));

describe('a footnote of a consolidated text', () => {
  test('tells of the unit that bears its mark, and changes nothing itself', () => {
    const notes = [
      `[1] Khoản này được sửa đổi, bổ sung theo quy định tại khoản 1 Điều 1 của ${amended}, có hiệu lực kể từ ngày 01 tháng 7 năm 2098.`,
      '[2] Điểm này được bãi bỏ theo quy định tại điểm a khoản 2 Điều 1 Nghị định số 98/2098/NĐ-CP.',
      '[3] Khoản này được bổ sung theo quy định tại Điều 2 của Luật số 96/2096/QH15.',
    ];
    expect(summary(notes)).toEqual([
      'own | khoản 1 Điều 1 | mentions',
      '98/2098/NĐ-CP | khoản 1 Điều 1 | mentions',
      '97/2097/NĐ-CP |  | mentions',
      'own | điểm a khoản 1 Điều 1 | mentions',
      '98/2098/NĐ-CP | điểm a khoản 2 Điều 1 | mentions',
      'own | khoản 2 Điều 1 | mentions',
      '96/2096/QH15 | Điều 2 | mentions',
    ]);
  });

  test('may quote the amending document, whose articles are not its own', () => {
    const notes = [
      `[1] Điều 2 của ${amended} quy định như sau:`,
      '“Điều 2. Hiệu lực',
      '1. Bãi bỏ Điều 7 Nghị định số 95/2095/NĐ-CP.',
      '2. Trừ quy định tại khoản 1 Điều 2 Nghị định này.”',
    ];
    expect(summary(notes)).toEqual([
      '98/2098/NĐ-CP | Điều 2 | mentions',
      '97/2097/NĐ-CP |  | mentions',
      '95/2095/NĐ-CP | Điều 7 | mentions',
      '98/2098/NĐ-CP | khoản 1 Điều 2 | mentions',
    ]);
  });

  test('keeps what the amending document rests on', () => {
    const notes = [
      `[1] ${amended} có căn cứ ban hành như sau:`,
      '“Căn cứ Luật Tổ chức Chính phủ;',
      'Căn cứ Luật Giá;”',
    ];
    expect(summary(notes).slice(2)).toEqual([' |  | basis', ' |  | basis']);
  });
});
