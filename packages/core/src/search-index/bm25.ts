import type { LexicalSegment, Postings } from './lexical-segment.ts';
import { BestChunks, type RankedChunk } from './ranked.ts';
import type { WeightedTerm } from './terms.ts';

export interface Bm25Options {
  /** How soon further occurrences of a term stop counting; ≥ 0. */
  readonly k1: number;
  /** How much long chunks are held back; 0 to 1. */
  readonly b: number;
}

/** Tuned on the train questions of Zac rebuilt, over syllables and bigrams (bench/zac/tune.mjs). */
export const defaultBm25Options: Bm25Options = { k1: 0.9, b: 0.4 };

/**
 * Ranks chunks of all segments by BM25, with statistics taken over all of them together.
 * Deleted chunks still count in the statistics until the next merge, as in Lucene.
 *
 * @param terms - each once
 * @returns at most `limit` chunks that bear a term, best first
 * @see Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009
 */
export function rankByBm25(
  segments: readonly LexicalSegment[],
  terms: readonly WeightedTerm[],
  limit: number,
  isLeftOut: (chunkId: number) => boolean,
  options: Bm25Options = defaultBm25Options,
): RankedChunk[] {
  const total = segments.reduce((sum, segment) => sum + segment.chunkIds.length, 0);
  const averageLength = segments.reduce((sum, segment) => sum + segment.totalLength, 0) / Math.max(1, total);
  const best = new BestChunks(limit);
  const postings = segments.map((segment) => terms.map(({ term }) => segment.postings(term)));
  const weights = terms.map(({ weight }, index) => weight * inverseFrequency(total, postings, index));
  segments.forEach((segment, at) => {
    const scores = scoreSegment(segment, postings[at] ?? [], weights, averageLength, options);
    for (const [ordinal, score] of scores) {
      const chunkId = segment.chunkIds[ordinal] ?? 0;
      if (!isLeftOut(chunkId)) best.offer(chunkId, score);
    }
  });
  return best.toArray();
}

/** What one term adds to a chunk's score. */
export interface TermScore {
  readonly words: string;
  readonly weight: number;
  /** 0 where the chunk does not bear the term. */
  readonly score: number;
}

/** The score that `rankByBm25` gives one chunk, term by term; empty when no segment holds it. */
export function explainBm25(
  segments: readonly LexicalSegment[],
  terms: readonly WeightedTerm[],
  chunkId: number,
  options: Bm25Options = defaultBm25Options,
): TermScore[] {
  const holder = segments.find((segment) => segment.chunkIds.includes(chunkId));
  if (!holder) return [];
  // Alone a term scores as it does beside others.
  return terms.map((term) => {
    const isOther = (other: number): boolean => other !== chunkId;
    const [ranked] = rankByBm25(segments, [term], 1, isOther, options);
    return { words: term.words, weight: term.weight, score: ranked?.score ?? 0 };
  });
}

function inverseFrequency(total: number, postings: readonly (readonly (Postings | null)[])[], index: number): number {
  const bearing = postings.reduce((sum, lists) => sum + (lists[index]?.ordinals.length ?? 0), 0);
  return Math.log(1 + (total - bearing + 0.5) / (bearing + 0.5));
}

function scoreSegment(
  segment: LexicalSegment,
  lists: readonly (Postings | null)[],
  weights: readonly number[],
  averageLength: number,
  { k1, b }: Bm25Options,
): IterableIterator<[number, number]> {
  const scores = new Float64Array(segment.chunkIds.length);
  const lengths = segment.lengths;
  lists.forEach((list, index) => {
    if (!list) return;
    const weight = weights[index] ?? 0;
    for (let at = 0; at < list.ordinals.length; at++) {
      const ordinal = list.ordinals[at] ?? 0;
      const frequency = list.frequencies[at] ?? 0;
      const norm = k1 * (1 - b + (b * (lengths[ordinal] ?? 0)) / averageLength);
      scores[ordinal] = (scores[ordinal] ?? 0) + (weight * frequency * (k1 + 1)) / (frequency + norm);
    }
  });
  return positiveScores(scores);
}

function* positiveScores(scores: Float64Array): IterableIterator<[number, number]> {
  for (let ordinal = 0; ordinal < scores.length; ordinal++) {
    const score = scores[ordinal] ?? 0;
    if (score > 0) yield [ordinal, score];
  }
}
