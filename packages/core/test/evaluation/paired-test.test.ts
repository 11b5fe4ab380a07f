import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairedTest } from '../../src/evaluation/paired-test.ts';

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })), { maxLength: 12 });
const sideOf = (given: readonly (readonly [number, number])[], side: 0 | 1): number[] =>
  given.map((pair) => pair[side] / 8);

test('identical runs have no difference, and p = 1', () => {
  const run = [0.5, 1, 0, 0.25];
  expect(pairedTest(run, run)).toEqual({
    questions: 4,
    before: 0.4375,
    after: 0.4375,
    difference: { mean: 0, low: 0, high: 0 },
    pValue: 1,
  });
  expect(pairedTest([], [])).toMatchObject({ questions: 0, pValue: 1 });
});

test('two runs the other way round have the same p and the opposite difference', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const forth = pairedTest(sideOf(given, 0), sideOf(given, 1));
      const back = pairedTest(sideOf(given, 1), sideOf(given, 0));
      expect(back.pValue).toBe(forth.pValue);
      expect([back.before, back.after]).toEqual([forth.after, forth.before]);
      expect(back.difference.mean).toBeCloseTo(-forth.difference.mean, 12);
      expect(back.difference.low).toBeCloseTo(-forth.difference.high, 12);
    }),
    { numRuns: 20 },
  );
});

test('p is near that of all choices of signs, counted one by one', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const differences = given.map(([before, after]) => after - before);
      const observed = Math.abs(differences.reduce((sum, difference) => sum + difference, 0));
      const choices = 2 ** differences.length;
      let atLeast = 0;
      for (let choice = 0; choice < choices; choice++) {
        const sum = differences.reduce(
          (total, difference, index) => total + (choice & (1 << index) ? difference : -difference),
          0,
        );
        if (Math.abs(sum) >= observed) atLeast++;
      }
      // Four standard errors of 10,000 draws.
      expect(Math.abs(pairedTest(sideOf(given, 0), sideOf(given, 1)).pValue - atLeast / choices)).toBeLessThan(0.02);
    }),
    { numRuns: 20 },
  );
});

test('a run that is better on every one of many questions is told apart, and p is never 0', () => {
  const { difference, pValue } = pairedTest(new Array<number>(50).fill(0.25), new Array<number>(50).fill(0.5));
  expect(difference).toEqual({ mean: 0.25, low: 0.25, high: 0.25 });
  expect(pValue).toBe(1 / 10_001);
});

test('lists of different lengths are no pairs', () => {
  expect(() => pairedTest([1], [1, 0])).toThrow(RangeError);
});
