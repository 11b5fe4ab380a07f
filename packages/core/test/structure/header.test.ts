import { describe, expect, test } from 'vitest';
import { sliceSpan } from '../../src/base/span.ts';
import { type HeaderTop, readHeaderTop } from '../../src/structure/header.ts';

type Fields = { readonly [Name in keyof Omit<HeaderTop, 'markings'>]?: string | null };

/** Reads the head of `lines`; `expected` names the fields to compare, and `body` where the body begins. */
function check(
  lines: readonly string[],
  expected: Fields & { readonly markings?: string[]; readonly body?: string },
): void {
  const text = lines.join('\n');
  const { value, end } = readHeaderTop(text);
  const { body, markings, ...fields } = expected;
  const names = Object.keys(fields) as (keyof typeof fields)[];
  expect(Object.fromEntries(names.map((name) => [name, value[name]?.value ?? null]))).toEqual(fields);
  if (markings) expect(value.markings.map((marking) => marking.value)).toEqual(markings);
  if (body !== undefined) expect(text.slice(end)).toBe(body);
}

const state = [
  'BỘ NỘI VỤ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 15/2024/TT-BNV\tHà Nội, ngày 05 tháng 6 năm 2024',
  'THÔNG TƯ',
  'Quy định chế độ báo cáo',
  'của các cơ quan',
  'Căn cứ Nghị định số 63/2022/NĐ-CP;',
];

describe('a State header', () => {
  test('in two columns gives each field, and neither motto', () => {
    check(state, {
      superior: null,
      issuer: 'BỘ NỘI VỤ',
      number: '15/2024/TT-BNV',
      type: 'circular',
      subject: 'Quy định chế độ báo cáo của các cơ quan',
      place: 'Hà Nội',
      date: '2024-06-05',
      body: 'Căn cứ Nghị định số 63/2022/NĐ-CP;',
    });
  });

  test('of a law has a number without a type', () => {
    check(['QUỐC HỘI', 'Luật số: 07/2022/QH15', 'LUẬT', 'SỬA ĐỔI MỘT SỐ ĐIỀU', 'Điều 1. Sửa đổi'], {
      issuer: 'QUỐC HỘI',
      number: '07/2022/QH15',
      type: 'law',
      subject: 'SỬA ĐỔI MỘT SỐ ĐIỀU',
      body: 'Điều 1. Sửa đổi',
    });
  });

  test('of an official letter has its subject under its number, over two lines', () => {
    const lines = ['SỞ NỘI VỤ', 'PHÒNG TỔ CHỨC', 'Số: 123/SNV-TC', 'V/v báo cáo', 'công tác quý I', 'Kính gửi: Các sở'];
    check(lines, {
      superior: 'SỞ NỘI VỤ',
      issuer: 'PHÒNG TỔ CHỨC',
      number: '123/SNV-TC',
      type: 'official-letter',
      subject: 'báo cáo công tác quý I',
      body: 'Kính gửi: Các sở',
    });
  });

  test('may name a city with its abbreviation', () => {
    check(['SỞ NỘI VỤ', 'TP. Hồ Chí Minh, ngày 3 tháng 4 năm 2024', 'BÁO CÁO'], {
      place: 'TP. Hồ Chí Minh',
      date: '2024-04-03',
      type: 'report',
    });
  });
});

describe('a Party header', () => {
  test('from a PDF may have the number and the date on one line', () => {
    const lines = ['BAN CHẤP HÀNH TRUNG ƯƠNG', '*', 'Số 294-QĐ/TW Hà Nội, ngày 26 tháng 5 năm 2025', 'QUY ĐỊNH'];
    check(lines, { number: '294-QĐ/TW', place: 'Hà Nội', date: '2025-05-26', type: 'regulation' });
    const text = lines.join('\n');
    const { value } = readHeaderTop(text);
    expect(value.number && sliceSpan(text, value.number.span)).toBe('294-QĐ/TW');
    expect(value.place && sliceSpan(text, value.place.span)).toBe('Hà Nội');
    expect(value.date && sliceSpan(text, value.date.span)).toBe('ngày 26 tháng 5 năm 2025');
  });

  test('bears its markings', () => {
    const lines = ['TỈNH ỦY SÔNG VÀNG', 'DỰ THẢO', '(Lưu hành nội bộ)', 'XEM XONG TRẢ LẠI', 'Số 5-CT/TU', 'CHỈ THỊ'];
    check(lines, { markings: ['DỰ THẢO', 'LƯU HÀNH NỘI BỘ', 'XEM XONG TRẢ LẠI'], issuer: 'TỈNH ỦY SÔNG VÀNG' });
  });

  test('may rule off its subject', () => {
    check(['TỈNH ỦY', 'Số 5-CT/TU', 'CHỈ THỊ', 'về việc', '-----', 'Thời gian qua, các cấp ủy'], {
      subject: 'về việc',
      body: 'Thời gian qua, các cấp ủy',
    });
  });
});

describe('a draft', () => {
  test('has neither number nor date while its blanks are empty', () => {
    const lines = [
      'ĐẢNG ỦY KHỐI',
      'Trà Vinh, ngày      tháng 7 năm 2022',
      'Số:      -TB/ĐUK',
      'THÔNG BÁO',
      'về việc',
      '1. Một',
    ];
    check(lines, {
      number: null,
      date: null,
      place: 'Trà Vinh',
      type: 'notice',
      issuer: 'ĐẢNG ỦY KHỐI',
      body: '1. Một',
    });
  });
});

describe('a date', () => {
  test.each(['31 tháng 2', '45 tháng 13', '0 tháng 5'])('that no calendar has is none: ngày %s', (day) => {
    check(['TỈNH ỦY', `Hà Nội, ngày ${day} năm 2024`, 'Số 5-CT/TU', 'CHỈ THỊ'], {
      date: null,
      place: null,
      number: '5-CT/TU',
    });
  });

  test('in February of a leap year is one', () => {
    check(['TỈNH ỦY', 'Hà Nội, ngày 29 tháng 02 năm 2024', 'CHỈ THỊ'], { date: '2024-02-29' });
    check(['TỈNH ỦY', 'Hà Nội, ngày 29 tháng 02 năm 2023', 'CHỈ THỊ'], { date: null });
  });
});

describe('a text without a header', () => {
  test('is body from its first letter', () => {
    const lines = ['Chỉ là một đoạn văn bản không có đầu đề gì cả.', 'Số 5 là số lẻ.'];
    check(lines, {
      ...{ superior: null, issuer: null, number: null, type: null, subject: null, place: null, date: null },
      markings: [],
      body: lines.join('\n'),
    });
  });

  test('that begins with a unit keeps it', () => check(['1. Một', 'CHỈ THỊ'], { type: null, body: '1. Một\nCHỈ THỊ' }));

  test('may be empty', () => check([''], { number: null, body: '' }));
});

describe('the first of a kind counts', () => {
  test('so a number or date that is cited below is none of the header', () => {
    check(
      ['TỈNH ỦY', 'Số 5-CT/TU', 'Số 6-CT/TU', 'A, ngày 1 tháng 2 năm 2024', 'B, ngày 3 tháng 4 năm 2024', 'CHỈ THỊ'],
      {
        number: '5-CT/TU',
        place: 'A',
        date: '2024-02-01',
      },
    );
  });
});

describe('what real documents also do', () => {
  test('a PDF line may hold the issuer and the motto', () => {
    check(['BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG CỘNG SẢN VIỆT NAM', 'Số 294-QĐ/TW', 'QUY ĐỊNH'], {
      issuer: 'BAN CHẤP HÀNH TRUNG ƯƠNG',
    });
  });

  test('a title may have its subject on its line', () => {
    check(['UBND XÃ', 'Số: 1/QĐ-UBND', 'QUYẾT ĐỊNH VỀ VIỆC KHEN THƯỞNG', 'Điều 1. Khen'], {
      type: 'decision',
      subject: 'VỀ VIỆC KHEN THƯỞNG',
      body: 'Điều 1. Khen',
    });
  });

  test('articles may begin with Ð (U+00D0)', () => {
    check(['TỈNH ỦY', 'Số 5-QĐ/TU', 'QUY ĐỊNH', 'về việc', '\u00D0iều 1. Phạm vi', '1. Một'], {
      subject: 'về việc',
      body: '\u00D0iều 1. Phạm vi\n1. Một',
    });
  });

  test('a number within a sentence above the title is another document’s', () => {
    check(['ÁN LỆ VỀ HỢP ĐỒNG', 'được công bố theo Quyết định số 594/QĐ-CA', 'ngày 31 tháng 12 năm 2021'], {
      number: null,
    });
    check(['ÁN LỆ SỐ 44/2021/AL', 'được công bố theo Quyết định số 594/QĐ-CA'], { number: '44/2021/AL' });
  });

  test('a line made to be matched in very many ways is read at once', () => {
    check(['UBND XÃ', `Số: 1${'-a'.repeat(100)}`, 'QUYẾT ĐỊNH', 'Điều 1. Khen'], { type: 'decision' });
  });
});
