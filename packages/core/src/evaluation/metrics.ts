/**
 * The share of questions with a relevant result among the first `k`.
 *
 * @param ranks - for each question the rank of its first relevant result, from 1; null where there is none
 */
export function recallAt(k: number, ranks: readonly (number | null)[]): number {
  if (ranks.length === 0) return 0;
  return ranks.filter((rank) => rank !== null && rank <= k).length / ranks.length;
}

/** The mean over questions of 1 / rank of the first relevant result; 0 for a question without one. */
export function meanReciprocalRank(ranks: readonly (number | null)[]): number {
  if (ranks.length === 0) return 0;
  return ranks.reduce<number>((sum, rank) => sum + (rank === null ? 0 : 1 / rank), 0) / ranks.length;
}
