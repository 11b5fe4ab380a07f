import { describe, test } from 'vitest';
import { checkHead } from './check-head.ts';

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
