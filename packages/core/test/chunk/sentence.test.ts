import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sliceSpan } from '../../src/base/span.ts';
import { splitAfter, splitSentences } from '../../src/chunk/sentence.ts';

/** The sentences of `text`, which is written with `|` where it should be cut. */
function check(marked: string): void {
  const text = marked.replaceAll('|', '');
  const sentences = splitSentences(text, { start: 0, end: text.length }).map((span) => sliceSpan(text, span));
  expect(sentences).toEqual(marked.split('|').map((sentence) => sentence.trim()));
}

describe('a sentence ends', () => {
  test('at a full stop, a question mark, an exclamation mark, an ellipsis', () => {
    check('Một. |Hai! |Ba? |Bốn… |Năm');
    check('Trong doanh nghiệp nhà nước,... |Cụ thể hóa');
    check('Nghị quyết khóa X... |Sau đó');
    check('Đến năm 2024. |Sau đó');
    check('Giao ban ngày 15/7/2024. |Các đơn vị');
    check('Đạt 98,82%. |Kết nạp 149 đảng viên.');
  });

  test('behind the marks that close a quotation or a bracket', () => {
    check('“Dân vận khéo.” |Tiếp tục');
    check('(theo quy định.) |Tiếp tục');
  });

  test('before a quotation, a bracket, a number or a dash', () => {
    check('Một. |“Hai”');
    check('Một. |(Hai)');
    check('Một. |15 chi bộ');
    check('Một. |- Hai');
  });

  test('at the end of a line, whatever stands there', () => check('một\n|hai, ba\n|bốn'));
});

describe('a sentence goes on', () => {
  test('after an abbreviation', () => {
    check('Tại TP. Hồ Chí Minh và Q. Bình Thạnh. |Sau đó');
    check('Do PGS. TS. Trần Bé và ThS. Lê Hoa trình bày. |Sau đó');
    check('Đ/c. Nam phát biểu');
  });

  test('after the initial of a name or a single roman number', () => {
    check('Học V. I. Lê-nin và C. Mác. |Sau đó');
    check('Nghị quyết khóa X. Ban Chấp hành');
  });

  test('after the number of a list', () => {
    check('1. Một. |Hai');
    check('Đầu\n|2. Hai. |Ba');
    check('1.1. Một một. |Hai');
  });

  test('after a dot inside an amount, a number or a word', () => {
    check('Hỗ trợ 15.000 đồng theo 1.2 lần, a.b C');
  });

  test('before a small letter', () => check('v.v. và các nội dung khác'));
});

test('a paragraph of 300,000 letters without line ends is cut at each of its sentences', () => {
  const sentence = 'Chi bộ TP. Trà Vinh họp vào ngày 3.';
  const count = Math.ceil(300_000 / (sentence.length + 1));
  const text = Array.from({ length: count }, () => sentence).join(' ');
  const pieces = splitSentences(text, { start: 0, end: text.length });
  expect(pieces).toHaveLength(count);
  expect(new Set(pieces.map((span) => sliceSpan(text, span)))).toEqual(new Set([sentence]));
});

test('a number that is cited, not counted, does end a sentence', () => check('Theo khoản 2. |Điều này'));

describe('cutting after a separator', () => {
  const checkAfter = (separator: ';' | ',' | ' ', text: string, expected: readonly string[]): void =>
    expect(splitAfter(text, { start: 0, end: text.length }, separator).map((span) => sliceSpan(text, span))).toEqual(
      expected,
    );

  test('keeps it with the piece before', () => {
    checkAfter(';', 'một; hai;ba', ['một;', 'hai;', 'ba']);
    checkAfter(',', 'một, hai', ['một,', 'hai']);
    checkAfter(' ', 'một  hai', ['một', 'hai']);
  });

  test('leaves decimals whole', () => checkAfter(',', 'đạt 98,82%, vượt', ['đạt 98,82%,', 'vượt']));

  test('looks no further than the span', () => {
    const text = 'a;b;c;d';
    expect(splitAfter(text, { start: 2, end: 4 }, ';').map((span) => sliceSpan(text, span))).toEqual(['b;']);
  });
});

test('cutting loses nothing but white space, and gives trimmed pieces in order', () => {
  const unit = fc.constantFrom(
    'a',
    'Ế',
    'TP',
    'X',
    '5',
    '12',
    '.',
    '. ',
    '…',
    '?',
    '”',
    ' ',
    '\n',
    ';',
    ',',
    '(',
    '- ',
    'số',
  );
  const text = fc.string({ unit, maxLength: 40 });
  const cutters = fc.constantFrom<
    (text: string, span: { start: number; end: number }) => { start: number; end: number }[]
  >(
    splitSentences,
    (value, span) => splitAfter(value, span, ';'),
    (value, span) => splitAfter(value, span, ','),
    (value, span) => splitAfter(value, span, ' '),
  );
  fc.assert(
    fc.property(text, fc.nat(10), cutters, (value, start, cut) => {
      const span = { start: Math.min(start, value.length), end: value.length };
      const pieces = cut(value, span);
      expect(
        pieces
          .map((piece) => sliceSpan(value, piece))
          .join('')
          .replace(/\s/g, ''),
      ).toBe(sliceSpan(value, span).replace(/\s/g, ''));
      pieces.forEach((piece, index) => {
        const words = sliceSpan(value, piece);
        expect(words).toBe(words.trim());
        expect(words).not.toBe('');
        expect(piece.start).toBeGreaterThanOrEqual(pieces[index - 1]?.end ?? span.start);
      });
    }),
  );
});
