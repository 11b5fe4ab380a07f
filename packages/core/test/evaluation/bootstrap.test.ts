import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bootstrapMean } from '../../src/evaluation/bootstrap.ts';

const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
const rounding = 1e-12;

test('the interval holds the mean and lies within the values', () => {
  fc.assert(
    fc.property(values, (given) => {
      const { mean, low, high } = bootstrapMean(given);
      expect(low).toBeLessThanOrEqual(mean + rounding);
      expect(high).toBeGreaterThanOrEqual(mean - rounding);
      expect(low).toBeGreaterThanOrEqual(Math.min(...given) - rounding);
      expect(high).toBeLessThanOrEqual(Math.max(...given) + rounding);
    }),
    { numRuns: 50 },
  );
});

test('the same values give the same interval, and moved values a moved one', () => {
  fc.assert(
    fc.property(values, (given) => {
      const one = bootstrapMean(given);
      expect(bootstrapMean(given)).toEqual(one);
      const mirrored = bootstrapMean(given.map((value) => -value));
      expect(mirrored.low).toBeCloseTo(-one.high, 12);
      expect(mirrored.high).toBeCloseTo(-one.low, 12);
    }),
    { numRuns: 20 },
  );
});

test('the interval of a share is near that of the normal law, and narrows with more questions', () => {
  const half = (count: number): number[] => Array.from({ length: count }, (_, index) => index % 2);
  const { mean, low, high } = bootstrapMean(half(400));
  expect(mean).toBe(0.5);
  // 1.96 · √(.5 · .5 / 400) = .049
  expect(low).toBeCloseTo(0.451, 2);
  expect(high).toBeCloseTo(0.549, 2);
  const few = bootstrapMean(half(100));
  expect(few.high - few.low).toBeGreaterThan(high - low);
});

test('no values are 0, one value is its own interval', () => {
  expect(bootstrapMean([])).toEqual({ mean: 0, low: 0, high: 0 });
  expect(bootstrapMean([0.25])).toEqual({ mean: 0.25, low: 0.25, high: 0.25 });
});
