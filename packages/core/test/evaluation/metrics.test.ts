import { expect, test } from 'vitest';
import { meanReciprocalRank, ndcgAt, recallAt } from '../../src/evaluation/metrics.ts';

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

test('a result below the depth counts as none', () => {
  expect(meanReciprocalRank([2, 11], 10)).toBe(0.25);
});

test('nDCG compares the discounted gains with those of the best ranking', () => {
  const check = (k: number, gains: readonly number[], judged: readonly number[], expected: number): void =>
    expect(ndcgAt(k, gains, judged)).toBeCloseTo(expected, 12);
  check(10, [1], [1], 1);
  check(10, [0, 1], [1], 0.6309297535714574);
  check(10, [1, 0, 1], [1, 1], 1.5 / (1 + 0.6309297535714574));
  check(2, [0, 0, 1], [1], 0);
  check(2, [1, 1, 1], [1, 1, 1], 1);
  check(10, [], [1], 0);
  check(10, [0], [], 0);
});

test('nDCG takes graded gains as they are, and knows the best order of them', () => {
  // 3/1 + 2/log2(3) + 3/2 + 0 + 1/log2(6) + 2/log2(7) = 6.861127, best order of 3, 3, 2, 2, 1, 0: 7.140995
  expect(ndcgAt(6, [3, 2, 3, 0, 1, 2], [3, 2, 3, 0, 1, 2])).toBeCloseTo(0.9608081943360615, 12);
  expect(ndcgAt(10, [1, 3], [1, 3])).toBeCloseTo((1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)), 12);
});
