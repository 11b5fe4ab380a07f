import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BestChunks, compareRanked, type RankedChunk } from '../../src/search-index/ranked.ts';

/** Chunks with few scores, so that many tie; no id twice. */
const rankedChunks = fc.uniqueArray(fc.record({ chunkId: fc.nat(200), score: fc.integer({ min: -3, max: 3 }) }), {
  selector: (chunk) => chunk.chunkId,
  maxLength: 60,
});

function check(chunks: readonly RankedChunk[], limit: number, expected: readonly RankedChunk[]): void {
  const best = new BestChunks(limit);
  for (const { chunkId, score } of chunks) best.offer(chunkId, score);
  expect(best.toArray()).toEqual(expected);
}

test('the best are kept, best first, ties by chunk id', () => {
  const [a, b, c, d] = [
    { chunkId: 4, score: 1 },
    { chunkId: 2, score: 3 },
    { chunkId: 9, score: 2 },
    { chunkId: 3, score: 2 },
  ] as const;
  check([a, b, c, d], 3, [b, d, c]);
  check([a, b, c, d], 10, [b, d, c, a]);
  check([a, b], 0, []);
  check([], 3, []);
});

test('the best are those that sorting all and cutting gives, in whatever order they come', () => {
  fc.assert(
    fc.property(rankedChunks, fc.nat(70), (chunks, limit) => {
      const sorted = [...chunks].sort((a, b) => (a.score === b.score ? a.chunkId - b.chunkId : b.score - a.score));
      check(chunks, limit, sorted.slice(0, limit));
      expect([...chunks].sort(compareRanked)).toEqual(sorted);
    }),
  );
});
