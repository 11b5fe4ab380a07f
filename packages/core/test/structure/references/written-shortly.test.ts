import { describe, expect, test } from 'vitest';
import { check, read } from './check-references.ts';

describe('numbers in a row', () => {
  test('have the codes of the last', () => {
    check(
      ['Bãi bỏ Thông tư 01, 02 và 03/2020/TT-BTC; theo Nghị quyết số 18, 19-NQ/TW.'],
      [
        'Thông tư 01 → Thông tư 01/2020/TT-BTC repeals',
        '02 → Thông tư 02/2020/TT-BTC repeals',
        '03/2020/TT-BTC → Thông tư 03/2020/TT-BTC repeals',
        'Nghị quyết số 18 → Nghị quyết 18-NQ/TW mentions',
        '19-NQ/TW → Nghị quyết 19-NQ/TW mentions',
      ],
    );
  });

  test('that end with no codes stay as they are', () => {
    check(['Theo Chỉ thị 24 và 25 đồng chí.'], ['Chỉ thị 24 → Chỉ thị 24 mentions']);
  });
});

describe('a short name that the document gives', () => {
  test('is that of the document before it', () => {
    check(
      [
        'Luật Thi đua số 99/2099/QH15 (sau đây gọi là Luật) có hiệu lực.',
        'Theo khoản 2 Điều 12 của Luật thì được xét.',
      ],
      [
        'Luật Thi đua số 99/2099/QH15 → Luật 99/2099/QH15 mentions',
        'khoản 2 Điều 12 của Luật → Luật 99/2099/QH15 [khoản 2 Điều 12] mentions',
      ],
    );
  });

  test('and one that it does not give is no unit of its own all the same', () => {
    const [reference] = read(['Điều 3. Chế độ', 'Thân nhân quy định tại khoản 2 Điều 31 Pháp lệnh.']).references;
    expect(reference).toMatchObject({ type: 'ordinance', number: null, name: 'Pháp lệnh', isInternal: false });
  });

  test('but its own type means itself', () => {
    const head = ['QUỐC HỘI', 'Luật số: 99/2099/QH15', 'LUẬT', 'THI ĐUA MẪU', 'Điều 1. Phạm vi'];
    const { references } = read([...head, 'Theo khoản 2 Điều 12 của Luật.']);
    expect(references.at(-1)).toMatchObject({ units: ['khoản 2 Điều 12'], isInternal: true });
  });

  test('articles of treaties and contracts are not its own', () => {
    const [reference] = read(['Điều 3. Thuế', 'Hàng nêu tại Điều 6 của Hiệp định.']).references;
    expect(reference).toMatchObject({ type: null, name: 'Hiệp định', units: ['Điều 6'], isInternal: false });
  });
});

describe('what is issued with a document', () => {
  test('has its number, and units that are not of this document', () => {
    check(
      ['Điều 9. Bãi bỏ', 'Bãi bỏ khoản 3 Điều 5 Quy chế làm việc ban hành kèm theo Quyết định số 12/2099/QĐ-UBND.'],
      [
        'khoản 3 Điều 5 Quy chế làm việc ban hành kèm theo Quyết định số 12/2099/QĐ-UBND → Quyết định 12/2099/QĐ-UBND [khoản 3 Điều 5] repeals',
      ],
    );
  });

  const decision = [
    'ỦY BAN NHÂN DÂN',
    'TỈNH AN LẠC',
    'Số: 15/QĐ-UBND',
    'An Lạc, ngày 01 tháng 3 năm 2022',
    'QUYẾT ĐỊNH',
    'Về việc ban hành Quy chế mẫu',
    'Điều 1. Ban hành Quy chế.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Nguyễn Văn An',
    'QUY CHẾ',
    'Quản lý mẫu của tỉnh An Lạc',
    'Điều 1. Phạm vi',
    'Theo Điều 5 Quy chế này, khoản 2 Điều 6 và Điều 1 Quyết định này.',
    'Điều 2. Đối tượng',
  ];

  test('says so in the labels of its own units', () => {
    const { references } = read(decision);
    expect(references.flatMap(({ units }) => units)).toEqual(['Điều 5 văn bản kèm theo', 'khoản 2 Điều 6', 'Điều 1']);
    expect(references.every(({ isInternal }) => isInternal)).toBe(true);
  });
});

describe('a citation that is broken over two lines is one', () => {
  test('behind the type or the inner unit', () => {
    check(
      ['Theo Nghị định số', '15/2099/NĐ-CP và quy định tại khoản 2', 'Điều 7 của Luật này.'],
      [
        'Nghị định số\n15/2099/NĐ-CP → Nghị định 15/2099/NĐ-CP mentions',
        'khoản 2\nĐiều 7 của Luật này → [khoản 2 Điều 7] mentions',
      ],
    );
  });

  test('but a heading is none', () => {
    check(['Điều 146', 'Hiến pháp năm 1992 hết hiệu lực.'], ['Hiến pháp năm 1992 → Hiến pháp repeals']);
  });
});

describe('a bare number', () => {
  test('of another day is another document', () => {
    const lines = ['Theo Chỉ thị số 24-CT/TU ngày 5/3/2021.', 'Chỉ thị 24 ngày 6/6/2016 hết hiệu lực.'];
    expect(read(lines).references.map(({ number }) => number)).toEqual(['24-CT/TU', '24']);
  });
});

describe('a numbered line', () => {
  test('rests on what it names behind `Căn cứ`, the place in `TP.` included', () => {
    check(
      ['1. Căn cứ Nghị quyết số 12/NQ-HĐND của Hội đồng nhân dân TP. An Lạc về thực hiện Nghị quyết số 15/NQ-CP;'],
      ['Nghị quyết số 12/NQ-HĐND → Nghị quyết 12/NQ-HĐND basis', 'Nghị quyết số 15/NQ-CP → Nghị quyết 15/NQ-CP basis'],
    );
  });

  test('that goes on to who does something only mentions it', () => {
    check(
      ['2. Căn cứ kết quả đánh giá, tài nguyên quy định tại Điều 15 Luật Du lịch được phân loại.'],
      ['Điều 15 Luật Du lịch → Luật [Điều 15] mentions'],
    );
    check(['3. Căn cứ Điều lệ Đảng, Ban Bí thư được quy định thêm.'], ['Điều lệ Đảng → Điều lệ mentions']);
  });

  test('that ends when a law is amended does not end the law', () => {
    check(
      ['Nghị quyết này hết hiệu lực khi Luật Đất đai số 45/2013/QH13 được sửa đổi.'],
      ['Luật Đất đai số 45/2013/QH13 → Luật 45/2013/QH13 mentions'],
    );
  });
});

test('sentences and mentions without number in one line take time in proportion', { timeout: 20_000 }, () => {
  const line = `${'Căn cứ. '.repeat(4000)}${'Điều 5. '.repeat(4000)}`;
  expect(read(['Điều 1. A', line]).references).toHaveLength(4000);
});
