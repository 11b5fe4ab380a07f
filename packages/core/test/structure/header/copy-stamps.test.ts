import { describe, test } from 'vitest';
import { checkHead } from './check-head.ts';

const head = [
  'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH AN LẠC\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 15/QĐ-UBND\tAn Lạc, ngày 01 tháng 3 năm 2022',
  'QUYẾT ĐỊNH',
  'Về việc ban hành Quy chế mẫu',
  'Căn cứ Luật mẫu;',
];
const fields = { issuer: 'ỦY BAN NHÂN DÂN TỈNH AN LẠC', superior: null, number: '15/QĐ-UBND', date: '2022-03-01' };

describe('a stamp above the head is no part of it', () => {
  test('of whoever received the document', () => {
    checkHead(['SỞ MẪU TỈNH AN LẠC', 'VĂN PHÒNG', 'CÔNG VĂN ĐẾN', 'Số đến: 45', 'Ngày đến: 3/4/2022', ...head], fields);
  });

  test('of whoever copied it, with a head of its own', () => {
    const copy = [
      'CÔNG TY MẪU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 11/SY-CTM',
      'SAO Y BẢN CHÍNH\tAn Lạc, ngày 9 tháng 9 năm 2022',
    ];
    checkHead([...copy, ...head], fields);
  });

  test('in one line of a digital signature', () => {
    checkHead(['SAO Y; Văn phòng mẫu; 15/03/2022 10:12:33', ...head], fields);
  });

  test('but what stands above the motto alone stays', () => {
    checkHead(
      [
        'TỈNH ỦY AN LẠC',
        'BAN TỔ CHỨC',
        'SAO Y',
        'ĐẢNG CỘNG SẢN VIỆT NAM',
        'Số 5-HD/BTCTU',
        'HƯỚNG DẪN',
        'công tác mẫu',
      ],
      { superior: 'TỈNH ỦY AN LẠC', issuer: 'BAN TỔ CHỨC', number: '5-HD/BTCTU' },
    );
  });
});

test('a title that names issuer, number and day leaves its subject, where the head has the number too', () => {
  checkHead(
    [
      'QUỐC HỘI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 99/2003/QH11',
      'LUẬT',
      'CỦA QUỐC HỘI NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỐ 99/2003/QH11 NGÀY 17 THÁNG 6 NĂM 2003 VỀ RANH GIỚI MẪU',
      'Căn cứ vào Hiến pháp;',
    ],
    { number: '99/2003/QH11', subject: 'VỀ RANH GIỚI MẪU', issuer: 'QUỐC HỘI' },
  );
});

test('the session that made a law is no part of its issuer', () => {
  checkHead(
    [
      'LUẬT',
      'RANH GIỚI MẪU',
      'CỦA QUỐC HỘI KHÓA XI, KỲ HỌP THỨ 3',
      'SỐ 99/2003/QH11 NGÀY 17 THÁNG 6 NĂM 2003',
      'Điều 1. A',
    ],
    { number: '99/2003/QH11', issuer: 'QUỐC HỘI' },
  );
});

test('the day that an appendix was adopted is not that of the law', () => {
  const law = [
    'QUỐC HỘI',
    'Luật số: 99/2099/QH15',
    'LUẬT',
    'RANH GIỚI MẪU',
    'Căn cứ Hiến pháp;',
    'Quốc hội ban hành Luật.',
  ];
  const body = ['Điều 1. A', 'Điều 2. B', 'Điều 3. C', 'Luật này được Quốc hội thông qua ngày 12 tháng 6 năm 2099.'];
  const appendix = ['PHỤ LỤC', 'Nghị quyết này được Hội đồng thông qua ngày 1 tháng 1 năm 2050.'];
  checkHead([...law, ...body, ...appendix], { date: '2099-06-12' });
});

test('the term of a congress to come is not that of the issuer', () => {
  checkHead(
    [
      'TỈNH ỦY AN LẠC',
      'BAN TỔ CHỨC',
      '*',
      'Số 5-HD/BTCTU',
      'HƯỚNG DẪN',
      'công tác nhân sự đại hội đảng bộ các cấp nhiệm kỳ 2025 - 2030',
      '-----',
    ],
    { term: null },
  );
});
