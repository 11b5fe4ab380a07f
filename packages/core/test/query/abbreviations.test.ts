import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expandAbbreviations, parseAbbreviations } from '../../src/query/abbreviations.ts';

const file = readFileSync(resolve(import.meta.dirname, '../../data/abbreviations.txt'), 'utf8');
const bundled = parseAbbreviations(file);

const check = (query: string, ...expected: string[]): void =>
  expect(expandAbbreviations(query, bundled.value), query).toEqual(expected);

describe('the bundled table', () => {
  test('has no bad line, and what the documents’ offices use most', () => {
    expect(bundled.warnings).toEqual([]);
    const usual =
      'BTV,BCH,UBKT,TW,TƯ,CB,ĐV,KL,NQ,ĐH,HĐND,UBND,MTTQ,CQ,DN,LLVT,VP,TU,ĐU,BTC,BTGDV,TTg,NĐ,TT,CT,CBCC,CCVC,BHXH,QPPL,PCTN,CĐS';
    for (const short of usual.split(',')) expect(expandAbbreviations(short, bundled.value), short).not.toEqual([]);
  });

  test('says an abbreviation in full, and words by their abbreviation, with diacritics or without', () => {
    check('BTV tỉnh ủy', 'Ban Thường vụ tỉnh ủy');
    check('btv tinh uy', 'Ban Thường vụ tinh uy');
    check('ban thường vụ', 'BTV');
    check('Ban thuong vu', 'BTV');
    check('uỷ ban nhân dân xã', 'UBND xã');
    check('UBND và HĐND xã', 'Ủy ban nhân dân và Hội đồng nhân dân xã');
    check('bán thường vụ');
    check('phân công cấp ủy');
  });

  test('gives each meaning of an abbreviation', () =>
    check('phân công CB dự họp', 'phân công cán bộ dự họp', 'phân công chi bộ dự họp'));

  test('takes what may be a word only in capitals, beside a number, or alone', () => {
    check('phan cong cb du hop');
    check('nq 18', 'nghị quyết 18');
    check('ct', 'chỉ thị', 'chương trình');
    check('tu 2022 den 2023');
    check('KE HOACH CUA TU');
    check('KL BTV', 'kết luận Ban Thường vụ');
    check('gửi TTr lên', 'gửi tờ trình lên');
  });

  test('takes some meanings only beside certain words', () => {
    check(
      'CT UBND tỉnh',
      'chủ tịch Ủy ban nhân dân tỉnh',
      'chỉ thị Ủy ban nhân dân tỉnh',
      'chương trình Ủy ban nhân dân tỉnh',
    );
    check('trường đh luật', 'trường đại học luật');
    check('đv sự nghiệp công', 'đơn vị sự nghiệp công');
  });

  test('tells HĐ from HD where the writer types diacritics', () => {
    check('HD của tỉnh', 'hướng dẫn của tỉnh');
    check('HD 15', 'hướng dẫn 15', 'hợp đồng 15', 'hội đồng 15');
  });

  test('leaves the codes of a document number alone', () => check('12-KH/TU phân công'));
});

describe('an office’s own table', () => {
  const expand = (own: string, query: string): readonly string[] =>
    expandAbbreviations(query, parseAbbreviations(`${file}\n${own}`).value);

  test('adds, replaces and takes out', () => {
    expect(expand('VPM = văn phòng mẫu', 'vpm họp')).toEqual(['văn phòng mẫu họp']);
    expect(expand('btv = biên tập viên', 'BTV họp')).toEqual(['biên tập viên họp']);
    expect(expand('BTV =', 'BTV họp')).toEqual([]);
  });

  test('may have bad lines: each is a warning with its place', () => {
    const text = '# ghi chú\nBTV Ban Thường vụ\n\n = x\nA = b\nABC = đúng\r\nX Y = sai\nXYZ = [a]';
    const { value, warnings } = parseAbbreviations(text);
    expect(warnings.map(({ code, span }) => [code, text.slice(span.start, span.end)])).toEqual(
      ['BTV Ban Thường vụ', ' = x', 'A = b', 'X Y = sai', 'XYZ = [a]'].map((line) => ['ABBREVIATION_INVALID', line]),
    );
    expect(expandAbbreviations('abc', value)).toEqual(['đúng']);
  });
});

test('the work grows with the query, not faster', () => {
  const query = 'CB DN VP ủy ban nhân dân '.repeat(400);
  const texts = expandAbbreviations(query, bundled.value);
  expect(texts.length).toBeLessThanOrEqual(6);
});
