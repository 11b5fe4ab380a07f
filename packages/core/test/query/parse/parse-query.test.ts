import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sliceSpan } from '../../../src/base/span.ts';
import type { DocumentFilter } from '../../../src/library/document-filter.ts';
import { formatDocumentNumber } from '../../../src/number/document-number.ts';
import { parseAbbreviations } from '../../../src/query/abbreviations.ts';
import { parseQuery } from '../../../src/query/parse/parse-query.ts';

/** A query's text and filter. */
function check(query: string, text: string, filter: DocumentFilter): void {
  const parsed = parseQuery(query);
  expect({ text: parsed.text, filter: parsed.filter, warnings: parsed.warnings }, query).toEqual({
    text,
    filter,
    warnings: [],
  });
}

/** What is read as a filter and is none; the text keeps it. */
function checkUnread(query: string, ...words: string[]): void {
  const { text, filter, warnings } = parseQuery(query);
  expect({ text, filter }, query).toEqual({ text: query, filter: {} });
  expect(warnings.map(({ code, span }) => [code, sliceSpan(query, span)])).toEqual(
    words.map((word) => ['QUERY_FILTER_INVALID', word]),
  );
}

describe('a filter', () => {
  test('of types takes names, codes and ids, several with commas', () => {
    check('loại:QĐ x', 'x', { types: ['decision', 'regulation'] });
    check('loai:qd x', 'x', { types: ['decision', 'regulation'] });
    check('type:decree x', 'x', { types: ['decree'] });
    check('loại:nghị định x', 'x', { types: ['decree'] });
    check('loại:"quy định",TB, nghị định x', 'x', { types: ['regulation', 'notice', 'decree'] });
    check('loại:HĐ x', 'x', { types: ['contract'] });
    check('loại:TT loại:KL x', 'x', { types: ['party-circular', 'circular', 'conclusion'] });
  });

  test('of dates takes days, months and years', () => {
    check('từ:2022 đến:2023', '', { from: '2022-01-01', to: '2023-12-31' });
    check('tu:2022-05 den:2024-02', '', { from: '2022-05-01', to: '2024-02-29' });
    check('from:15/3/2022 to:2022-03-20', '', { from: '2022-03-15', to: '2022-03-20' });
    check('từ ngày:15.3.2022', '', { from: '2022-03-15' });
    check('từ:"ngày 15 tháng 3 năm 2022" đến:5/2022', '', { from: '2022-03-15', to: '2022-05-31' });
    check('năm:2022 x', 'x', { from: '2022-01-01', to: '2022-12-31' });
    check('year:2020-2022', '', { from: '2020-01-01', to: '2022-12-31' });
    check('năm:2022 từ:6/2022', '', { from: '2022-06-01', to: '2022-12-31' });
  });

  test('of the issuer, the signer and the term takes words', () => {
    check('cơ quan:"Tỉnh ủy" x', 'x', { issuers: ['Tỉnh ủy'] });
    for (const name of ['co quan', 'cơ-quan', 'coquan', 'issuer', 'CƠ QUAN'])
      check(`${name}:UBND x`, 'x', { issuers: ['UBND'] });
    check('người ký:“Trần Văn Mẫu” x', 'x', { signer: 'Trần Văn Mẫu' });
    check('nhiệm kỳ:2020-2025 x', 'x', { term: '2020-2025' });
    check('khóa:13 x', 'x', { term: 'XIII' });
    check('khoá:"khóa XIV" x', 'x', { term: 'XIV' });
  });

  test('of the issuer takes the abbreviations of the table for what they mean', () => {
    const table = parseAbbreviations('UBND = Ủy ban nhân dân').value;
    expect(parseQuery('cơ quan:UBND', table).filter).toEqual({ issuers: ['UBND', 'Ủy ban nhân dân'] });
    expect(parseQuery('issuer:"ủy ban nhân dân"', table).filter).toEqual({ issuers: ['ủy ban nhân dân', 'UBND'] });
  });

  test('of validity takes what people say', () => {
    check('hiệu lực:đã thay thế x', 'x', { isReplaced: true });
    check('hieu luc:con x', 'x', { isReplaced: false });
    check('replaced:no x', 'x', { isReplaced: false });
    check('hiệu lực:"chưa bị thay thế" x', 'x', { isReplaced: false });
  });

  test('of the number takes any spelling, and names the document too', () => {
    check('số:784 phân công', 'phân công', { number: '784' });
    check('số:117 tb duk phân công', 'phân công', { number: '117-TB/ĐUK' });
    check('number:"784 qd/tu" x', 'x', { number: '784-QĐ/TU' });
    const [named] = parseQuery('khoản 2 điều 5 số:784').named;
    expect(named?.number && formatDocumentNumber(named.number)).toBe('784');
    expect(named?.units.map(({ number }) => number)).toEqual(['5', '2']);
    expect(named?.rest).toBe('');
  });

  test('may have a blank behind its colon where its value can be nothing else', () => {
    check('năm: 2022 kế hoạch', 'kế hoạch', { from: '2022-01-01', to: '2022-12-31' });
    check('hiệu lực: còn quy chế', 'quy chế', { isReplaced: false });
    check('cơ quan: "Tỉnh ủy" x', 'x', { issuers: ['Tỉnh ủy'] });
    check('cơ quan: Tỉnh ủy', 'cơ quan: Tỉnh ủy', {});
    check('Số: 784-QĐ/TU', 'Số: 784-QĐ/TU', {});
  });

  test('leaves nothing to search where only punctuation is left', () => {
    check('loại:QĐ, từ:2022', '', { types: ['decision', 'regulation'], from: '2022-01-01' });
    check('(năm:2022)', '', { from: '2022-01-01', to: '2022-12-31' });
  });

  test('that cannot be read is searched as words, with a warning where it stands', () => {
    checkUnread('phân công từ:abc thử', 'từ:abc');
    checkUnread('từ:31/2/2022', 'từ:31/2/2022');
    checkUnread('loại:"thơ lục bát" x', 'loại:"thơ lục bát"');
    checkUnread('số:abc replaced:maybe', 'số:abc', 'replaced:maybe');
    const { filter, warnings } = parseQuery('cơ quan:A cơ quan:B');
    expect([filter, warnings.length]).toEqual([{ issuers: ['A'] }, 1]);
  });

  test('is none where a sentence has a colon', () => {
    for (const query of [
      'Điều 5: nội dung',
      'lưu ý: abc',
      'tổng số: 15 người',
      'thời gian từ: 8h',
      'sổ:784',
      'đèn:2022',
      'thiếu từ:',
    ])
      checkUnread(query);
  });
});

describe('quotation marks', () => {
  const phrases = (query: string): unknown => {
    const { text, phrases: found } = parseQuery(query);
    return [text, found];
  };

  test('of any kind make a phrase, whose words stay in their place', () => {
    for (const phrase of ['"cấp ủy"', '“cấp ủy”', '”cấp ủy”', '‘cấp ủy’', '"cấp ủy”']) {
      expect(phrases(`phân công ${phrase} dự họp`)).toEqual(['phân công cấp ủy dự họp', ['cấp ủy']]);
    }
    expect(phrases('"a b" và "c d"')).toEqual(['a b và c d', ['a b', 'c d']]);
  });

  test('around the title of a part belong to the unit', () => {
    const { text, phrases: found, named } = parseQuery('đoạn 2 phần “Nhận định của Tòa án”, Án lệ 03/2016/AL');
    expect([text, found]).toEqual(['đoạn 2 phần “Nhận định của Tòa án”, Án lệ 03/2016/AL', []]);
    expect(named[0]?.units).toEqual([
      { kind: 'titled', number: 'Nhận định của Tòa án' },
      { kind: 'bracketed', number: '2' },
    ]);
    expect(named[0]?.rest).toBe('');
  });

  test('that are not closed, or hold no word, are plain', () => {
    expect(phrases('“cấp ủy dự')).toEqual(['“cấp ủy dự', []]);
    expect(phrases('"" x')).toEqual(['"" x', []]);
    expect(phrases('a"b c"d')).toEqual(['a"b c"d', []]);
  });
});

describe('a hyphen', () => {
  const excluded = (query: string): unknown => {
    const { text, excluded: found } = parseQuery(query);
    return [text, found];
  };

  test('right before a word or a phrase excludes it', () => {
    expect(excluded('báo cáo -tháng -"chi bộ" x')).toEqual(['báo cáo x', ['tháng', 'chi bộ']]);
    expect(excluded('-năm, kế hoạch')).toEqual([', kế hoạch', ['năm']]);
    expect(excluded('x -covid-19')).toEqual(['x', ['covid-19']]);
  });

  test('within a number, between words or years excludes nothing', () => {
    for (const query of [
      '784-QĐ/TU',
      '784 -qd/tu',
      '30/2020 -nđ-cp',
      'nhiệm kỳ 2020 - 2025',
      'nhiệm kỳ 2020 -2025',
      'Độc lập - Tự do',
      'quốc phòng-an ninh',
    ])
      expect(excluded(query)).toEqual([query, []]);
  });
});

test('the name of a file is read like its number', () => {
  const {
    text,
    named: [named],
  } = parseQuery('784_QĐ_TU.pdf');
  expect([text, named?.rest]).toEqual(['784 QĐ TU.pdf', 'pdf']);
  expect(named?.number && formatDocumentNumber(named.number)).toBe('784-QĐ/TU');
});

test('a query in decomposed letters and with other blanks is the same query', () => {
  const query = 'loại:QĐ "cấp ủy"\u00a0 dự  -họp';
  expect(parseQuery(query.normalize('NFD'))).toEqual(parseQuery('loại:QĐ "cấp ủy" dự -họp'));
});

test('whatever is typed is a query, and text without signs is searched as it is', () => {
  const piece = fc.constantFrom(
    '"',
    '“',
    '-',
    ':',
    ' ',
    'từ:',
    'số:',
    'loại:',
    '2022',
    '784',
    'qđ',
    ',',
    'cơ quan:',
    'a',
    'Đ',
    '‘',
    '\ud83d\ude00',
  );
  const anything = fc.oneof(
    fc.array(piece, { maxLength: 15 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(anything, (typed) => {
      const { text, warnings } = parseQuery(typed);
      expect(text).toBe(text.trim());
      for (const { span } of warnings) expect(span.start).toBeLessThan(span.end);
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom('phân', 'công', 'cấp', 'ủy', 'từ', 'năm'), { minLength: 1 }), (words) => {
      expect(parseQuery(words.join(' ')).text).toBe(words.join(' '));
    }),
  );
});
