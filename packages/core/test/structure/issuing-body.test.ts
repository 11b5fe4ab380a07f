import { describe, expect, test } from 'vitest';
import { readIssuingBodies } from '../../src/structure/issuing-body.ts';
import { linesWithin } from '../../src/structure/text-line.ts';

function check(lines: readonly string[], superior: string | null, issuer: string | null): void {
  const text = lines.join('\n');
  const bodies = readIssuingBodies(linesWithin(text, { start: 0, end: text.length }));
  expect([bodies.superior?.value ?? null, bodies.issuer?.value ?? null]).toEqual([superior, issuer]);
}

describe('the left column names', () => {
  test('the issuer alone', () => check(['TỈNH ỦY SÔNG VÀNG'], null, 'TỈNH ỦY SÔNG VÀNG'));

  test('the superior, then the issuer', () => {
    check(['TỈNH ỦY SÔNG VÀNG', 'BAN TỔ CHỨC'], 'TỈNH ỦY SÔNG VÀNG', 'BAN TỔ CHỨC');
  });

  test('a body over several lines', () => {
    check(
      ['ĐẢNG BỘ TỈNH TRÀ VINH', 'ĐẢNG ỦY KHỐI CÁC CƠ QUAN', 'VÀ DOANH NGHIỆP'],
      'ĐẢNG BỘ TỈNH TRÀ VINH',
      'ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP',
    );
    check(['ỦY BAN NHÂN DÂN', 'TỈNH SÔNG VÀNG'], null, 'ỦY BAN NHÂN DÂN TỈNH SÔNG VÀNG');
  });

  test('a body whose line ends in a word that wants another', () => {
    check(['BAN CHỈ ĐẠO CỦA', 'TỈNH ỦY'], null, 'BAN CHỈ ĐẠO CỦA TỈNH ỦY');
    check(['ĐẢNG BỘ CÁC', 'SỞ NỘI VỤ'], null, 'ĐẢNG BỘ CÁC SỞ NỘI VỤ');
  });

  test('the last two of three', () => check(['ĐẢNG BỘ TỈNH A', 'ĐẢNG ỦY B', 'CHI BỘ C'], 'ĐẢNG ỦY B', 'CHI BỘ C'));

  test('nobody', () => check([], null, null));

  test('a body though its Đ is mistyped', () => {
    check(['\u00D0ẢNG BỘ TỈNH A', '\u00D0ẢNG ỦY B'], '\u00D0ẢNG BỘ TỈNH A', '\u00D0ẢNG ỦY B');
  });
});
