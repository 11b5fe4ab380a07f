import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { type Evaluated, evaluate } from '../../src/evaluation/evaluate.ts';
import type { Question } from '../../src/evaluation/question.ts';
import type { Citation } from '../../src/evidence/citation.ts';

const judged = (id: string, ...quotes: string[]): Question => ({
  id,
  question: id,
  answerable: true,
  relevant: quotes.map((quote) => ({ document: 'a.md', path: '', quote })),
});
const answered = (quote: string, documentId = 'd1'): Answer => ({
  kind: 'answered',
  question: '',
  text: '',
  citations: [{ documentId, quote } as Citation],
});
const refused: Answer = { kind: 'abstained', question: '', text: '', nearest: [] };

/** An engine whose hits and answers are written down: passages of a.md by weight and question. */
function scripted(
  hits: Readonly<Record<string, Readonly<Record<number, readonly string[]>>>>,
  answers: Readonly<Record<string, Answer>>,
): Evaluated {
  return {
    search: async (query, { vectorWeight }) => ({
      hits: (hits[query]?.[vectorWeight] ?? []).map((text) => ({ citation: { documentId: 'd1' }, passage: { text } })),
    }),
    ask: async (question) => answers[question] ?? refused,
    list: async () => [
      { id: 'd1', sources: [{ path: '/kho/a.md' }] },
      { id: 'd2', sources: [{ path: '/kho/b.md' }] },
    ],
  };
}

describe('an evaluation', () => {
  test('gives recall, reciprocal rank and nDCG of each ranking, as computed by hand', async () => {
    const questions = [judged('q1', 'chi bộ'), judged('q2', 'báo cáo', 'kiểm tra')];
    const engine = scripted(
      {
        // q1 at rank 1, 2 and nowhere; q2 has both passages, one of them, none.
        q1: { 0.5: ['dự chi bộ', 'khác'], 0: ['khác', 'dự chi bộ', 'lại chi bộ'], 1: [] },
        q2: { 0.5: ['khác', 'báo cáo', 'kiểm tra'], 0: ['kiểm tra'], 1: ['khác'] },
      },
      {},
    );
    const { retrieval } = await evaluate(engine, questions);
    const idealOfTwo = 1 + 1 / Math.log2(3);
    expect(retrieval.hybrid).toEqual({
      recallAt1: 0.5,
      recallAt5: 1,
      recallAt10: 1,
      mrrAt10: (1 + 1 / 2) / 2,
      ndcgAt10: expect.closeTo((1 + (1 / Math.log2(3) + 1 / 2) / idealOfTwo) / 2, 12),
    });
    // A passage that is found twice counts once.
    expect(retrieval.lexical).toEqual({
      recallAt1: 0.5,
      recallAt5: 1,
      recallAt10: 1,
      mrrAt10: 0.75,
      ndcgAt10: expect.closeTo((1 / Math.log2(3) + 1 / idealOfTwo) / 2, 12),
    });
    expect(retrieval.vectors).toEqual({ recallAt1: 0, recallAt5: 0, recallAt10: 0, mrrAt10: 0, ndcgAt10: 0 });
  });

  test('counts what was answered, refused and cited right', async () => {
    const nobodyKnows = (id: string): Question => ({ id, question: id, answerable: false, kind: 'x' });
    const questions = [judged('a', 'chi bộ'), judged('b', 'x y'), judged('c', 'z'), nobodyKnows('d'), nobodyKnows('e')];
    const engine = scripted({}, { a: answered('họp chi bộ'), b: answered('x y', 'd2'), d: answered('gì đó') });
    const { ask, answerable, unanswerable, questions: outcomes } = await evaluate(engine, questions);
    expect([answerable, unanswerable]).toEqual([3, 2]);
    expect(ask).toEqual({
      answerable: { citedRight: 1, citedOther: 1, refused: 1 },
      unanswerable: { answered: 1, refused: 1 },
    });
    expect(outcomes.map(({ asked }) => asked)).toEqual([
      'cited-right',
      'cited-other',
      'refused',
      'answered',
      'refused',
    ]);
  });

  test('names the judged documents that the engine does not have', async () => {
    const elsewhere: Question = {
      id: 'x',
      question: 'x',
      answerable: true,
      relevant: ['c.md', 'a.md', 'c.md'].map((document) => ({ document, path: '', quote: 'q' })),
    };
    expect((await evaluate(scripted({}, {}), [elsewhere])).missingDocuments).toEqual(['c.md']);
  });

  test('tells how far it is, and stops when it is told to', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const onQuestion = (done: number): void => {
      told.push(done);
      if (done === 1) stop.abort();
    };
    const running = evaluate(scripted({}, {}), [judged('a', 'x'), judged('b', 'x'), judged('c', 'x')], {
      signal: stop.signal,
      onQuestion,
    });
    await expect(running).rejects.toThrow();
    expect(told).toEqual([0, 1]);
  });
});
