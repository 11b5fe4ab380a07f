import { compareRanked, type RankedChunk } from '../search-index/ranked.ts';

/** A chunk with its fused score and the two that made it. */
export interface FusedChunk extends RankedChunk {
  /** BM25; null when the lexical list does not hold it. */
  readonly lexical: number | null;
  /** Cosine; null when the vector list does not hold it. */
  readonly cosine: number | null;
}

/**
 * Fuses two rankings: each list's scores are brought to 0…1 between its worst and best, a chunk missing from a list gets 0
 * there, and the two are added by weight.
 *
 * @param vectorWeight - share of the vector score, 0 to 1
 * @returns every chunk of either list, best first; ties by chunk id, so runs repeat
 * @see Fox and Shaw, Combination of Multiple Searches, TREC-2, 1994 (CombSUM over min-max scores)
 */
export function fuseByMinMax(
  lexical: readonly RankedChunk[],
  vectors: readonly RankedChunk[],
  vectorWeight: number,
): FusedChunk[] {
  const fused = new Map<number, { lexical: number | null; cosine: number | null; score: number }>();
  const scaleLexical = minMax(lexical);
  const scaleVector = minMax(vectors);
  for (const { chunkId, score } of lexical) {
    fused.set(chunkId, { lexical: score, cosine: null, score: (1 - vectorWeight) * scaleLexical(score) });
  }
  for (const { chunkId, score } of vectors) {
    const entry = fused.get(chunkId) ?? { lexical: null, cosine: null, score: 0 };
    fused.set(chunkId, { ...entry, cosine: score, score: entry.score + vectorWeight * scaleVector(score) });
  }
  return [...fused].map(([chunkId, entry]) => ({ chunkId, ...entry })).sort(compareRanked);
}

function minMax(ranking: readonly RankedChunk[]): (score: number) => number {
  const scores = ranking.map((entry) => entry.score);
  const worst = Math.min(...scores);
  const range = Math.max(...scores) - worst;
  return (score) => (range > 0 ? (score - worst) / range : 1);
}
