import { expect, test } from 'vitest';
import { meanReciprocalRank, recallAt } from '../../src/evaluation/metrics.ts';

test('recall is the share of questions with a relevant result among the first', () => {
  const check = (k: number, ranks: readonly (number | null)[], expected: number): void =>
    expect(recallAt(k, ranks)).toBe(expected);
  check(1, [1, 2, null, 1], 0.5);
  check(2, [1, 2, null, 1], 0.75);
  check(10, [10, 11], 0.5);
  check(5, [null], 0);
  check(5, [], 0);
});

test('the mean reciprocal rank counts a question without a result as 0', () => {
  const check = (ranks: readonly (number | null)[], expected: number): void =>
    expect(meanReciprocalRank(ranks)).toBeCloseTo(expected, 12);
  check([1, 2, null, 4], (1 + 1 / 2 + 1 / 4) / 4);
  check([1], 1);
  check([null], 0);
  check([], 0);
});
