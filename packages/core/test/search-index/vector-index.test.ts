import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dot, ExactScan } from '../../src/search-index/vector-index.ts';

const dimension = 4;
/** Small whole numbers: their products are exact, so ties are real. */
const vector = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: dimension, maxLength: dimension });

function scanOf(vectors: readonly (readonly number[])[]): ExactScan {
  const scan = new ExactScan(dimension);
  for (const [index, values] of vectors.entries()) scan.add(index + 1, Float32Array.from(values));
  return scan;
}

test('the dot product is the sum of products', () => {
  expect(dot(Float32Array.of(1, 2, 3), Float32Array.of(4, -5, 6))).toBe(12);
});

describe('an exact scan', () => {
  test('is what sorting every chunk by its product gives, deleted ones left out', () => {
    fc.assert(
      fc.property(fc.array(vector, { maxLength: 90 }), vector, fc.nat(20), fc.nat(5), (vectors, query, limit, step) => {
        const isDeleted = (chunkId: number): boolean => step > 0 && chunkId % step === 0;
        const expected = vectors
          .map((values, index) => ({
            chunkId: index + 1,
            score: values.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0),
          }))
          .filter(({ chunkId }) => !isDeleted(chunkId))
          .sort((a, b) => b.score - a.score || a.chunkId - b.chunkId)
          .slice(0, limit);
        const found = scanOf(vectors).search(Float32Array.from(query), limit, isDeleted);
        expect(found.map(({ chunkId, score }) => ({ chunkId, score: score + 0 }))).toEqual(
          expected.map(({ chunkId, score }) => ({ chunkId, score: score + 0 })),
        );
      }),
    );
  });

  test('keeps its own copy of each vector, while it grows', () => {
    const scan = new ExactScan(2);
    const held = Float32Array.of(1, 0);
    scan.add(1, held);
    held.fill(0);
    for (let chunkId = 2; chunkId <= 1000; chunkId++) scan.add(chunkId, Float32Array.of(0, 1));
    expect(scan.size).toBe(1000);
    expect(scan.search(Float32Array.of(1, 0), 1, () => false)).toEqual([{ chunkId: 1, score: 1 }]);
  });

  test('of nothing finds nothing', () => {
    expect(new ExactScan(4).search(Float32Array.of(1, 0, 0, 0), 5, () => false)).toEqual([]);
  });
});
