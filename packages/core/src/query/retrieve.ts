import type { SearchIndex } from '../search-index/search-index.ts';
import type { WeightedTerm } from '../search-index/terms.ts';
import { type FusedChunk, fuseByMinMax } from './fuse.ts';
import { type SearchOptions, vectorWeightOf } from './options.ts';

/** What the two indexes are asked for. */
export interface Retrieval {
  readonly terms: readonly WeightedTerm[];
  /** Of the query, from the library's embedder; null searches the words only. May still be under way in another thread. */
  readonly vector: Float32Array | Promise<Float32Array> | null;
  /** The chunks that may be found; null for all. */
  readonly allowed: ReadonlySet<number> | null;
}

/**
 * Finds chunks in both indexes and fuses the two lists; words are searched while the vector is still under way.
 * Each list is of one generation of the library; the second may be of a later one.
 *
 * @returns best first, at most `options.candidates` of each list
 */
export async function retrieve(
  index: SearchIndex,
  { terms, vector, allowed }: Retrieval,
  options: Pick<SearchOptions, 'mode' | 'vectorWeight' | 'candidates'>,
): Promise<FusedChunk[]> {
  const vectorWeight = vectorWeightOf(options);
  const lexical = vectorWeight < 1 ? index.rankLexical(terms, options.candidates, allowed) : [];
  const asked = vectorWeight > 0 ? await vector : null;
  const vectors = asked ? index.rankVectors(asked, options.candidates, allowed) : [];
  return fuseByMinMax(lexical, vectors, vectorWeight);
}
