import { expect, test } from 'vitest';
import { compareIssuers } from '../../src/library/issuer-name.ts';

function check(one: string, other: string, expected: ReturnType<typeof compareIssuers>): void {
  expect([compareIssuers(one, other), compareIssuers(other, one)], `${one} / ${other}`).toEqual([expected, expected]);
}

test('a committee, its bureau and its Party organisation are one issuer', () => {
  for (const name of ['Ban Thường vụ Tỉnh uỷ A', 'BAN CHẤP HÀNH ĐẢNG BỘ TỈNH A', 'BTV Tỉnh ủy A', 'Đảng bộ tỉnh A'])
    check(name, 'TỈNH ỦY A', 'same');
  check('Ban Thường vụ Đảng ủy xã An Bình', 'ĐẢNG ỦY XÃ AN BÌNH', 'same');
  check('Ban Thường vụ Thành ủy Sông Vàng', 'ĐẢNG BỘ THÀNH PHỐ SÔNG VÀNG', 'same');
  check('Đảng ủy Khối các cơ quan tỉnh', 'ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH', 'same');
  check('Bộ Chính trị', 'BAN CHẤP HÀNH TRUNG ƯƠNG', 'same');
});

test('a name is the same however it is written', () => {
  check('UBND TP. Hòa Lợi', 'ỦY BAN NHÂN DÂN THÀNH PHỐ HOÀ LỢI', 'same');
  check('Chủ tịch Ủy ban nhân dân tỉnh A', 'ỦY BAN NHÂN DÂN TỈNH A', 'same');
  check('Cục trưởng Cục Thuế tỉnh A', 'CỤC THUẾ TỈNH A', 'same');
  check('Trưởng Ban Tổ chức Tỉnh ủy A', 'BAN TỔ CHỨC TỈNH ỦY A', 'same');
  check('Sở Giáo dục và Đào tạo', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'same');
});

test('what is left out contradicts nothing', () => {
  check('tỉnh', 'ỦY BAN NHÂN DÂN TỈNH A', 'open');
  check('Ủy ban nhân dân thành phố', 'ỦY BAN NHÂN DÂN THÀNH PHỐ SÔNG VÀNG', 'open');
  check('Ban Thường vụ', 'TỈNH ỦY A', 'open');
  check('Ban Tổ chức Tỉnh ủy A', 'BAN TỔ CHỨC', 'open');
  check('Ủy ban nhân dân xã An Bình tỉnh A', 'ỦY BAN NHÂN DÂN XÃ AN BÌNH', 'same');
});

test('another place, level or body is another issuer', () => {
  check('Ủy ban nhân dân tỉnh B', 'ỦY BAN NHÂN DÂN TỈNH A', 'unlike');
  check('Ủy ban nhân dân xã An', 'ỦY BAN NHÂN DÂN XÃ AN BÌNH', 'unlike');
  check('UBND huyện', 'ỦY BAN NHÂN DÂN XÃ AN BÌNH', 'unlike');
  check('Tỉnh ủy A', 'ỦY BAN NHÂN DÂN TỈNH A', 'unlike');
  check('Văn phòng Tỉnh ủy A', 'TỈNH ỦY A', 'unlike');
  check('Quân ủy Trung ương', 'QUẬN ỦY A', 'unlike');
  check('Liên minh Hợp tác xã tỉnh B', 'LIÊN MINH HỢP TÁC XÃ TỈNH A', 'unlike');
  check('Bảo hiểm xã hội tỉnh B', 'BẢO HIỂM XÃ HỘI TỈNH A', 'unlike');
});
