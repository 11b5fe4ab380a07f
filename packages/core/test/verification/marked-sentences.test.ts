import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeSentences, markedSentences } from '../../src/verification/marked-sentences.ts';

/** The sentences of a text, each with its marks behind it: `Chi bộ họp. 1 2`. */
function check(text: string, ...expected: readonly string[]): void {
  const sentences = markedSentences(text);
  expect(sentences.map(({ text: words, marks }) => [words, ...marks].join(' '))).toEqual(expected);
  for (const { span } of sentences)
    expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
}

describe('marks', () => {
  test('stand before the full stop or behind it, and belong to the sentence they end', () => {
    check('Chi bộ họp [1]. Đảng viên dự. [2] Bí thư ký.[3]', 'Chi bộ họp. 1', 'Đảng viên dự. 2', 'Bí thư ký. 3');
  });

  test('name several sources, and each source once', () => {
    check(
      'Chi bộ họp [1][2]. Chi bộ ký [1, 3]. Chi bộ nộp [2–4].',
      'Chi bộ họp. 1 2',
      'Chi bộ ký. 1 3',
      'Chi bộ nộp. 2 3 4',
    );
    check('Chi bộ họp [2], bí thư ký [2; 1].', 'Chi bộ họp, bí thư ký. 2 1');
  });

  test('on a line of their own belong to the line above', () => {
    check('Chi bộ họp.\n[1]\nBí thư ký. [2]', 'Chi bộ họp. 1', 'Bí thư ký. 2');
  });

  test('at the start of a line belong to it', () => {
    check('[1] Chi bộ họp.\n[2] Bí thư ký.', 'Chi bộ họp. 1', 'Bí thư ký. 2');
  });

  test('are none where brackets hold anything else', () => {
    check('Chi bộ [cơ sở] họp [a].', 'Chi bộ [cơ sở] họp [a].');
    check('Mười [10000].', 'Mười [10000].');
  });

  test('name no more sources than an answer has', () => {
    expect(markedSentences('Chi bộ họp [1-999].')[0]?.marks).toEqual([1, 999]);
    expect(markedSentences('Chi bộ họp [3-1].')[0]?.marks).toEqual([3, 1]);
  });
});

describe('a sentence', () => {
  test('does not end within a sum, a date, a number of a unit or an abbreviation', () => {
    check(
      'Hỗ trợ 9.000.000 đồng từ 18.7.2022 [1]. Theo mục III.2 thì TP. Vàng chi [2].',
      'Hỗ trợ 9.000.000 đồng từ 18.7.2022. 1',
      'Theo mục III.2 thì TP. Vàng chi. 2',
    );
  });

  test('does not end within quotation marks', () => {
    check('Nêu: “Chi bộ họp. Bí thư ký.” [1] Chi bộ nộp [2].', 'Nêu: “Chi bộ họp. Bí thư ký.” 1', 'Chi bộ nộp. 2');
    check('Nêu: "Chi bộ họp. Bí thư ký." [1]', 'Nêu: "Chi bộ họp. Bí thư ký." 1');
    check('Nêu “Chi bộ họp. Bí thư ký.', 'Nêu “Chi bộ họp.', 'Bí thư ký.');
  });

  test('is each line, with the marker of its list', () => {
    check('1. Chi bộ họp [1]\n2. Bí thư ký [2]', '1. Chi bộ họp 1', '2. Bí thư ký 2');
  });

  test('takes the list below it where it ends in a colon', () => {
    check(
      'Không được:\n- Tặng quà; [1]\n- Nhận quà. [2]\n\nChi bộ họp [3].',
      'Không được:\n- Tặng quà;\n- Nhận quà. 1 2',
      'Chi bộ họp. 3',
    );
    check('Gồm:\n\na) Đơn. Viết tay.\nb) Ảnh. [1]\nChi bộ họp.', 'Gồm:\n\na) Đơn. Viết tay.\nb) Ảnh. 1', 'Chi bộ họp.');
  });

  test('is none of an empty text', () => {
    check('');
    check(' \n [1] ');
  });
});

describe('an answer that is still being written', () => {
  test('has the sentences that another has followed', () => {
    expect(completeSentences('Chi bộ họp. [1] Bí thư ký. [2')).toMatchObject({
      sentences: [{ text: 'Chi bộ họp.', marks: [1] }],
      rest: 'Bí thư ký. [2',
    });
  });

  test('waits for the end of a list and of a quotation', () => {
    expect(completeSentences('Gồm:\n- Đơn. [1]\n- Ảnh. [1]\n').sentences).toEqual([]);
    expect(completeSentences('Gồm:\n1').sentences).toEqual([]);
    expect(completeSentences('Nêu: “Chi bộ họp. Bí thư').sentences).toEqual([]);
  });

  test('gives the sentences of the whole, however it comes in', () => {
    const piece = fc.constantFrom(
      'Chi bộ họp',
      'Bí thư ký',
      '. ',
      '.',
      ' [1]',
      '[2, 3]',
      '\n',
      ':\n',
      '- ',
      '1. ',
      'a) ',
      '“',
      '”',
      '; ',
      ', ',
      'TP. ',
      '9.000',
      '18',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), fc.integer({ min: 1, max: 7 }), (pieces, size) => {
        const text = pieces.join('');
        const found = [];
        let rest = '';
        for (let at = 0; at < text.length; at += size) {
          const complete = completeSentences(rest + text.slice(at, at + size));
          found.push(...complete.sentences);
          rest = complete.rest;
        }
        found.push(...markedSentences(rest));
        const shown = (sentences: readonly { text: string; marks: readonly number[] }[]): unknown[] =>
          sentences.map((sentence) => [sentence.text, sentence.marks]);
        expect(shown(found)).toEqual(shown(markedSentences(text)));
      }),
      { numRuns: 2000 },
    );
  });
});
