import { describe, expect, test } from 'vitest';
import { isRelevant, isRightQuote, parseQuestions, type Question } from '../../src/evaluation/question.ts';

describe('a questions file', () => {
  test('has one question a line, blank lines left out', () => {
    const lines =
      '{"id":"a","question":"x","answerable":false}\r\n\n{"id":"b","question":"y","answerable":true,"relevant":[{"document":"a.md","path":"","quote":"z"}]}\n';
    expect(parseQuestions(lines).map(({ id, answerable }) => [id, answerable])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  test('that is not of the form is refused with the number of the line', () => {
    const sound = '{"id":"a","question":"x","answerable":false}';
    const check = (line: string): void => {
      let thrown: unknown;
      try {
        parseQuestions(`${sound}\n${line}`);
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toMatchObject({ code: 'QUESTIONS_INVALID', detail: { line: 2 } });
    };
    check('no JSON');
    check('7');
    check(sound);
    check('{"id":"b","question":"x","answerable":false,"kind":7}');
    check('{"question":"x","answerable":false}');
    check('{"id":"b","answerable":false}');
    check('{"id":"b","question":"x"}');
    check('{"id":"b","question":"x","answerable":true}');
    check('{"id":"b","question":"x","answerable":true,"relevant":[{"document":"a.md"}]}');
    check('{"id":"b","question":"x","answerable":false,"list":[]}');
    check('{"id":"b","question":"x","answerable":false,"list":["một",""]}');
    check('{"id":"b","question":"x","answerable":false,"list":"một"}');
    check('{"id":"b","question":"x","answerable":false,"split":"test"}');
  });

  test('may name the items of a list and the half that a question belongs to', () => {
    const fields = { list: ['một', 'hai'], split: 'report' };
    const line = JSON.stringify({ id: 'a', question: 'x', answerable: false, ...fields });
    expect(parseQuestions(line)).toMatchObject([fields]);
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

test('a quote is right when it and a judged passage of the same document hold one another', () => {
  const question: Question = {
    id: 'q',
    question: 'x',
    answerable: true,
    relevant: [{ document: 'a.md', path: '', quote: 'hai ba' }],
  };
  const check = (paths: readonly string[], quote: string, expected: boolean): void =>
    expect(isRightQuote(question, paths, quote)).toBe(expected);
  check(['a.md'], 'một hai ba', true);
  check(['/kho/a.md'], 'ba', true);
  check(['a.md'], 'bốn', false);
  check(['b.md'], 'hai ba', false);
});
