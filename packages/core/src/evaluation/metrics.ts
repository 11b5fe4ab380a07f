/**
 * The share of questions with a relevant result among the first `k`.
 *
 * @param ranks - for each question the rank of its first relevant result, from 1; null where there is none
 */
export function recallAt(k: number, ranks: readonly (number | null)[]): number {
  return mean(ranks.map((rank) => (rank !== null && rank <= k ? 1 : 0)));
}

/**
 * The mean over questions of 1 / rank of the first relevant result; 0 for a question without one.
 *
 * @param k - a result below this rank counts as none
 */
export function meanReciprocalRank(ranks: readonly (number | null)[], k: number = Number.POSITIVE_INFINITY): number {
  return mean(ranks.map((rank) => (rank === null || rank > k ? 0 : 1 / rank)));
}

/**
 * Normalised discounted cumulative gain of one ranking: the sum of gain / log2(rank + 1) over the first `k` results,
 * divided by what the best ranking would have.
 *
 * @param gains - of each result, best first: what it brings that none before it brought
 * @param judged - the gain of everything judged, in any order; the best ranking has the largest first
 * @returns 0 to 1; 0 where nothing was judged. A result that holds two judged passages gains 1, so 1 may be out of reach
 * @see Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, ACM TOIS 20 (4), 2002; the discount
 *   log2(rank + 1) is that of Burges et al., Learning to rank using gradient descent, ICML 2005, and the gain is linear as
 *   in trec_eval
 * @example ndcgAt(10, [0, 1], [1]) // 1 / log2(3) = .6309
 */
export function ndcgAt(k: number, gains: readonly number[], judged: readonly number[]): number {
  const ideal = discounted([...judged].sort((one, other) => other - one).slice(0, k));
  return ideal === 0 ? 0 : discounted(gains.slice(0, k)) / ideal;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

/** 0 for no values. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
