import { describe, expect, test } from 'vitest';
import { readUnitMarker } from '../../src/text/unit-marker.ts';

/** What is read as `kind number|rest of the line`; a dash for a bullet's number, null for running text. */
function check(line: string, expected: string | null): void {
  const marker = readUnitMarker(line);
  const found = marker && `${marker.kind} ${marker.number ?? '-'}|${line.slice(marker.length)}`;
  expect(found, line).toBe(expected);
}

describe('a line begins', () => {
  test('an article', () => {
    check('Điều 5.', 'article 5|');
    check('Điều 5. Phạm vi', 'article 5|Phạm vi');
    check('Điều 5: Phạm vi', 'article 5|Phạm vi');
    check('Điều 5.- Phạm vi', 'article 5|Phạm vi');
    check('ĐIỀU 12', 'article 12|');
    check('Điều 8a. Bổ sung', 'article 8a|Bổ sung');
    check('Điều 10đ.', 'article 10đ|');
    check('Điều\u00a05. Phạm vi', 'article 5|Phạm vi');
  });

  test('a clause or an item', () => {
    check('1. Nội dung', 'arabic 1|Nội dung');
    check('10. Các đồng chí', 'arabic 10|Các đồng chí');
    check('10a. Nội dung', 'arabic 10a|Nội dung');
    check('1) Nội dung', 'arabic 1|Nội dung');
    check('1/ Nội dung', 'arabic 1|Nội dung');
    check('1.- Nội dung', 'arabic 1|Nội dung');
    check('1. 30 ngày', 'arabic 1|30 ngày');
  });

  test('an item of an item', () => {
    check('1.1. Nội dung', 'decimal 1.1|Nội dung');
    check('1.1 Nội dung', 'decimal 1.1|Nội dung');
    check('1.2.3. Nội dung', 'decimal 1.2.3|Nội dung');
    check('2.1a. Nội dung', 'decimal 2.1a|Nội dung');
  });

  test('a point', () => {
    check('a) Nội dung', 'letter a|Nội dung');
    check('đ) Nội dung', 'letter đ|Nội dung');
    check('a. Nội dung', 'letter a|Nội dung');
    check('c1) Nội dung', 'letter c1|Nội dung');
  });

  test('a roman item', () => {
    check('I. MỤC ĐÍCH', 'roman I|MỤC ĐÍCH');
    check('IV. TỔ CHỨC', 'roman IV|TỔ CHỨC');
    check('IX - MỤC', 'roman IX|MỤC');
    check('XIV/ MỤC', 'roman XIV|MỤC');
    check('II- MỤC', 'roman II|MỤC');
  });

  test('a chapter, section or part', () => {
    check('Chương II', 'chapter II|');
    check('Chương II. QUY ĐỊNH', 'chapter II|. QUY ĐỊNH');
    check('CHƯƠNG 2', 'chapter 2|');
    check('Mục 1', 'section 1|');
    check('MỤC 1 QUY ĐỊNH', 'section 1| QUY ĐỊNH');
    check('Tiểu mục 2', 'subsection 2|');
    check('Phần thứ nhất', 'part thứ nhất|');
    check('PHẦN THỨ HAI', 'part THỨ HAI|');
    check('Phần I', 'part I|');
  });

  test('an appendix', () => {
    check('PHỤ LỤC', 'appendix -|');
    check('PHỤ LỤC II', 'appendix II|');
    check('Phụ lục số 1', 'appendix 1|');
    check('Phụ lục IV: Danh mục', 'appendix IV|: Danh mục');
  });

  test('a bullet', () => {
    check('- Nội dung', 'bullet -|Nội dung');
    check('-Nội dung', 'bullet -|Nội dung');
    check('– “Nội dung”', 'bullet -|“Nội dung”');
    check('• Nội dung', 'bullet -|Nội dung');
    check('* Nội dung', 'bullet -|Nội dung');
    check('+ Nội dung', 'plus -|Nội dung');
  });
});

describe('a line does not begin', () => {
  test.each(['Điều 5 của Luật này', 'Điều 5, Điều 6 và Điều 7', 'điều 5. của luật', 'Điều lệ Đảng'])(
    'an article: %s',
    (line) => check(line, null),
  );

  test.each([
    'Chương này',
    'Chương trình công tác',
    'Chương I của Luật',
    'Mục tiêu',
    'Mục tiêu 1',
    'Mục I Nghị quyết',
    'Mục 2 Chương I',
    'Phần lớn',
    'Phần 1 của',
    'Phụ lục kèm theo',
    'Phụ lục 2 ban hành kèm theo',
  ])('a chapter or the like: %s', (line) => check(line, null));

  test.each([
    '15.000 đồng',
    '10.000. Nội dung',
    '1000. Nội dung',
    '2022. Năm',
    '18/7/2022',
    '1/2 số đại biểu',
    '30 ngày',
    '98% chi bộ',
    '1.',
    'a)',
    'I',
    'I.',
    'C. Mác',
    'TP. Hồ Chí Minh',
    'ii) Nội dung',
    'A) Nội dung',
    '(a) Nội dung',
  ])('an item or a point: %s', (line) => check(line, null));

  test.each(['-', '-----', '*', '+', '• • •', '', '2022 - 2025'])('a bullet: %o', (line) => check(line, null));
});

describe('what real documents also write', () => {
  test('Ð (U+00D0) typed for Đ', () => {
    check('\u00D0iều 5. Phạm vi', 'article 5|Phạm vi');
    check('\u00F0) Nội dung', 'letter đ|Nội dung');
  });

  test('no blank after the marker', () => {
    check('1.Nội dung', 'arabic 1|Nội dung');
    check('a)Nội dung', 'letter a|Nội dung');
  });

  test('a capital letter, as reports divide', () => check('A. TÌNH HÌNH', 'capital A|TÌNH HÌNH'));

  test('SỐ in capitals before the number of an appendix', () => check('PHỤ LỤC SỐ 2', 'appendix 2|'));

  test('an amount with a decimal point is text', () => check('15.5 triệu đồng', null));
});

test('a dash after an arabic number', () => check('1- Nội dung', 'arabic 1|Nội dung'));
