import { describe, expect, test } from 'vitest';
import { type Evaluated, evaluate, evaluateByDocument } from '../../src/evaluation/evaluate.ts';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import type { Question } from '../../src/evaluation/question.ts';
import { compareRuns, makeRun, parseRun } from '../../src/evaluation/run.ts';

const library = { documents: 1, chunks: 2, generation: 3, fingerprint: 'f' };

/** An engine that finds the questions with these ids at once, and others never. */
const finding = (...ids: string[]): Evaluated => ({
  search: async (query) => ({
    hits: ids.includes(query) ? [{ citation: { documentId: 'd1' }, passage: { text: 'đoạn' } }] : [],
  }),
  ask: async (question) => ({ kind: 'abstained', question, understood: question, text: '', nearest: [], missing: [] }),
  list: async () => [{ id: 'd1', sources: [{ path: 'a.md' }] }],
});
const asked = (...ids: string[]): Question[] =>
  ids.map((id) => ({
    id,
    question: id,
    answerable: true,
    relevant: [{ document: 'a.md', path: '', quote: 'đoạn' }],
  }));
const kept = (evaluation: Evaluation) => parseRun(JSON.stringify(makeRun('0.1.0', library, evaluation)));

describe('a kept run', () => {
  test('comes back as it was', async () => {
    const evaluation = await evaluate(finding('a'), asked('a', 'b'));
    expect(kept(evaluation)).toEqual(makeRun('0.1.0', library, evaluation));
  });

  test('is refused where it is none', () => {
    const run = { format: 'chidan-run-1', version: '1', library, evaluation: { questions: [] } };
    const check = (json: string): void =>
      expect(() => parseRun(json)).toThrow(expect.objectContaining({ code: 'RUN_INVALID' }));
    expect(() => parseRun(JSON.stringify(run))).not.toThrow();
    check('x');
    check('null');
    check('{}');
    check(JSON.stringify({ ...run, format: 'chidan-run-9' }));
    check(JSON.stringify({ ...run, version: 1 }));
    check(JSON.stringify({ ...run, library: null }));
    check(JSON.stringify({ ...run, evaluation: null }));
    const withFigures = (figures: unknown) => ({
      ...run,
      evaluation: { questions: [{ id: 'a', question: 'a', figures }] },
    });
    expect(() => parseRun(JSON.stringify(withFigures(null)))).not.toThrow();
    check(JSON.stringify(withFigures({ hybrid: {} })));
    check(JSON.stringify(withFigures({ hybrid: { recallAt1: 'x' }, lexical: {}, semantic: {} })));
    check(JSON.stringify(withFigures({ hybrid: {}, lexical: {}, semantic: {} })));
  });
});

describe('a comparison', () => {
  test('pairs answerable questions by id, and names those of one run alone and those in other words', async () => {
    const unanswerable: Question = { id: 'z', question: 'z', answerable: false };
    const before = kept(await evaluate(finding('a', 'b', 'x'), [...asked('a', 'b', 'x'), unanswerable]));
    const [a, b, c] = asked('a', 'b', 'c') as [Question, Question, Question];
    const after = await evaluate(finding('b mới'), [c, { ...b, question: 'b mới' }, a, unanswerable]);
    const comparison = compareRuns(before, after);
    expect(comparison).toMatchObject({ version: '0.1.0', library, paired: 2 });
    expect([comparison.onlyBefore, comparison.onlyAfter, comparison.reworded]).toEqual([['x'], ['c'], ['b']]);
    expect(comparison.retrieval?.hybrid.ndcgAt10).toMatchObject({ questions: 2, before: 1, after: 0.5 });
  });

  test('of a run with itself finds no difference', async () => {
    const evaluation = await evaluate(finding('a'), asked('a', 'b'));
    const { retrieval } = compareRuns(kept(evaluation), evaluation);
    expect(retrieval?.lexical.mrrAt10).toEqual({
      ...{ questions: 2, before: 0.5, after: 0.5, pValue: 1 },
      difference: { mean: 0, low: 0, high: 0 },
    });
  });

  test('leaves out recall@100 where one run did not go so deep', async () => {
    const shallow = await evaluate(finding('a'), asked('a'));
    const deep = await evaluate(finding('a'), asked('a'), { depth: 100 });
    expect(compareRuns(kept(deep), shallow).retrieval?.hybrid.recallAt100).toBeUndefined();
    expect(compareRuns(kept(shallow), deep).retrieval?.hybrid.recallAt100).toBeUndefined();
    expect(compareRuns(kept(deep), deep).retrieval?.hybrid.recallAt100?.pValue).toBe(1);
  });

  test('of runs without a question in common has nothing to say', async () => {
    const before = kept(await evaluate(finding(), asked('a')));
    expect(compareRuns(before, await evaluate(finding(), asked('b')))).toMatchObject({
      paired: 0,
      retrieval: null,
    });
  });

  test('of passages with documents is refused', async () => {
    const before = kept(await evaluate(finding(), asked('a')));
    const topics = [{ id: 'a', question: 'a', relevant: [{ corpusId: 'a', gain: 1 }] }];
    const after = await evaluateByDocument(finding('a'), topics);
    expect(() => compareRuns(before, after)).toThrow(expect.objectContaining({ code: 'RUN_INVALID' }));
  });
});
