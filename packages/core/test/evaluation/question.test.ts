import { describe, expect, test } from 'vitest';
import { isRelevant, parseQuestions, type Question } from '../../src/evaluation/question.ts';
import { corpusQuestions } from '../corpus.ts';

describe('a questions file', () => {
  test('has one question a line, blank lines left out', () => {
    const lines = '{"id":"a","question":"x","answerable":false}\r\n\n{"id":"b","question":"y","answerable":true}\n';
    expect(parseQuestions(lines).map(({ id, answerable }) => [id, answerable])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  test('of the corpus judges every answerable question and says why each other is not', () => {
    const questions = parseQuestions(corpusQuestions());
    expect(questions).toHaveLength(25);
    for (const { id, answerable, relevant, kind } of questions) {
      expect((relevant?.length ?? 0) > 0, id).toBe(answerable);
      expect(kind !== undefined, id).toBe(!answerable);
    }
  });
});

describe('a passage is relevant', () => {
  const question: Question = {
    id: 'q',
    question: 'x',
    answerable: true,
    relevant: [{ document: 'a.md', path: 'mục 5', quote: 'thực hiện tốt' }],
  };
  const check = (paths: readonly string[], passage: string, expected: boolean, asked = question): void =>
    expect(isRelevant(asked, paths, passage)).toBe(expected);

  test('when it holds a judged quote and is of that document', () => {
    check(['a.md'], 'tiếp tục thực hiện tốt', true);
    check(['khác.md', 'văn bản/a.md'], 'tiếp tục thực hiện tốt', true);
    check(['a.md'], 'thực hiện', false);
    check(['ba.md'], 'thực hiện tốt', false);
    check([], 'thực hiện tốt', false);
  });

  test('never for a question without judgments', () => {
    check(['a.md'], 'thực hiện tốt', false, { id: 'q', question: 'x', answerable: false });
  });
});
