import { describe, expect, test } from 'vitest';
import { parseBeirCorpus, parseBeirTopics } from '../../src/evaluation/beir.ts';
import { detectQuestionsForm } from '../../src/evaluation/questions-form.ts';

const queries = (...lines: string[]) => ({ name: 'queries.jsonl', text: lines.join('\n') });
const judgments = (...lines: string[]) => ({ name: 'qrels.tsv', text: lines.join('\n') });
const heading = 'query-id\tcorpus-id\tscore';

function thrownBy(parse: () => unknown): unknown {
  try {
    parse();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a test collection', () => {
  test('has the queries that a relevant document was judged for, with its gain', () => {
    const topics = parseBeirTopics({
      queries: queries(
        '\uFEFF{"_id":"1","text":"một","metadata":{"kind":"không dấu"}}\r',
        '',
        '{"_id":"2","text":"hai"}',
        '{"_id":"3","text":"ba"}',
      ),
      judgments: judgments(heading, '1\ta/1\t1\r', '1\tb\t2', '2\ta/1\t0', '1\tc\t0', ''),
    });
    expect(topics).toEqual([
      {
        id: '1',
        question: 'một',
        kind: 'không dấu',
        relevant: [
          { corpusId: 'a/1', gain: 1 },
          { corpusId: 'b', gain: 2 },
        ],
      },
    ]);
  });

  test('may do without the heading of its judgments, where the last line on a pair counts', () => {
    const given = { queries: queries('{"_id":"1","text":"x"}'), judgments: judgments('1\ta\t1', '1\ta\t3') };
    expect(parseBeirTopics(given)[0]?.relevant).toEqual([{ corpusId: 'a', gain: 3 }]);
  });

  test('that is not of the form is refused with file and line', () => {
    const check = (query: string, judgment: string, file: string, line: number): void => {
      const sound = '{"_id":"1","text":"x"}';
      const given = { queries: queries(sound, query), judgments: judgments(heading, '1\ta\t1', judgment) };
      expect(thrownBy(() => parseBeirTopics(given))).toMatchObject({
        code: 'QUESTIONS_INVALID',
        detail: { file, line },
      });
    };
    check('{"_id":"1","text":"y"}', '', 'queries.jsonl', 2);
    check('{"_id":7,"text":"y"}', '', 'queries.jsonl', 2);
    check('{"_id":"2"}', '', 'queries.jsonl', 2);
    check('x', '', 'queries.jsonl', 2);
    check('', '1 b 1', 'qrels.tsv', 3);
    check('', '1\tb', 'qrels.tsv', 3);
    check('', '1\tb\tx', 'qrels.tsv', 3);
    check('', '1\t0\tb\t1', 'qrels.tsv', 3);
    check('', '9\tb\t1', 'qrels.tsv', 3);
  });

  test('has articles with a title or without', () => {
    const text = '{"_id":"a/1","title":"Điều 1","text":"Một"}\n{"_id":"b","text":"Hai"}\n';
    expect(parseBeirCorpus({ name: 'corpus.jsonl', text })).toEqual([
      { id: 'a/1', title: 'Điều 1', text: 'Một' },
      { id: 'b', title: '', text: 'Hai' },
    ]);
    for (const line of ['{"text":"x"}', '{"_id":"c"}', '{"_id":"b","text":"x"}', '{"_id":"\\ud800","text":"x"}'])
      expect(thrownBy(() => parseBeirCorpus({ name: 'corpus.jsonl', text: text + line }))).toMatchObject({
        code: 'QUESTIONS_INVALID',
        detail: { file: 'corpus.jsonl', line: 3 },
      });
  });
});

test('the form of a file is told by its first line', () => {
  const check = (text: string, form: string | null): void => expect(detectQuestionsForm(text)).toBe(form);
  check('\n{"id":"q1","question":"x"}\nkhông phải JSON', 'passages');
  check('{"id":"q1"}', 'passages');
  check('{"_id":"1","text":"x"}', 'beir');
  check('{"_id":"1","title":"","text":"x"}', null);
  check('Thông báo', null);
  check('[]', null);
  check('', null);
});
