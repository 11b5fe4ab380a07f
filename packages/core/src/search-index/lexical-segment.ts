/** The chunks that bear one term, as ordinals into `LexicalSegment.chunkIds`, ascending. */
export interface Postings {
  readonly ordinals: Uint32Array;
  /** Occurrences in each, capped at 255. */
  readonly frequencies: Uint8Array;
}

/** A part of the lexical index: the one on disk, or the delta in memory. */
export interface LexicalSegment {
  /** Ascending. */
  readonly chunkIds: Uint32Array;
  /** Syllables of each chunk, by ordinal. */
  readonly lengths: Uint32Array;
  readonly totalLength: number;
  postings(term: number): Postings | null;
  /** How many chunks bear a term, deleted ones among them. */
  count(term: number): number;
  /** Every term hash, ascending. */
  terms(): Iterable<number>;
}

/** The most occurrences of a term in a chunk that are told apart: one byte. */
export const highestFrequency = 255;
