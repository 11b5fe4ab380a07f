import { describe, expect, test } from 'vitest';
import {
  type DocumentNumber,
  documentNumberKey,
  findDocumentNumber,
  formatDocumentNumber,
  matchesDocumentNumber,
  mendDigits,
  parseDocumentNumber,
  readDocumentNumberAt,
} from '../../src/number/document-number.ts';

/** The canonical spelling that `input` is read as; null where it is no number. */
function check(input: string, expected: string | null): void {
  const number = parseDocumentNumber(input);
  expect(number && formatDocumentNumber(number), input).toBe(expected);
}

function parse(text: string): DocumentNumber {
  const number = parseDocumentNumber(text);
  if (number === null) throw new Error(`no number: ${text}`);
  return number;
}

describe('a document number', () => {
  test('is read into its serial, year, codes and form', () => {
    expect(parse('117-TB/ĐUK')).toEqual({ serial: '117', year: null, codes: ['TB', 'ĐUK'], form: 'party' });
    expect(parse('30/2020/NĐ-CP')).toEqual({ serial: '30', year: 2020, codes: ['NĐ', 'CP'], form: 'state' });
    expect(parse('36a/NQ-CP')).toEqual({ serial: '36a', year: null, codes: ['NQ', 'CP'], form: 'state' });
    expect(parse('784')).toEqual({ serial: '784', year: null, codes: [], form: 'state' });
  });

  test.each([
    '127-QĐ/TW',
    '117-TB/ĐUK',
    '05-HD/VPTW',
    '01-NQ/ThU',
    '12-CTr/TU',
    '9072-HD/BTCTU',
    '15/QĐ-UBND',
    '30/2020/NĐ-CP',
    '123/UBND-VX',
    '9312/TTr-SNV',
    '1234/QĐ-TTg',
    '07/2022/QH15',
    '30a/2008/NQ-CP',
    '36a/NQ-CP',
    '68-LCT/HĐNN8',
    '01/2014/TTLT-BNV-BTC',
    '02/2018/NQLT-CP-UBTVQH-ĐCT',
    '03/2016/AL',
    '15/2024/QĐ-BCĐ',
    '12/QĐi-UBND',
    '12/QyĐ-UBND',
    '1065/2016/UBTVQH13',
    '208/2013/DS-GĐT',
    '01/2014/TTLT-BCA-BQP',
    '27/2004/L-CTN',
    '15/TTr-SVHTT&DL',
  ])('%s stays as it is printed', (printed) => check(printed, printed));

  test('is read as people type it', () => {
    check('784 qd/tu', '784-QĐ/TU');
    check('784-qđ-tu', '784-QĐ/TU');
    check('784/QĐ/TU', '784-QĐ/TU');
    check('784 - QĐ / TU', '784-QĐ/TU');
    check('784–QĐ/TU', '784-QĐ/TU');
    check('qđ784-tu', '784-QĐ/TU');
    check('117/TB-ĐUK', '117-TB/ĐUK');
    check('117 TB DUK', '117-TB/ĐUK');
    check('so 117 tb duk', '117-TB/ĐUK');
    check('30 2020 nd cp', '30/2020/NĐ-CP');
    check('  15/qd-ubnd ', '15/QĐ-UBND');
    check('30A/2008/NQ-CP', '30a/2008/NQ-CP');
  });

  test('may be no more than a serial, or a serial with its type', () => {
    check('784', '784');
    check('so 784', '784');
    check('Số: 784', '784');
    check('số784', '784');
    check('No 784', '784');
    check('qd784', '784/QĐ');
    check('QĐ 784', '784/QĐ');
    check('784 qđ', '784/QĐ');
    check('9107/2024', '9107/2024');
  });

  test('may have its parts run together, or the codes before the serial', () => {
    check('294qdtw', '294-QĐ/TW');
    check('06HD/TW', '06-HD/TW');
    check('HD06BTCTW', '06-HD/BTCTW');
    check('784 QĐTU', '784-QĐ/TU');
    check('71QĐ/UBBS', '71/QĐ-UBBS');
    check('qđ tu 784', '784-QĐ/TU');
    check('QĐ-TTg 1234', '1234/QĐ-TTg');
    check('NĐ30/2020/NĐ-CP', '30/2020/NĐ-CP');
    check('30a', '30a');
  });

  test('may have blanks and dashes of any kind around its marks', () => {
    check('12- HD/BTCTW', '12-HD/BTCTW');
    check('31 /2024/QH15', '31/2024/QH15');
    check('18 - NQ/TW', '18-NQ/TW');
    check('01–CTr/TU', '01-CTr/TU');
    check('117-TB/\u00D0UK', '117-TB/ĐUK');
    check('117-TB/\u0189UK', '117-TB/ĐUK');
  });

  test('may lack its issuer or its year', () => {
    check('117-TB', '117-TB');
    check('413/2008', '413/2008');
    check('30/NĐ-CP', '30/NĐ-CP');
  });

  test('keeps codes that nobody knows, in capitals', () => {
    check('5-tb/xyz9', '5-TB/XYZ9');
    check('15/QĐ-SGDĐT', '15/QĐ-SGDĐT');
  });

  test('tells HD (guide) from HĐ (contract) where the stroke was typed, and takes HD where it was not', () => {
    check('10-HD/BTCTW', '10-HD/BTCTW');
    check('10/HĐ-UBND', '10/HĐ-UBND');
    check('10 hđ ubnd', '10/HĐ-UBND');
    check('10 hd ubnd', '10/HD-UBND');
  });

  test.each([
    '',
    ' ',
    'abc',
    'số',
    'Số:      -TB/ĐUK',
    '784 785',
    '15.000',
    '15.000 đồng',
    '18/7/2022',
    '1/2/3',
    '123456',
    '98%',
    '784-QĐ/TU, ngày 5',
    'văn bản 117',
  ])('%o is none', (text) => check(text, null));

  test('is not seen in a number with a word beside it', () => {
    check('Điều 5', null);
    check('06 tháng', null);
    check('117 tháng tb', null);
    check('12 ngày ct', null);
  });

  test('is not seen where words follow it', () => {
    check('784-QĐ/TU quy định gì', null);
    check('30/2020/NĐ-CP ve che do bao cao', null);
    check('784-qd/tu', '784-QĐ/TU');
    check('784 - qd / tu', '784-QĐ/TU');
  });

  test('is understood behind the name of its type', () => {
    check('Quy định 784-QĐ/TU', '784-QĐ/TU');
    check('quy dinh so 784', '784/QĐ');
    check('Thông tư liên tịch 5', '5/TTLT');
    check('Luật 51/2024/QH15', '51/2024/QH15');
    check('Kết luận 21 TW', '21-KL/TW');
    check('Nghị quyết 203/2025/QH15', '203/2025/QH15');
    check('Công văn 123 UBND VX', '123/UBND-VX');
    check('Sắc lệnh 64/SL', '64/SL');
    check('Giấy ủy quyền 3/GUQ-UBND', '3/GUQ-UBND');
  });

  test('of the Central Committee may be spelled TƯ', () => {
    check('21-KL/TƯ', '21-KL/TW');
    expect(documentNumberKey(parse('21-KL/TƯ'))).toBe(documentNumberKey(parse('21-KL/TW')));
  });

  test('of a body that both Party and State have keeps the form that it was typed in', () => {
    check('15/KH-BCĐ', '15/KH-BCĐ');
    check('15-KH/BCĐ', '15-KH/BCĐ');
    check('20/QĐ-BCH', '20/QĐ-BCH');
  });
});

describe('what somebody typed', () => {
  const matches = (typed: string, number: string): boolean => matchesDocumentNumber(parse(typed), parse(number));

  test.each(['784', 'so 784', 'qd784', 'QĐ 784', '784 qd/tu', '784/QĐ-TU', '784 tu', '0784'])(
    '%s can mean 784-QĐ/TU',
    (typed) => expect(matches(typed, '784-QĐ/TU')).toBe(true),
  );

  test.each(['78', '785', '784a', '784 CT', '784 QĐ/TW', '784/2020/QĐ-TU'])('%s cannot mean 784-QĐ/TU', (typed) =>
    expect(matches(typed, '784-QĐ/TU')).toBe(false),
  );

  test('may leave the year out, but not have another one', () => {
    expect(matches('30/NĐ-CP', '30/2020/NĐ-CP')).toBe(true);
    expect(matches('30/2020', '30/2020/NĐ-CP')).toBe(true);
    expect(matches('30/2021/NĐ-CP', '30/2020/NĐ-CP')).toBe(false);
  });

  // A reader who types no diacritics means either; so one who types HĐ is shown guides too.
  test('does not tell HD from HĐ', () => expect(matches('10/HĐ-UBND', '10/HD-UBND')).toBe(true));
});

describe('in running text', () => {
  /** The words that are found, and the number they are read as. */
  function checkFound(line: string, words: string | null, number = words): void {
    const found = findDocumentNumber(line);
    expect(found && line.slice(found.span.start, found.span.end), line).toBe(words);
    expect(found && formatDocumentNumber(found.number), line).toBe(number);
  }

  test('a full number is found with its place', () => {
    checkFound('Số 294-QĐ/TW Hà Nội, ngày 26 tháng 5 năm 2025', '294-QĐ/TW');
    checkFound('thực hiện tốt Quy định 784-QĐ/TU của Ban Thường vụ', '784-QĐ/TU');
    checkFound('Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3', '30/2020/NĐ-CP');
    checkFound('Luật số 07/2022/QH15, được sửa đổi', '07/2022/QH15');
    checkFound('Nghị quyết 30a/2008/NQ-CP', '30a/2008/NQ-CP');
    checkFound('Pháp lệnh 68-LCT/HĐNN8.', '68-LCT/HĐNN8');
    checkFound('số 117 -TB/ĐUK', '117 -TB/ĐUK', '117-TB/ĐUK');
    checkFound('Nghị quyết số 18 - NQ/TW ngày', '18 - NQ/TW', '18-NQ/TW');
    checkFound('Luật số 31 /2024/QH15', '31 /2024/QH15', '31/2024/QH15');
    checkFound('Công văn 5/BGDĐT-GDTrH của Bộ', '5/BGDĐT-GDTrH', '5/BGDĐT-GDTRH');
    checkFound('Số 117/TB-\u00D0UK', '117/TB-\u00D0UK', '117-TB/ĐUK');
  });

  test('the first of several is taken', () => checkFound('theo 21-KL/TW và 22-KL/TW', '21-KL/TW'));

  test('dates, fractions, terms, percentages and bare numbers are none', () => {
    checkFound('ngày 18/7/2022', null);
    checkFound('84/85 chi bộ đăng ký', null);
    checkFound('nhiệm kỳ 2020 - 2025', null);
    checkFound('đạt 98,82% so nghị quyết', null);
    checkFound('theo Quy định 784', null);
    checkFound('Số:      -TB/ĐUK', null);
  });

  test('the end of a longer number is none', () => checkFound('NĐ30/2020/NĐ-CP', null));

  test('a year before a dash is none', () => {
    expect(findDocumentNumber('năm 2025 - Ủy ban')).toBeNull();
    expect(findDocumentNumber('năm 2025 - UBND tỉnh')).toBeNull();
    expect(findDocumentNumber('năm 2025 - HĐND/UBND tỉnh')).toBeNull();
  });
});

describe('digits that a scan took for letters', () => {
  test('are mended within the serial', () => {
    expect(mendDigits('1l7-TB/ĐUK')).toBe('117-TB/ĐUK');
    expect(mendDigits('3O/2020/NĐ-CP')).toBe('30/2020/NĐ-CP');
    expect(mendDigits('I2 -QĐ/TU')).toBe('12 -QĐ/TU');
  });

  test('but codes and numbers that are sound stay', () => {
    expect(mendDigits('117-TB/ĐUK')).toBe('117-TB/ĐUK');
    expect(mendDigits('Ol-TB')).toBe('Ol-TB');
  });
});

test('a number is read where it stands, and only there', () => {
  const line = 'Quy định 784-QĐ/TU của';
  expect(readDocumentNumberAt(line, 9)?.span).toEqual({ start: 9, end: 18 });
  expect(readDocumentNumberAt(line, 8)).toBeNull();
});
