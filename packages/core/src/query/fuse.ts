import { compareRanked, type RankedChunk } from '../search-index/ranked.ts';

/** A chunk with its fused score and the two that made it. */
export interface FusedChunk extends RankedChunk {
  /** BM25; null when the lexical list does not hold it. */
  readonly lexical: number | null;
  /** Cosine; null when the vector list does not hold it. */
  readonly cosine: number | null;
  /** What each list adds to the score; the two add up to it. */
  readonly lexicalShare: number;
  readonly cosineShare: number;
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
  const [scaleLexical, scaleVector] = [minMax(lexical), minMax(vectors)];
  const [bm25Of, cosineOf] = [lexical, vectors].map((list) => new Map(list.map((one) => [one.chunkId, one.score])));
  const chunkIds = new Set([...lexical, ...vectors].map(({ chunkId }) => chunkId));
  return Array.from(chunkIds, (chunkId): FusedChunk => {
    const [bm25, cosine] = [bm25Of?.get(chunkId) ?? null, cosineOf?.get(chunkId) ?? null];
    const lexicalShare = bm25 === null ? 0 : (1 - vectorWeight) * scaleLexical(bm25);
    const cosineShare = cosine === null ? 0 : vectorWeight * scaleVector(cosine);
    return { chunkId, score: lexicalShare + cosineShare, lexical: bm25, cosine, lexicalShare, cosineShare };
  }).sort(compareRanked);
}

function minMax(ranking: readonly RankedChunk[]): (score: number) => number {
  const scores = ranking.map((entry) => entry.score);
  const worst = Math.min(...scores);
  const range = Math.max(...scores) - worst;
  return (score) => (range > 0 ? (score - worst) / range : 1);
}
