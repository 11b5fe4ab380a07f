import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, read } from './check-references.ts';

describe('units of the document itself', () => {
  test('are completed by the place where they are named', () => {
    check(
      [
        'Điều 8. Hồ sơ',
        '1. Gồm đơn và bản sao.',
        '2. Theo khoản 1 Điều này và Điều 5 của Luật này:',
        'a) Nêu tại khoản này;',
      ],
      [
        'khoản 1 Điều này và Điều 5 của Luật này → [khoản 1 Điều 8; Điều 5] mentions',
        'khoản này → [khoản 2 Điều 8] mentions',
      ],
    );
  });

  test('that only point, where nothing of the kind is open, are none', () => {
    check(['1. Nộp khoản này vào phần này của quỹ.'], []);
  });

  test('have neither type nor number', () => {
    const [reference] = read(['Điều 1. A', 'Theo Phụ lục II.']).references;
    expect(reference).toMatchObject({ type: null, number: null, units: ['Phụ lục II'], isInternal: true });
  });
});

describe('a bare number', () => {
  test('is that of the nearest full mention before it of the same type and serial', () => {
    check(
      ['Thực hiện Chỉ thị số 24-CT/TU và Quy định 24-QĐ/TU.', 'Nội dung theo Chỉ thị 24 nêu rõ.'],
      [
        'Chỉ thị số 24-CT/TU → Chỉ thị 24-CT/TU implements',
        'Quy định 24-QĐ/TU → Quy định 24-QĐ/TU implements',
        'Chỉ thị 24 → Chỉ thị 24-CT/TU mentions',
      ],
    );
  });

  test('stays as it is printed where none was', () => {
    const [reference] = read(['Nội dung theo Chỉ thị 24 nêu rõ.']).references;
    expect(reference).toMatchObject({ number: '24', resolvedBy: null });
  });
});

test('a date right behind a mention is kept, whatever its form', () => {
  const { references } = read([
    'Theo Quy định số 9-QĐ/TU, ngày 5/3/2021 và Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ.',
    'Theo Luật Đất đai ngày 18-01-2024 và Quyết định số 5/QĐ-UBND của Ủy ban ngày 1/1/2020.',
  ]);
  expect(references.map(({ date }) => date)).toEqual(['2021-03-05', '2020-03-05', '2024-01-18', null]);
});

describe('the role', () => {
  test('is basis for all in a line that begins so, within its first sentence', () => {
    check(
      ['Căn cứ Luật Đất đai số 31/2024/QH15 đã được sửa đổi, bổ sung theo Luật số 43/2024/QH15;'],
      ['Luật Đất đai số 31/2024/QH15 → Luật 31/2024/QH15 basis', 'Luật số 43/2024/QH15 → Luật 43/2024/QH15 basis'],
    );
  });

  test('comes from the last word before the mention that says one', () => {
    check(['Quy định này thay thế Quy định số 5-QĐ/TU.'], ['Quy định số 5-QĐ/TU → Quy định 5-QĐ/TU replaces']);
    check(['Bãi bỏ Quyết định số 15/QĐ-UBND.'], ['Quyết định số 15/QĐ-UBND → Quyết định 15/QĐ-UBND repeals']);
    check(
      ['Quán triệt Nghị quyết số 18-NQ/TW, số 19-NQ/TW trong toàn Đảng bộ.'],
      ['Nghị quyết số 18-NQ/TW → Nghị quyết 18-NQ/TW implements', 'số 19-NQ/TW → Nghị quyết 19-NQ/TW implements'],
    );
    check(
      ['Thông tư này quy định chi tiết và hướng dẫn biện pháp thi hành một số điều của Nghị định số 30/2020/NĐ-CP.'],
      ['Nghị định số 30/2020/NĐ-CP → Nghị định 30/2020/NĐ-CP guides'],
    );
    check(
      ['(Ban hành kèm theo Quyết định số 15/QĐ-UBND)'],
      ['Quyết định số 15/QĐ-UBND → Quyết định 15/QĐ-UBND attached'],
    );
    check(
      ['Việc thu thực hiện theo quy định tại Nghị định số 30/2020/NĐ-CP.'],
      ['Nghị định số 30/2020/NĐ-CP → Nghị định 30/2020/NĐ-CP mentions'],
    );
  });

  test('of what loses its effect is repeals, of what amended it mentions', () => {
    check(
      [
        'Điều 1. Hiệu lực',
        'Nghị định số 5/2010/NĐ-CP đã được sửa đổi theo Nghị định số 6/2015/NĐ-CP hết hiệu lực từ ngày 01/7/2020.',
      ],
      [
        'Nghị định số 5/2010/NĐ-CP → Nghị định 5/2010/NĐ-CP repeals',
        'Nghị định số 6/2015/NĐ-CP → Nghị định 6/2015/NĐ-CP mentions',
      ],
    );
  });

  test('of a document in the title of another is mentions', () => {
    check(
      ['Thay thế Nghị định số 5/2010/NĐ-CP ngày 01/01/2010 của Chính phủ sửa đổi Nghị định số 6/2005/NĐ-CP.'],
      [
        'Nghị định số 5/2010/NĐ-CP → Nghị định 5/2010/NĐ-CP replaces',
        'Nghị định số 6/2005/NĐ-CP → Nghị định 6/2005/NĐ-CP mentions',
      ],
    );
  });

  test('of what somebody else is asked to do is mentions', () => {
    check(
      ['Kiến nghị Chính phủ sửa đổi, bổ sung Nghị định số 6/2005/NĐ-CP.'],
      ['Nghị định số 6/2005/NĐ-CP → Nghị định 6/2005/NĐ-CP mentions'],
    );
  });

  test('of a list comes from the words above it', () => {
    check(
      [
        'Điều 3. Bãi bỏ các văn bản sau:',
        'a) Quyết định số 1/QĐ-UBND;',
        'b) Quyết định số 2/QĐ-UBND.',
        'Điều 4. A',
        'Xem Quyết định số 3/QĐ-UBND.',
      ],
      [
        'Quyết định số 1/QĐ-UBND → Quyết định 1/QĐ-UBND repeals',
        'Quyết định số 2/QĐ-UBND → Quyết định 2/QĐ-UBND repeals',
        'Quyết định số 3/QĐ-UBND → Quyết định 3/QĐ-UBND mentions',
      ],
    );
    check(
      [
        'II. CĂN CỨ XÂY DỰNG ĐỀ ÁN',
        '- Quy định số 9-QĐ/TW của Bộ Chính trị;',
        'III. MỤC TIÊU',
        '- Theo Quy định số 9-QĐ/TW.',
      ],
      ['Quy định số 9-QĐ/TW → Quy định 9-QĐ/TW basis', 'Quy định số 9-QĐ/TW → Quy định 9-QĐ/TW mentions'],
    );
  });
});

test('a Party regulation that carries out the Charter names the Charter’s articles in its headings', () => {
  check(
    [
      ...[
        'BAN CHẤP HÀNH TRUNG ƯƠNG',
        '*',
        'Số 9294-QĐ/TW',
        'Hà Nội, ngày 26 tháng 5 năm 2025',
        'QUY ĐỊNH',
        'THI HÀNH ĐIỀU LỆ ĐẢNG',
      ],
      ...[
        '- Căn cứ Điều lệ Đảng;',
        '1. Điều 1 (Khoản 2): Tuổi đời',
        '1.1. Về tuổi đời.',
        '2. Điều 3: Quyền',
        '2.1. (Khoản 1): Thông tin',
      ],
    ],
    [
      'ĐIỀU LỆ ĐẢNG → Điều lệ implements',
      'Điều lệ Đảng → Điều lệ basis',
      'Điều 1 (Khoản 2) → Điều lệ [khoản 2 Điều 1] implements',
      'Điều 3 → Điều lệ [Điều 3] implements',
      'Khoản 1 → Điều lệ [khoản 1 Điều 3] implements',
    ],
  );
});

test('case-law rests on what it cites as its ground, and quashes judgments', () => {
  check(
    [
      ...[
        'ÁN LỆ SỐ 9/2099/AL',
        'NHẬN ĐỊNH CỦA TÒA ÁN:',
        '[1] Đề nghị hủy Bản án sơ thẩm số 1/2010/DS-ST.',
        'QUYẾT ĐỊNH:',
      ],
      ...['Vì các lẽ trên, căn cứ Điều 9 Bộ luật Dân sự;', 'Hủy Bản án sơ thẩm số 1/2010/DS-ST ngày 1-1-2010.'],
    ],
    [
      'Bản án sơ thẩm số 1/2010/DS-ST → Bản án 1/2010/DS-ST mentions',
      'Điều 9 Bộ luật Dân sự → Bộ luật [Điều 9] basis',
      'Bản án sơ thẩm số 1/2010/DS-ST → Bản án 1/2010/DS-ST repeals',
    ],
  );
});

test('the document’s own number and name are no references', () => {
  check(
    ['ỦY BAN NHÂN DÂN', 'Số: 15/QĐ-UBND', 'QUYẾT ĐỊNH', 'Về việc phê duyệt', 'Theo Tờ trình số 9/TTr-SNV.'],
    ['Tờ trình số 9/TTr-SNV → Tờ trình 9/TTr-SNV mentions'],
  );
});

const anyWords = fc.constantFrom(
  ...[
    'Điều 5',
    'khoản 2',
    'điểm a',
    'này',
    'Luật Đất đai',
    'số 31/2024/QH15',
    'QĐ 784',
    'Sửa đổi',
    'như sau:',
    '“',
    '”',
    '.',
  ],
  ...[
    'Căn cứ',
    'thay thế',
    'và',
    ',',
    ';',
    '\n',
    '1. ',
    'a) ',
    'Chỉ thị',
    '24',
    'của',
    'các',
    'hết hiệu lực',
    'Phần',
    '(',
    ')',
  ],
);

test('any text gives references in order, each with words of its own', () => {
  fc.assert(
    fc.property(fc.array(anyWords, { maxLength: 60 }), (words) => {
      const { text, references } = read([words.join(' ')]);
      let end = 0;
      for (const { span, units, number, name } of references) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(units.length > 0 || number !== null || name !== null).toBe(true);
        end = span.end;
      }
    }),
  );
});
