import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSentence } from '../../src/verification/check-sentence.ts';
import { check, label, support } from './sentence-cases.ts';

describe('a sentence with two sources', () => {
  const other = 'Thời gian luân chuyển ít nhất là 24 tháng.';

  test('may take one sentence from each', () => {
    check(`${support.slice(3, -1)}; thời gian luân chuyển ít nhất là 24 tháng.`, [support, other], [label], '');
  });

  test('names a document only for what its own passage says', () => {
    const labels = [label, 'Điều 5, Quy định 9231-QĐ/TU ngày 18/11/2024'];
    check('Theo Điều 5 Quy định 9231-QĐ/TU, thời gian luân chuyển ít nhất là 24 tháng.', [support, other], labels, '');
    const both = `Theo Điều 5 Quy định 9231-QĐ/TU, cán${support.slice(6, -1)}; thời gian luân chuyển ít nhất là 24 tháng.`;
    check(both, [support, other], labels, 'document-number');
    check(
      'Theo Quy định 9114-QĐ/TU, thời gian luân chuyển ít nhất là 24 tháng.',
      [support, other],
      labels,
      'document-number',
    );
  });
});

test('words at fault that stand side by side are told as they stand, others with a sign of what is between', () => {
  const source = 'Người dân gửi kiến nghị đến chi bộ trước ngày 20 hằng tháng.';
  const told = (sentence: string): string[] => checkSentence(sentence, [source]).map(({ words }) => words);
  expect(told('Người dân gửi hoa quả kiến nghị đến chi bộ trước ngày 20 hằng tháng.')).toEqual(['hoa quả']);
  expect(told('Người dân gửi hoa kiến nghị quả đến chi bộ trước ngày 20 hằng tháng.')).toEqual(['hoa … quả']);
  expect(told('Người dân gửi hoa, quả kiến nghị đến chi bộ trước ngày 20 hằng tháng.')).toEqual(['hoa … quả']);
});

describe('any text', () => {
  const word = fc.constantFrom(
    'đảng',
    'viên',
    'chi',
    'bộ',
    'nộp',
    'hồ',
    'sơ',
    'phải',
    'được',
    'khi',
    'nếu',
    'trừ',
    '30',
    'ngày',
    'quá',
    'và',
    'hoặc',
  );
  const clause = fc.array(word, { minLength: 2, maxLength: 8 }).map((words) => words.join(' '));
  const sentence = fc.array(clause, { minLength: 1, maxLength: 4 }).map((clauses) => `Theo dõi ${clauses.join(', ')}.`);

  test('bears out each of its sentences', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.nat(3), (sentences, index) => {
        const chosen = sentences[index % sentences.length] as string;
        expect(checkSentence(chosen, [sentences.join(' ')])).toEqual([]);
      }),
    );
  });

  test('does not bear out one of which a `không` is taken', () => {
    fc.assert(
      fc.property(clause, clause, (before, behind) => {
        const passage = `Chi bộ ${before} không ${behind}.`;
        expect(checkSentence(passage, [passage])).toEqual([]);
        expect(checkSentence(passage.replace('không ', ''), [passage])).not.toEqual([]);
      }),
    );
  });

  test('that has too many words for its passage is not compared, so not borne out', () => {
    const words = (count: number): string => `${Array.from({ length: count }, (_, index) => `x${index}`).join(' ')}.`;
    expect(checkSentence(words(600), [words(600)])).toEqual([]);
    expect(checkSentence(words(700), [words(700)])).toEqual([{ kind: 'unsupported', words: words(700) }]);
    expect(checkSentence(words(400), [words(400), words(900)])).toEqual([{ kind: 'unsupported', words: words(400) }]);
  });

  test('that is longer than sentences are is not read', () => {
    const long = `Chi bộ${' '.repeat(10_000)} họp.`;
    expect(checkSentence(long, ['Chi bộ họp.'])).toEqual([{ kind: 'unsupported', words: long }]);
  });

  test('is checked whatever the sentence is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, passage) => {
        for (const fault of checkSentence(text, [passage], [passage])) expect(fault.words).not.toBe('');
      }),
    );
  });
});
