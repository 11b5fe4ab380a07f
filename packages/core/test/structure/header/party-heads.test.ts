import { describe, expect, test } from 'vitest';
import { checkHead, doubtful } from './check-head.ts';

describe('the head of a Party document', () => {
  test('of a commune’s new committee, in two columns', () => {
    const lines = [
      'ĐẢNG BỘ TỈNH SÔNG VÀNG\tĐẢNG CỘNG SẢN VIỆT NAM',
      'ĐẢNG ỦY XÃ AN BÌNH',
      '*\tAn Bình, ngày 05 tháng 8 năm 2025',
      'Số 12-CTr/ĐU',
      'CHƯƠNG TRÌNH HÀNH ĐỘNG',
      'thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ',
      '-----',
      'Thực hiện Nghị quyết số 57-NQ/TW, Ban Thường vụ Đảng ủy xã ban hành chương trình:',
    ];
    const head = checkHead(lines, {
      superior: 'ĐẢNG BỘ TỈNH SÔNG VÀNG',
      issuer: 'ĐẢNG ỦY XÃ AN BÌNH',
      number: '12-CTr/ĐU',
      type: 'programme',
      place: 'An Bình',
      date: '2025-08-05',
      subject:
        'HÀNH ĐỘNG thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ',
      body: 'Thực hiện Nghị quyết',
    });
    expect(doubtful(head)).toEqual([]);
  });

  test('of a plan whose subject begins as a body may', () => {
    const lines = [
      'TỈNH ỦY SÔNG VÀNG',
      'Số 15-KH/TU',
      'KẾ HOẠCH',
      'Thực hiện Nghị quyết số 68-NQ/TW',
      '*',
      'I. MỤC TIÊU',
    ];
    checkHead(lines, { type: 'plan', subject: 'Thực hiện Nghị quyết số 68-NQ/TW', body: 'I. MỤC TIÊU' });
  });

  test('of the body of a committee wrapped under its first word', () => {
    checkHead(
      ['ĐẢNG BỘ TỈNH SÔNG VÀNG', 'ĐẢNG ỦY', 'ỦY BAN NHÂN DÂN TỈNH', '*', 'Số 03-QĐ/ĐU', 'QUYẾT ĐỊNH', '1. Một'],
      {
        superior: 'ĐẢNG BỘ TỈNH SÔNG VÀNG',
        issuer: 'ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH',
        type: 'decision',
      },
    );
  });

  test('of a conclusion of the Politburo', () => {
    const lines = [
      'BAN CHẤP HÀNH TRUNG ƯƠNG\tĐẢNG CỘNG SẢN VIỆT NAM',
      '*\tHà Nội, ngày 28 tháng 02 năm 2025',
      'Số 127-KL/TW',
      'KẾT LUẬN',
      'CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ',
      'về triển khai nghiên cứu, đề xuất tiếp tục sắp xếp tổ chức bộ máy của hệ thống chính trị',
      '_____',
      'Tại phiên họp ngày 28/02/2025',
    ];
    checkHead(lines, {
      superior: null,
      issuer: 'BAN CHẤP HÀNH TRUNG ƯƠNG',
      number: '127-KL/TW',
      type: 'conclusion',
      subject:
        'CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ về triển khai nghiên cứu, đề xuất tiếp tục sắp xếp tổ chức bộ máy của hệ thống chính trị',
      body: 'Tại phiên họp',
    });
  });

  test('of a resolution of a plenum names the term', () => {
    const lines = [
      'BAN CHẤP HÀNH TRUNG ƯƠNG',
      '*',
      'Số 29-NQ/TW',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Hà Nội, ngày 17 tháng 11 năm 2022',
      'NGHỊ QUYẾT',
      'HỘI NGHỊ LẦN THỨ SÁU BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG KHÓA XIII',
      'về tiếp tục đẩy mạnh công nghiệp hóa, hiện đại hóa đất nước đến năm 2030',
      'I- TÌNH HÌNH',
    ];
    checkHead(lines, { number: '29-NQ/TW', term: 'khóa XIII', body: 'I- TÌNH HÌNH' });
  });

  test('of a congress bears its term in the left column', () => {
    const lines = [
      'ĐẢNG BỘ XÃ AN HẢI',
      'BAN CHẤP HÀNH KHÓA II, NHIỆM KỲ 2025 - 2030',
      'Số 01-BC/ĐU',
      'BÁO CÁO',
      'Hôm nay',
    ];
    checkHead(lines, { term: 'khóa II', superior: 'ĐẢNG BỘ XÃ AN HẢI' });
  });

  test('says no term where a term is what it is about', () => {
    const lines = ['TỈNH ỦY SÔNG VÀNG', 'Số 5-BC/TU', 'BÁO CÁO', 'về tổng kết nhiệm kỳ 2020 - 2025', 'I. MỘT'];
    checkHead(lines, { term: null, subject: 'về tổng kết nhiệm kỳ 2020 - 2025' });
  });

  test('of an official letter with its subject under the number, in a narrow column', () => {
    const lines = [
      'TỈNH ỦY SÔNG VÀNG\tĐẢNG CỘNG SẢN VIỆT NAM',
      'VĂN PHÒNG',
      '*\tSông Vàng, ngày 09 tháng 9 năm 2025',
      'Số 450-CV/VPTU',
      'Về việc chuẩn bị nội dung làm việc',
      'với Đoàn công tác của',
      'Ban Tổ chức Trung ương',
      'Kính gửi: Các ban đảng Tỉnh ủy',
    ];
    checkHead(lines, {
      issuer: 'VĂN PHÒNG',
      superior: 'TỈNH ỦY SÔNG VÀNG',
      type: 'official-letter',
      subject: 'Về việc chuẩn bị nội dung làm việc với Đoàn công tác của Ban Tổ chức Trung ương',
      date: '2025-09-09',
      body: 'Kính gửi',
    });
  });

  test('of an official letter without a subject', () => {
    const lines = ['ĐẢNG ỦY XÃ AN BÌNH', 'Số 7-CV/ĐU', 'An Bình, ngày 2 tháng 7 năm 2025', 'Kính gửi: Chi bộ ấp 3'];
    checkHead(lines, { type: 'official-letter', subject: null, number: '7-CV/ĐU', body: 'Kính gửi' });
  });

  test('of the Youth Union, which prints its name where others print the Party’s', () => {
    const lines = [
      'BAN CHẤP HÀNH TRUNG ƯƠNG\tĐOÀN TNCS HỒ CHÍ MINH',
      '***\tHà Nội, ngày 10 tháng 02 năm 2025',
      'Số: 112-KH/TWĐTN-BTC',
      'KẾ HOẠCH',
      'Triển khai Tháng Thanh niên năm 2025',
      '----------------',
      'Căn cứ Chương trình',
    ];
    checkHead(lines, {
      issuer: 'BAN CHẤP HÀNH TRUNG ƯƠNG',
      superior: null,
      number: '112-KH/TWĐTN-BTC',
      subject: 'Triển khai Tháng Thanh niên năm 2025',
      date: '2025-02-10',
    });
  });

  test('of the Fatherland Front names its standing body', () => {
    const lines = [
      'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'TỈNH SÔNG VÀNG\tĐộc lập - Tự do - Hạnh phúc',
      'BAN THƯỜNG TRỰC',
      'Số: 88/MTTQ-BTT\tSông Vàng, ngày 1 tháng 10 năm 2025',
      'V/v phối hợp vận động ủng hộ đồng bào bị thiệt hại do bão',
      'Kính gửi: Ban Thường trực các xã',
    ];
    checkHead(lines, {
      superior: 'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH SÔNG VÀNG',
      issuer: 'BAN THƯỜNG TRỰC',
      type: 'official-letter',
      number: '88/MTTQ-BTT',
      subject: 'phối hợp vận động ủng hộ đồng bào bị thiệt hại do bão',
    });
  });

  test('of minutes has no number, and its date may stand at the foot', () => {
    const lines = [
      'ĐẢNG ỦY XÃ AN BÌNH',
      'CHI BỘ ẤP 3',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'BIÊN BẢN',
      'Họp chi bộ tháng 8 năm 2025',
      'Hôm nay, vào lúc 8 giờ',
      'An Bình, ngày 3 tháng 8 năm 2025',
      'THƯ KÝ',
    ];
    const head = checkHead(lines, {
      number: null,
      type: 'minutes',
      issuer: 'CHI BỘ ẤP 3',
      place: 'An Bình',
      date: '2025-08-03',
    });
    expect(head.date?.confidence).toBeLessThan(1);
  });
});

describe('damaged letters are mended, with less confidence', () => {
  const head = (numberLine: string): string[] => ['TỈNH ỦY SÔNG VÀNG', numberLine, 'CHỈ THỊ', 'về việc', '1. Một'];

  test.each([
    ['Sô 5-CT/TU', '5-CT/TU'],
    ['Sỗ: 5-CT/TU', '5-CT/TU'],
    ['So: 5-CT/TU', '5-CT/TU'],
    ['Số 1l7-CT/TU', '117-CT/TU'],
    ['Số O5-CT/TU', '05-CT/TU'],
    ['117-CT/TU', '117-CT/TU'],
  ])('%s', (line, number) => {
    expect(doubtful(checkHead(head(line), { number }))).toEqual(['number']);
  });

  test.each([
    ['Số 05 - CT/TU', '05-CT/TU'],
    ['Số: 05-CT/ TU', '05-CT/TU'],
    ['SỐ 05-CT/TU', '05-CT/TU'],
    ['Số 05-CT/TƯ', '05-CT/TW'],
    ['Số 05-CT/\u00D0UK', '05-CT/ĐUK'],
  ])('but %s is only written otherwise', (line, number) => {
    expect(doubtful(checkHead(head(line), { number }))).toEqual([]);
  });

  test('in a date', () => {
    const lines = ['TỈNH ỦY', 'Sông Vàng, ngày l8 thảng 7 năm 2022', 'Số 5-CT/TU', 'CHỈ THỊ', '1. Một'];
    expect(doubtful(checkHead(lines, { date: '2022-07-18', place: 'Sông Vàng' }))).toEqual(['date']);
  });

  test('but a number whose blank is empty stays unread', () => {
    for (const line of ['Số:      -TB/ĐUK', 'Số ……-TB/ĐUK', 'Số: /TB-UBND', 'Số:'])
      checkHead(['TỈNH ỦY', line, 'THÔNG BÁO', '1. Một'], { number: null, type: 'notice', issuer: 'TỈNH ỦY' });
  });
});
