import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { ChidanError } from '../../src/base/error.ts';
import { type Evaluated, evaluate } from '../../src/evaluation/evaluate.ts';
import { type Figures, mapFigures, type RankingFigures } from '../../src/evaluation/figures.ts';
import type { Question } from '../../src/evaluation/question.ts';
import type { Citation } from '../../src/evidence/citation.ts';
import type { SearchMode } from '../../src/query/options.ts';

const judged = (id: string, ...quotes: string[]): Question => ({
  id,
  question: id,
  answerable: true,
  relevant: quotes.map((quote) => ({ document: 'a.md', path: '', quote })),
});
const answered = (quote: string, documentId = 'd1'): Answer => ({
  kind: 'answered',
  question: '',
  understood: '',
  wording: 'quotes',
  text: '',
  citations: [{ documentId, quote } as Citation],
  confidence: { level: 'high', probability: 1 },
  figure: null,
  contradictions: [],
  replaced: [],
  missing: [],
  struck: [],
  modelFailure: null,
});
const refused: Answer = { kind: 'abstained', question: '', understood: '', text: '', nearest: [], missing: [] };

const meansOf = (figures: RankingFigures | undefined): Partial<Figures<number>> =>
  figures ? mapFigures(figures, ({ mean }) => mean) : {};

/** An engine whose hits and answers are written down: passages of a.md by mode and question. */
function scripted(
  hits: Readonly<Record<string, Readonly<Partial<Record<SearchMode, readonly string[]>>>>>,
  answers: Readonly<Record<string, Answer>>,
): Evaluated {
  return {
    search: async (query, { mode }) => ({
      hits: (hits[query]?.[mode] ?? []).map((text) => ({ citation: { documentId: 'd1' }, passage: { text } })),
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
        q1: { hybrid: ['dự chi bộ', 'khác'], lexical: ['khác', 'dự chi bộ', 'lại chi bộ'], semantic: [] },
        q2: { hybrid: ['khác', 'báo cáo', 'kiểm tra'], lexical: ['kiểm tra'], semantic: ['khác'] },
      },
      {},
    );
    const { retrieval } = await evaluate(engine, questions);
    const idealOfTwo = 1 + 1 / Math.log2(3);
    expect(meansOf(retrieval?.hybrid)).toEqual({
      recallAt1: 0.5,
      recallAt5: 1,
      recallAt10: 1,
      mrrAt10: (1 + 1 / 2) / 2,
      ndcgAt10: expect.closeTo((1 + (1 / Math.log2(3) + 1 / 2) / idealOfTwo) / 2, 12),
    });
    // A passage that is found twice counts once.
    expect(meansOf(retrieval?.lexical)).toEqual({
      recallAt1: 0.5,
      recallAt5: 1,
      recallAt10: 1,
      mrrAt10: 0.75,
      ndcgAt10: expect.closeTo((1 / Math.log2(3) + 1 / idealOfTwo) / 2, 12),
    });
    expect(meansOf(retrieval?.semantic)).toEqual({
      recallAt1: 0,
      recallAt5: 0,
      recallAt10: 0,
      mrrAt10: 0,
      ndcgAt10: 0,
    });
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

  test('gives figures for each kind of question, with how many there are', async () => {
    const ofKind = (question: Question, kind: string): Question => ({ ...question, kind });
    const questions = [
      ofKind(judged('a', 'chi bộ'), 'không dấu'),
      judged('b', 'x y'),
      ofKind(judged('c', 'z'), 'không dấu'),
      { id: 'd', question: 'd', answerable: false, kind: 'ngoài lĩnh vực' },
    ];
    const { kinds } = await evaluate(scripted({ a: { hybrid: ['dự chi bộ'] } }, { d: answered('gì đó') }), questions);
    expect(kinds.map(({ kind, answerable, unanswerable }) => [kind, answerable, unanswerable])).toEqual([
      ['không dấu', 2, 0],
      ['ngoài lĩnh vực', 0, 1],
    ]);
    expect(kinds[0]?.retrieval?.hybrid.recallAt1.mean).toBe(0.5);
    expect(kinds[1]?.retrieval).toBe(null);
    expect(kinds[1]?.ask?.unanswerable).toEqual({ answered: 1, refused: 0 });
  });

  test('looks at a hundred hits where it is told to, and then gives recall@100', async () => {
    const hits = Array.from({ length: 40 }, (_, index) => (index === 39 ? 'dự chi bộ' : `khác ${index}`));
    const limits = new Set<number>();
    const engine: Evaluated = {
      ...scripted({}, {}),
      search: async (_query, { limit }) => {
        limits.add(limit);
        return { hits: hits.slice(0, limit).map((text) => ({ citation: { documentId: 'd1' }, passage: { text } })) };
      },
    };
    const { retrieval, questions } = await evaluate(engine, [judged('a', 'chi bộ')], { depth: 100 });
    expect([...limits]).toEqual([100]);
    expect(meansOf(retrieval?.hybrid)).toEqual({
      ...{ recallAt1: 0, recallAt5: 0, recallAt10: 0, recallAt100: 1, mrrAt10: 0, ndcgAt10: 0 },
    });
    expect(questions[0]?.ranks.hybrid).toBe(40);
    expect((await evaluate(engine, [judged('a', 'chi bộ')])).retrieval?.hybrid).not.toHaveProperty('recallAt100');
  });

  test('counts a passage that is shown beside a hit of the same words as found with it', async () => {
    const hit = { citation: { documentId: 'd2' }, passage: { text: 'dự chi bộ' } };
    const search = async (): ReturnType<Evaluated['search']> => ({ hits: [hit] });
    const beside = async (): ReturnType<Evaluated['search']> => ({
      hits: [{ ...hit, duplicates: [{ documentId: 'd1' }] }],
    });
    const rankIn = async (engine: Evaluated): Promise<unknown> =>
      (await evaluate(engine, [judged('a', 'chi bộ')])).questions[0]?.ranks.hybrid;
    expect(await rankIn({ ...scripted({}, {}), search })).toBe(null);
    expect(await rankIn({ ...scripted({}, {}), search: beside })).toBe(1);
  });

  test('counts a question that the engine refuses as one that found nothing, and tells the code', async () => {
    const refuse = async (): Promise<never> => {
      throw new ChidanError('QUERY_TOO_LONG', { length: 2000, max: 1000 });
    };
    const engine = { ...scripted({}, {}), search: refuse, ask: refuse };
    const { questions, retrieval } = await evaluate(engine, [judged('a', 'x')]);
    expect(questions[0]).toMatchObject({ refusal: 'QUERY_TOO_LONG', asked: 'refused', ranks: { hybrid: null } });
    expect(retrieval?.hybrid.recallAt10.mean).toBe(0);
    const broken = async (): Promise<never> => {
      throw new ChidanError('LIBRARY_CLOSED');
    };
    await expect(evaluate({ ...engine, search: broken }, [judged('a', 'x')])).rejects.toThrow(ChidanError);
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
