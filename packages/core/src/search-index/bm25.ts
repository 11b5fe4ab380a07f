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
 * A term that so many chunks bear tells little of any, and its postings are the longest: left out, ranking is as good and three
 * times as quick. Measured in bench/zac/tune-common.mjs. In a small library nothing is common.
 */
const common = { share: 0.2, least: 10_000 };

/**
 * Ranks chunks of all segments by BM25, with statistics taken over all of them together.
 * Deleted chunks still count in the statistics until the next merge, as in Lucene.
 *
 * @param terms - each once; those that a fifth of a large library bears are left out where others are there
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
  const averageLength = averageLengthOf(segments);
  const best = new BestChunks(limit);
  const telling = tellingTerms(segments, terms);
  const postings = segments.map((segment) => telling.map(({ term }) => segment.postings(term)));
  const weights = telling.map(({ weight }, index) => {
    const chunks = postings.reduce((sum, lists) => sum + (lists[index]?.ordinals.length ?? 0), 0);
    return weight * inverseFrequency(segments, chunks);
  });
  segments.forEach((segment, at) => {
    const scores = scoreSegment(segment, postings[at] ?? [], weights, averageLength, options);
    for (let ordinal = 0; ordinal < scores.length; ordinal++) {
      const score = scores[ordinal] ?? 0;
      if (score === 0) continue;
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

/** The score that `rankByBm25` gives one chunk, by the terms that it counts; empty when no segment holds it. */
export function explainBm25(
  segments: readonly LexicalSegment[],
  terms: readonly WeightedTerm[],
  chunkId: number,
  options: Bm25Options = defaultBm25Options,
): TermScore[] {
  const averageLength = averageLengthOf(segments);
  for (const segment of segments) {
    const ordinal = findAscending(segment.chunkIds, chunkId);
    if (ordinal === -1) continue;
    const lengthNorm = normOf(segment.lengths[ordinal] ?? 0, averageLength, options);
    return tellingTerms(segments, terms).map(({ term, words, weight }) => {
      const list = segment.postings(term);
      const frequency = list?.frequencies[findAscending(list.ordinals, ordinal)] ?? 0;
      const factor = weight * inverseFrequency(segments, bearing(segments, term));
      return { words, weight, score: scoreOf(factor, frequency, lengthNorm, options) };
    });
  }
  return [];
}

function tellingTerms(segments: readonly LexicalSegment[], terms: readonly WeightedTerm[]): readonly WeightedTerm[] {
  const most = Math.max(common.least, common.share * chunksIn(segments));
  if (chunksIn(segments) <= most) return terms;
  const telling = terms.filter(({ term }) => bearing(segments, term) <= most);
  return telling.length > 0 ? telling : terms;
}

function bearing(segments: readonly LexicalSegment[], term: number): number {
  return segments.reduce((sum, segment) => sum + segment.count(term), 0);
}

function averageLengthOf(segments: readonly LexicalSegment[]): number {
  return segments.reduce((sum, segment) => sum + segment.totalLength, 0) / Math.max(1, chunksIn(segments));
}

function chunksIn(segments: readonly LexicalSegment[]): number {
  return segments.reduce((sum, segment) => sum + segment.chunkIds.length, 0);
}

/** @param chunks - how many bear the term */
function inverseFrequency(segments: readonly LexicalSegment[], chunks: number): number {
  return Math.log(1 + (chunksIn(segments) - chunks + 0.5) / (chunks + 0.5));
}

/** How much a chunk's length weighs against the occurrences of a term in it. */
function normOf(length: number, averageLength: number, { k1, b }: Bm25Options): number {
  return k1 * (1 - b + (b * length) / averageLength);
}

/**
 * What a term adds to the score of a chunk that bears it `frequency` times.
 *
 * @param weight - that the query gives it, times its inverse frequency
 */
function scoreOf(weight: number, frequency: number, lengthNorm: number, { k1 }: Bm25Options): number {
  return frequency === 0 ? 0 : (weight * frequency * (k1 + 1)) / (frequency + lengthNorm);
}

/** Where a value stands; −1 where it does not. */
function findAscending(values: Uint32Array, value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return values[low] === value ? low : -1;
}

/** Of every chunk of a segment, by ordinal; 0 for one that bears no term. */
function scoreSegment(
  segment: LexicalSegment,
  lists: readonly (Postings | null)[],
  weights: readonly number[],
  averageLength: number,
  options: Bm25Options,
): Float64Array {
  const scores = new Float64Array(segment.chunkIds.length);
  const lengths = segment.lengths;
  lists.forEach((list, index) => {
    if (!list) return;
    const weight = weights[index] ?? 0;
    for (let at = 0; at < list.ordinals.length; at++) {
      const ordinal = list.ordinals[at] ?? 0;
      const frequency = list.frequencies[at] ?? 0;
      const lengthNorm = normOf(lengths[ordinal] ?? 0, averageLength, options);
      scores[ordinal] = (scores[ordinal] ?? 0) + scoreOf(weight, frequency, lengthNorm, options);
    }
  });
  return scores;
}
