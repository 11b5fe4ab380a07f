import type { SearchIndex } from '../search-index/search-index.ts';
import { queryTerms } from '../search-index/terms.ts';
import { type FusedChunk, fuseByMinMax } from './fuse.ts';
import type { SearchOptions } from './options.ts';

/**
 * Finds the chunks for a query in both indexes and fuses the two lists.
 *
 * @param vector - the query's, from the library's embedder; null searches the words only
 * @returns best first, at most `options.candidates` of each list
 */
export function retrieve(
  index: SearchIndex,
  query: string,
  vector: Float32Array | null,
  options: SearchOptions,
): FusedChunk[] {
  const lexical = options.vectorWeight < 1 ? index.rankLexical(queryTerms(query), options.candidates) : [];
  const vectors = vector && options.vectorWeight > 0 ? index.rankVectors(vector, options.candidates) : [];
  return fuseByMinMax(lexical, vectors, options.vectorWeight);
}
