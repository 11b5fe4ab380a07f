import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fuseByMinMax } from '../../src/query/fuse.ts';
import type { RankedChunk } from '../../src/search-index/ranked.ts';

type Ranking = Readonly<Record<number, number>>;

const ranked = (scores: Ranking): RankedChunk[] =>
  Object.entries(scores).map(([chunkId, score]) => ({ chunkId: Number(chunkId), score }));

/** The fused ranking as `id score lexical cosine`, best first. */
function check(
  lexical: Ranking,
  vectors: Ranking,
  weight: number,
  expected: readonly (readonly (number | null)[])[],
): void {
  const fused = fuseByMinMax(ranked(lexical), ranked(vectors), weight);
  expect(fused.map((chunk) => [chunk.chunkId, Number(chunk.score.toFixed(9)), chunk.lexical, chunk.cosine])).toEqual(
    expected,
  );
}

describe('two rankings are fused', () => {
  test('by the mean of their scores, each brought to 0…1', () => {
    // Lexical: 12 → 1, 6 → ⅓, 3 → 0. Cosine: .9 → 1, .5 → ½, .1 → 0.
    check({ 1: 12, 2: 6, 3: 3 }, { 2: 0.9, 3: 0.5, 4: 0.1 }, 0.5, [
      [2, 0.666666667, 6, 0.9],
      [1, 0.5, 12, null],
      [3, 0.25, 3, 0.5],
      [4, 0, null, 0.1],
    ]);
  });

  test('by weight', () => {
    check({ 1: 2, 2: 1 }, { 2: 0.8, 1: 0.2 }, 0.75, [
      [2, 0.75, 1, 0.8],
      [1, 0.25, 2, 0.2],
    ]);
    check({ 1: 2, 2: 1 }, { 2: 0.8, 1: 0.2 }, 0, [
      [1, 1, 2, 0.2],
      [2, 0, 1, 0.8],
    ]);
  });

  test('with 1 for all where a list has one score', () => {
    check({ 7: 3 }, {}, 0.5, [[7, 0.5, 3, null]]);
    check({ 1: 3, 2: 3 }, {}, 0, [
      [1, 1, 3, null],
      [2, 1, 3, null],
    ]);
  });

  test('with ties by chunk id', () => {
    check({ 9: 2, 1: 1 }, { 4: 0.5, 1: 0.1 }, 0.5, [
      [4, 0.5, null, 0.5],
      [9, 0.5, 2, null],
      [1, 0, 1, 0.1],
    ]);
  });

  test('though cosines are negative', () => {
    check({}, { 1: -0.5, 2: -0.1 }, 1, [
      [2, 1, null, -0.1],
      [1, 0, null, -0.5],
    ]);
  });

  test('to nothing when both are empty', () => check({}, {}, 0.5, []));
});

test('fusing keeps every chunk once, in order, with scores from 0 to 1', () => {
  const ranking = fc.dictionary(fc.nat(30).map(String), fc.double({ min: -1, max: 40, noNaN: true }));
  fc.assert(
    fc.property(ranking, ranking, fc.double({ min: 0, max: 1, noNaN: true }), (lexical, vectors, weight) => {
      const fused = fuseByMinMax(ranked(lexical), ranked(vectors), weight);
      expect(fused.map(({ chunkId }) => String(chunkId)).sort()).toEqual(
        [...new Set([...Object.keys(lexical), ...Object.keys(vectors)])].sort(),
      );
      fused.forEach(({ chunkId, score, lexicalShare, cosineShare, ...scores }, index) => {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1 + 1e-9);
        expect(scores).toEqual({ lexical: lexical[chunkId] ?? null, cosine: vectors[chunkId] ?? null });
        expect(lexicalShare + cosineShare).toBeCloseTo(score, 12);
        const before = fused[index - 1];
        if (before) expect(score < before.score || (score === before.score && chunkId > before.chunkId)).toBe(true);
      });
    }),
  );
});
