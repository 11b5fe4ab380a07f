import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bm25Options, explainBm25, rankByBm25 } from '../../src/search-index/bm25.ts';
import { FileSegment } from '../../src/search-index/lexical-file.ts';
import type { Postings } from '../../src/search-index/lexical-segment.ts';
import { MemorySegment } from '../../src/search-index/memory-segment.ts';
import { queryTerms } from '../../src/search-index/terms.ts';
import { BufferSource, lexicalBytes, memorySegment, nothingDeleted } from './buffer-source.ts';

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

describe('an explanation', () => {
  test('has parts that add up to the score of the ranking, for every chunk and every term', () => {
    fc.assert(
      fc.property(passages, passages, query, (older, newer, asked) => {
        // Ids with gaps, the older of them in a file, as in a library from which chunks were deleted.
        const chunks = [...older, ...newer].map((text, index) => [3 * index + 2, text] as const);
        const [inFile, inMemory] = [chunks.slice(0, older.length), chunks.slice(older.length)].map(memorySegment);
        const file = new FileSegment(new BufferSource(lexicalBytes(null, inFile!)));
        const terms = queryTerms(asked, 0.5);
        const ranked = rankByBm25([file, inMemory!], terms, 100, nothingDeleted);
        const scores = new Map(ranked.map(({ chunkId, score }) => [chunkId, score]));
        for (const [chunkId] of chunks) {
          const parts = explainBm25([file, inMemory!], terms, chunkId);
          expect(parts.map(({ words }) => words)).toEqual(terms.map(({ words }) => words));
          const sum = parts.reduce((total, { score }) => total + score, 0);
          expect(sum).toBeCloseTo(scores.get(chunkId) ?? 0, 9);
        }
        expect(explainBm25([file, inMemory!], terms, 1)).toEqual([]);
      }),
    );
  });

  test('reads the postings of each term once, and those of no other segment', () => {
    const read: number[] = [];
    class Watched extends MemorySegment {
      override postings(term: number): Postings | null {
        read.push(this.size);
        return super.postings(term);
      }
    }
    const [older, newer] = [new Watched(), new Watched()];
    older.add(1, 'chi bộ');
    older.add(2, 'chi bộ họp');
    newer.add(3, 'chi bộ');
    expect(explainBm25([older, newer], queryTerms('chi bộ'), 3)).toHaveLength(3);
    expect(read).toEqual([1, 1, 1]);
  });
});

test('no segments give no chunks', () => expect(rankByBm25([], queryTerms('họp'), 10, nothingDeleted)).toEqual([]));
