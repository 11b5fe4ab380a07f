import { expect, test } from 'vitest';
import { compareWeight, placeOfIssuer, rankOfIssuer } from '../../src/answer/issuer-rank.ts';

function check(rank: number | null, ...issuers: (string | null)[]): void {
  for (const issuer of issuers) expect(rankOfIssuer(issuer), issuer ?? 'null').toBe(rank);
}

test('a body says by its name how high it stands', () => {
  check(1, 'BAN CHẤP HÀNH TRUNG ƯƠNG', 'CHÍNH PHỦ', 'BỘ NỘI VỤ', 'Bộ Chính trị', 'QUỐC HỘI', 'TÒA ÁN NHÂN DÂN TỐI CAO');
  check(
    2,
    'TỈNH ỦY SÔNG VÀNG',
    'ỦY BAN NHÂN DÂN TỈNH SÔNG VÀNG',
    'SỞ Y TẾ',
    'BỘ CHỈ HUY QUÂN SỰ TỈNH',
    'THÀNH ỦY HÀ NỘI',
  );
  check(
    3,
    'HUYỆN ỦY CỒN SEN',
    'UBND HUYỆN DUYÊN PHÚ',
    'ĐẢNG ỦY KHỐI CÁC CƠ QUAN',
    'ĐẢNG ỦY CÁC CƠ QUAN TỈNH',
    'THỊ ỦY AN BÌNH',
  );
  check(4, 'ĐẢNG ỦY XÃ AN THẠNH', 'CHI BỘ VĂN PHÒNG', 'UBND PHƯỜNG 5');
  check(null, 'BAN TỔ CHỨC', 'VĂN PHÒNG', 'THÀNH ỦY TRÀ VINH', null);
});

test('a higher body counts more than a newer document, and a newer one more where the bodies do not tell', () => {
  const of = (issuer: string | null, date: string | null) => ({ issuer, date });
  expect(compareWeight(of('CHÍNH PHỦ', '2019-01-01'), of('HUYỆN ỦY CỒN SEN', '2024-01-01')).order).toBeLessThan(0);
  expect(compareWeight(of('TỈNH ỦY SÔNG VÀNG', '2019-01-01'), of('SỞ Y TẾ', '2024-01-01')).order).toBeGreaterThan(0);
  expect(compareWeight(of('VĂN PHÒNG', '2024-01-01'), of('CHÍNH PHỦ', '2019-01-01')).order).toBeLessThan(0);
  expect(compareWeight(of('VĂN PHÒNG', null), of('CHÍNH PHỦ', '2019-01-01'))).toEqual({ order: 0, reason: null });
  expect(compareWeight(of('CHÍNH PHỦ', null), of('SỞ Y TẾ', null)).reason).toBe('higher');
  expect(compareWeight(of('SỞ Y TẾ', '2020-01-01'), of('SỞ Y TẾ', '2019-01-01')).reason).toBe('newer');
});

test('a body is of the place that its name ends with', () => {
  expect(placeOfIssuer('ỦY BAN NHÂN DÂN HUYỆN DUYÊN PHÚ')).toBe('duyen phu');
  expect(placeOfIssuer('BAN TỔ CHỨC TỈNH ỦY')).toBeNull();
  expect(placeOfIssuer('CHÍNH PHỦ')).toBeNull();
  expect(placeOfIssuer(null)).toBeNull();
});
