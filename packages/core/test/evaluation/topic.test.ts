import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evaluated } from '../../src/evaluation/evaluate.ts';
import { evaluateByDocument } from '../../src/evaluation/evaluate.ts';
import type { BySearchMode } from '../../src/evaluation/evaluation.ts';
import type { RankingFigures } from '../../src/evaluation/figures.ts';
import { corpusFileName, judgeByDocument, namesOfSources, type Topic } from '../../src/evaluation/topic.ts';

const topic = (relevant: Readonly<Record<string, number>>): Topic => ({
  id: 'q1',
  question: 'x',
  relevant: Object.entries(relevant).map(([corpusId, gain]) => ({ corpusId, gain })),
});

describe('hits judged by document', () => {
  const check = (relevant: Readonly<Record<string, number>>, names: string[][], gains: number[]): void =>
    expect(judgeByDocument(topic(relevant), names).gains).toEqual(gains);

  test('count the first hit of a document and pass over the rest', () => {
    check({ a: 2, b: 1 }, [['x'], ['a'], ['x'], ['a'], ['b']], [0, 2, 1]);
    check({ a: 1 }, [], []);
  });

  test('know a document by the name of its file, whether it is the id or made of it', () => {
    check({ '57/2020/qh14+1': 1 }, [['57%2F2020%2Fqh14%2B1']], [1]);
    check({ 'a b': 1 }, [['a b']], [1]);
    check({ 'a b': 1 }, [['a b'], ['a%20b']], [1, 0]);
  });

  test('give each of two documents with one text its own rank', () => {
    check({ b: 1 }, [['a', 'b'], ['c']], [0, 1, 0]);
  });
});

test('a document that is shown beside a hit of the same words counts right after it', async () => {
  const engine: Evaluated = {
    search: async () => ({
      hits: [{ citation: { documentId: 'd1' }, passage: { text: '' }, duplicates: [{ documentId: 'd2' }] }],
    }),
    ask: () => Promise.reject(new Error('asked')),
    list: async () => ['a', 'b'].map((name, index) => ({ id: `d${index + 1}`, sources: [{ path: `${name}.txt` }] })),
  };
  const { questions } = await evaluateByDocument(engine, [topic({ b: 1 })]);
  expect(questions[0]?.ranks.hybrid).toBe(2);
});

test('the name of a file leads back to the id', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (corpusId) => {
      const name = corpusFileName(corpusId);
      expect(name).not.toMatch(/[/\\]/);
      expect(namesOfSources([`/kho/${name}`]).map(decodeURIComponent)).toEqual([corpusId]);
    }),
  );
});

test('names are those of the files, without folder and extension, each once', () => {
  expect(namesOfSources(['/kho/a.b.txt', 'c.md', '/khác/c.txt', 'd'])).toEqual(['a.b', 'c', 'd']);
});

test('an evaluation by document counts every relevant document, and asks nothing', async () => {
  const found = ['d1', 'd1', 'd9', 'd2'];
  const asked = new Set<string>();
  const engine: Evaluated = {
    search: async (_query, { limit, mode, group }) => {
      asked.add(`${limit} by ${group}`);
      const ids = mode === 'lexical' ? [] : found;
      return { hits: ids.map((documentId) => ({ citation: { documentId }, passage: { text: '' } })) };
    },
    ask: () => Promise.reject(new Error('asked')),
    list: async () =>
      ['a', 'b%2F1'].map((name, index) => ({ id: `d${index + 1}`, sources: [{ path: `${name}.txt` }] })),
  };
  const evaluation = await evaluateByDocument(engine, [topic({ a: 1, 'b/1': 2, c: 1, d: 1 })]);
  expect([...asked]).toEqual(['100 by document']);
  const { hybrid, lexical } = evaluation.retrieval as BySearchMode<RankingFigures>;
  // Documents a, another and b: gains 1, 0, 2; the best order is 2, 1, 1, 1.
  expect(hybrid.ndcgAt10.mean).toBeCloseTo((1 + 2 / 2) / (2 + 1 / Math.log2(3) + 1 / 2 + 1 / Math.log2(5)), 12);
  expect([hybrid.recallAt1.mean, hybrid.recallAt5.mean, hybrid.recallAt100?.mean]).toEqual([0.25, 0.5, 0.5]);
  expect(hybrid.mrrAt10.mean).toBe(1);
  expect(lexical.mrrAt10.mean).toBe(0);
  expect(evaluation).toMatchObject({ judgedBy: 'document', ask: null, missingDocuments: ['c', 'd'] });
  expect(evaluation.questions[0]).toMatchObject({ asked: null, ranks: { hybrid: 1, lexical: null } });
});
