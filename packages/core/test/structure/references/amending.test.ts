import { describe, test } from 'vitest';
import { check } from './check-references.ts';

describe('an amending law', () => {
  const head = ['QUỐC HỘI', 'Luật số: 9/2025/QH15', 'LUẬT', 'SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT ĐẤT ĐAI'];
  const preamble = 'Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15.';
  const both = [
    'LUẬT ĐẤT ĐAI → Luật amends',
    'Luật Đất đai số 31/2024/QH15 → Luật 31/2024/QH15 amends',
    'Luật Đất đai → Luật amends',
  ];

  test('names units of the law that it amends, with that law’s number', () => {
    check(
      [
        ...[...head, preamble, 'Điều 1. Sửa đổi, bổ sung một số điều của Luật Đất đai'],
        ...[
          '1. Sửa đổi, bổ sung khoản 2 Điều 3 như sau:',
          '“2. Đất nêu tại khoản 1 Điều này và Điều 9 của Luật này.”.',
        ],
        ...['2. Bổ sung khoản 4 vào sau khoản 3 Điều 7 như sau:', '“4. Theo khoản này.”.', '3. Bãi bỏ Điều 8.'],
      ],
      [
        ...both,
        'khoản 2 Điều 3 → Luật 31/2024/QH15 [khoản 2 Điều 3] amends',
        'khoản 1 Điều này và Điều 9 của Luật này → Luật 31/2024/QH15 [khoản 1 Điều 3; Điều 9] mentions',
        'khoản 4 → Luật 31/2024/QH15 [khoản 4 Điều 7] amends',
        'khoản 3 Điều 7 → Luật 31/2024/QH15 [khoản 3 Điều 7] amends',
        'khoản này → Luật 31/2024/QH15 [khoản 4 Điều 7] mentions',
        'Điều 8 → Luật 31/2024/QH15 [Điều 8] repeals',
      ],
    );
  });

  test('gives all units of a clause the article that the last one names', () => {
    check(
      [
        ...[...head, preamble],
        'Điều 1. Sửa đổi, bổ sung một số điều của Luật Đất đai',
        '1. Sửa đổi, bổ sung khoản 3; bổ sung khoản 3a vào sau khoản 3 Điều 5 như sau:',
        '“3. Mới.”.',
        '2. Thay từ “mã lực” bằng từ “sức ngựa” tại các khoản 18 và 19 Điều 3; Điều 80.',
      ],
      [
        ...both,
        'khoản 3 → Luật 31/2024/QH15 [khoản 3 Điều 5] amends',
        'khoản 3a → Luật 31/2024/QH15 [khoản 3a Điều 5] amends',
        'khoản 3 Điều 5 → Luật 31/2024/QH15 [khoản 3 Điều 5] amends',
        'các khoản 18 và 19 Điều 3; Điều 80 → Luật 31/2024/QH15 [khoản 18 Điều 3; khoản 19 Điều 3; Điều 80] amends',
      ],
    );
  });

  test('speaks of another law where a clause names one, and of itself outside', () => {
    check(
      [
        ...[...head, preamble, 'Điều 2. Sửa đổi, bổ sung, bãi bỏ một số điều của Luật Tố cáo số 25/2018/QH14'],
        ...['1. Sửa đổi, bổ sung một số khoản của Điều 14 như sau:', 'a) Sửa đổi khoản 2 như sau:', '“2. Mới.”;'],
        ...['Điều 3. Hiệu lực', '1. Luật này có hiệu lực theo Điều 2.'],
      ],
      [
        ...both.slice(0, 2),
        'Luật Tố cáo số 25/2018/QH14 → Luật 25/2018/QH14 amends',
        'Điều 14 → Luật 25/2018/QH14 [Điều 14] amends',
        'khoản 2 → Luật 25/2018/QH14 [khoản 2 Điều 14] amends',
        'Điều 2 → [Điều 2] mentions',
      ],
    );
  });
});
