import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bm25Options, rankByBm25 } from '../../src/search-index/bm25.ts';
import { queryTerms } from '../../src/search-index/terms.ts';
import { memorySegment, nothingDeleted } from './buffer-source.ts';

/** The order in which a query finds chunks 1, 2, 3 …; each line of a test says why it is so. */
function check(query: string, passages: readonly string[], expected: readonly number[]): void {
  const segment = memorySegment(passages.map((text, index) => [index + 1, text]));
  const ranked = rankByBm25([segment], queryTerms(query), 100, nothingDeleted);
  expect(ranked.map(({ chunkId }) => chunkId)).toEqual(expected);
}

describe('a query ranks', () => {
  test('a passage that bears more of its words above one that bears fewer', () => {
    check('chi bộ sinh hoạt', ['sinh nhật', 'chi bộ sinh hoạt', 'chi bộ họp'], [2, 3, 1]);
  });

  test('a rare word above a common one', () => {
    check('đảng kỷ luật', ['đảng ủy', 'đảng bộ', 'kỷ niệm', 'đảng viên'], [3, 1, 2, 4]);
  });

  test('words side by side above the same words apart', () => {
    check('chi bộ', ['bộ phận thu chi', 'thu của chi bộ'], [2, 1]);
  });

  test('a short passage above a long one with the same words', () => {
    check('chi bộ', ['chi bộ và các cơ quan, đơn vị khác', 'chi bộ'], [2, 1]);
  });

  test('a word twice above a word once, in passages of one length', () => {
    check('họp', ['họp lần đầu', 'họp rồi họp'], [2, 1]);
  });

  test('equals by chunk id', () => check('họp', ['họp', 'họp', 'họp'], [1, 2, 3]));

  test('no passage that bears none of its words', () => {
    check('họp', ['chi bộ', 'đảng ủy'], []);
    check('', ['chi bộ'], []);
  });
});

/** BM25 as the paper has it, over words and pairs of neighbours, one passage and one term at a time. */
function slowBm25(passages: ReadonlyMap<number, string>, query: string, { k1, b }: Bm25Options): Map<number, number> {
  const grams = (text: string): string[] => {
    const words = text.split(' ').filter((word) => word !== '');
    return [...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)];
  };
  const lengthOf = (text: string): number => text.split(' ').filter((word) => word !== '').length;
  const texts = [...passages.values()];
  const average = texts.reduce((sum, text) => sum + lengthOf(text), 0) / texts.length;
  const scores = new Map<number, number>();
  for (const [chunkId, text] of passages) {
    let score = 0;
    for (const term of new Set(grams(query))) {
      const frequency = grams(text).filter((gram) => gram === term).length;
      if (frequency === 0) continue;
      const bearing = texts.filter((other) => grams(other).includes(term)).length;
      const weight = Math.log(1 + (texts.length - bearing + 0.5) / (bearing + 0.5));
      score += (weight * frequency * (k1 + 1)) / (frequency + k1 * (1 - b + (b * lengthOf(text)) / average));
    }
    if (score > 0) scores.set(chunkId, score);
  }
  return scores;
}

const word = fc.constantFrom('chi', 'bo', 'dang', 'vien', 'hop', '784', 'x');
const passage = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const passages = fc.array(passage, { minLength: 1, maxLength: 12 });
const query = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

describe('scores', () => {
  test('are those of the formula', () => {
    const options = fc.record({ k1: fc.constantFrom(0, 0.9, 1.2, 2), b: fc.constantFrom(0, 0.5, 0.75, 1) });
    fc.assert(
      fc.property(passages, query, options, (texts, asked, parameters) => {
        fc.pre(texts.some((text) => text !== ''));
        const chunks = new Map(texts.map((text, index) => [10 * index + 3, text]));
        const ranked = rankByBm25([memorySegment(chunks)], queryTerms(asked), 100, nothingDeleted, parameters);
        const expected = slowBm25(chunks, asked, parameters);
        expect(new Set(ranked.map(({ chunkId }) => chunkId))).toEqual(new Set(expected.keys()));
        ranked.forEach(({ chunkId, score }, index) => {
          expect(score).toBeCloseTo(expected.get(chunkId) ?? Number.NaN, 9);
          expect(score).toBeLessThanOrEqual(ranked[index - 1]?.score ?? Number.POSITIVE_INFINITY);
        });
      }),
    );
  });

  test('do not depend on how chunks are spread over segments', () => {
    fc.assert(
      fc.property(passages, passages, query, (older, newer, asked) => {
        const chunks = [...older, ...newer].map((text, index) => [index + 1, text] as const);
        const [first, second] = [chunks.slice(0, older.length), chunks.slice(older.length)].map(memorySegment);
        const terms = queryTerms(asked);
        const together = rankByBm25([memorySegment(chunks)], terms, 5, nothingDeleted);
        expect(rankByBm25([first!, second!], terms, 5, nothingDeleted)).toEqual(together);
      }),
    );
  });

  test('of the rest stay as they were when a chunk is deleted, which itself is gone', () => {
    fc.assert(
      fc.property(passages, query, fc.nat(11), (texts, asked, at) => {
        const segment = memorySegment(texts.map((text, index) => [index + 1, text]));
        const all = rankByBm25([segment], queryTerms(asked), 100, nothingDeleted);
        const rest = rankByBm25([segment], queryTerms(asked), 100, (chunkId) => chunkId === at);
        expect(rest).toEqual(all.filter(({ chunkId }) => chunkId !== at));
      }),
    );
  });
});

test('no segments give no chunks', () => expect(rankByBm25([], queryTerms('họp'), 10, nothingDeleted)).toEqual([]));
