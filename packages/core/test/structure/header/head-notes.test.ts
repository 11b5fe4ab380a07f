import { describe, expect, test } from 'vitest';
import { checkHead, doubtful } from './check-head.ts';

const motto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

describe('the date of a law', () => {
  const law = (foot: string, head: readonly string[] = []): string[] => [
    ...[
      'QUỐC HỘI',
      'Luật số: 58/2024/QH15',
      ...motto,
      ...head,
      'LUẬT',
      'ĐẦU TƯ CÔNG',
      'Căn cứ Hiến pháp;',
      'Điều 1. Một',
    ],
    ...[foot, 'CHỦ TỊCH QUỐC HỘI', 'Nguyễn Văn A'],
  ];

  test('is that of its adoption, at its foot', () => {
    const foot = 'Luật này được Quốc hội khóa XV, kỳ họp thứ 8 thông qua ngày 29 tháng 11 năm 2024.';
    checkHead(law(foot), { type: 'law', date: '2024-11-29', place: null, subject: 'ĐẦU TƯ CÔNG', issuer: 'QUỐC HỘI' });
    checkHead(law(foot, ['Hà Nội, ngày 2 tháng 12 năm 2024']), { date: '2024-11-29', place: 'Hà Nội' });
  });

  test('is nowhere when no sentence says it', () => checkHead(law('Điều 2. Hai'), { date: null }));
});

describe('what a document is issued with', () => {
  test('stands in brackets below the subject, over two lines', () => {
    const lines = [
      'UBND TỈNH SÔNG VÀNG',
      ...motto,
      'QUY CHẾ',
      'Làm việc của Ban Chỉ đạo',
      '(Ban hành kèm theo Quyết định',
      'số 15/QĐ-UBND ngày 5 tháng 6 năm 2024)',
      'Chương I',
    ];
    checkHead(lines, {
      attachedTo: '15/QĐ-UBND',
      type: 'rules',
      number: null,
      date: null,
      subject: 'Làm việc của Ban Chỉ đạo',
      body: 'Chương I',
    });
  });

  test('is read of an appendix that is a file of its own, all of it body', () => {
    const lines = [
      'Phụ lục II',
      'DANH MỤC',
      '(Kèm theo Nghị định số 30/2020/NĐ-CP',
      'ngày 05 tháng 3 năm 2020 của Chính phủ)',
      'I. MỘT',
    ];
    checkHead(lines, { attachedTo: '30/2020/NĐ-CP', number: null, date: null, type: null, body: 'Phụ lục II' });
  });
});

describe('markings', () => {
  const head = (...lines: string[]): string[] => [
    'UBND XÃ AN BÌNH',
    ...lines,
    'Số: 5/BC-UBND',
    'BÁO CÁO',
    'Kết quả',
    'I. MỘT',
  ];

  test.each([
    ['DỰ THẢO LẦN 2', ['DỰ THẢO']],
    ['(Dự thảo)', ['DỰ THẢO']],
    ['DỰ THẢO NGÀY 15/5/2025', ['DỰ THẢO']],
    ['LƯU HÀNH NỘI BỘ - XEM XONG TRẢ LẠI', ['LƯU HÀNH NỘI BỘ', 'XEM XONG TRẢ LẠI']],
    ['[VĂN BẢN MẪU]', ['VĂN BẢN MẪU']],
  ])('%s', (line, markings) => {
    checkHead(head(line), { markings, issuer: 'UBND XÃ AN BÌNH', type: 'report' });
  });

  test('stand beside a number, or in front of the type', () => {
    checkHead(['UBND XÃ AN BÌNH', 'Số: 5/BC-UBND THƯỢNG KHẨN', 'BÁO CÁO', 'I. MỘT'], {
      urgency: 'THƯỢNG KHẨN',
      number: '5/BC-UBND',
    });
    checkHead(['UBND XÃ AN BÌNH', 'Số: 5/BC-UBND', 'DỰ THẢO BÁO CÁO', 'I. MỘT'], {
      type: 'report',
      markings: ['DỰ THẢO'],
    });
  });

  test('are none within a sentence or a subject', () => {
    checkHead(['UBND XÃ AN BÌNH', 'Số: 5/BC-UBND', 'BÁO CÁO', 'Về dự thảo kế hoạch khẩn', 'I. MỘT'], {
      markings: [],
      urgency: null,
    });
  });
});

describe('what stands around a head', () => {
  const own = [
    'BỘ Y TẾ -------',
    'Số: 12/VBHN-BYT',
    ...motto,
    'Hà Nội, ngày 5 tháng 6 năm 2024',
    'NGHỊ ĐỊNH',
    'Quy định về thuốc',
    'Căn cứ',
  ];
  const expected = {
    superior: null,
    issuer: 'BỘ Y TẾ',
    number: '12/VBHN-BYT',
    type: 'consolidated-text',
    subject: 'Quy định về thuốc',
  };

  test('the section of the gazette', () =>
    checkHead(['PHẦN VĂN BẢN HỢP NHẤT', 'VĂN BẢN HỢP NHẤT', 'BỘ Y TẾ', ...own], expected));

  test('the menu and the title of a web page', () => {
    checkHead(['Trang chủ', 'VĂN BẢN HỢP NHẤT 12/VBHN-BYT NĂM 2024 QUY ĐỊNH VỀ THUỐC', ...own], expected);
    checkHead(
      [
        '1. Giới thiệu',
        'Đây là trang thông tin của cơ quan.',
        ...motto,
        ...own.filter((line) => !motto.includes(line)),
      ],
      expected,
    );
  });

  test('a head that a text box gives below the title', () => {
    const lines = [
      'THÔNG BÁO',
      'Kết luận hội nghị',
      'TỈNH ỦY SÔNG VÀNG',
      '*',
      'Số 5-TB/TU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Sông Vàng, ngày 3 tháng 4 năm 2024',
      'Ngày 1/4/2024, hội nghị họp.',
    ];
    checkHead(lines, {
      issuer: 'TỈNH ỦY SÔNG VÀNG',
      number: '5-TB/TU',
      date: '2024-04-03',
      subject: 'Kết luận hội nghị',
      body: 'Ngày 1/4/2024',
    });
  });

  test('a number below the title', () => {
    checkHead([...motto, 'HỢP ĐỒNG LAO ĐỘNG', 'Số: 12/HĐLĐ', 'Hôm nay'], {
      number: '12/HĐLĐ',
      type: 'contract',
      body: 'Hôm nay',
    });
  });
});

describe('a text that is no document of an office', () => {
  test('keeps all its words, its headings in capitals too', () => {
    const lines = [
      'GIỚI THIỆU CHUNG',
      'Bài viết này giới thiệu các bước làm kế hoạch của một cơ quan ở địa phương.',
      'KẾ HOẠCH',
      'Nội dung',
    ];
    checkHead(lines, { issuer: null, type: null, subject: null, body: 'GIỚI THIỆU CHUNG' });
  });
});

describe('doubt falls', () => {
  const head = (number: string, ...below: string[]): string[] => [
    ...['BỘ Y TẾ', number, 'Hà Nội, ngày 5 tháng 6 năm 2024', 'THÔNG TƯ', 'Quy định về thuốc', ...below],
  ];

  test('on the number and the date when their years differ', () => {
    expect(doubtful(checkHead(head('Số: 5/2021/TT-BYT', 'Điều 1. Một'), {}))).toEqual(['number', 'date']);
    expect(doubtful(checkHead(head('Số: 5/2024/TT-BYT', 'Điều 1. Một'), {}))).toEqual([]);
  });

  test('on a subject that nothing ends', () => {
    expect(
      doubtful(checkHead(head('Số: 5/2024/TT-BYT', 'Bộ trưởng ban hành Thông tư này', 'Các đơn vị thực hiện'), {})),
    ).toEqual(['subject']);
  });

  test('on an issuer of a kind unheard of', () => {
    expect(
      doubtful(checkHead(['VƯỜN ƯƠM SÁNG TẠO', 'Số: 5/TB-VU', 'THÔNG BÁO', '1. Một'], { issuer: 'VƯỜN ƯƠM SÁNG TẠO' })),
    ).toEqual(['issuer']);
  });
});
