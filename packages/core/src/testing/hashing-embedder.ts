import type { Embedder } from '../embedding/embedder.ts';
import { foldedSyllables, hashTerm } from '../search-index/terms.ts';

/**
 * An embedder without a model, for tests: texts that share syllables, with or without diacritics, have near vectors.
 * Deterministic and quick; no measure of quality.
 */
export function createHashingEmbedder(dimension: number = 64): Embedder {
  return {
    space: async () => ({ fingerprint: `hashing-${dimension}`, dimension }),
    embed: async (texts, _role, options) => {
      options?.signal?.throwIfAborted();
      return texts.map((text) => embedByHash(text, dimension));
    },
    close: async () => undefined,
  };
}

function embedByHash(text: string, dimension: number): Float32Array {
  const vector = new Float32Array(dimension);
  for (const syllable of foldedSyllables(text)) {
    const hash = hashTerm(syllable);
    const at = hash % dimension;
    vector[at] = (vector[at] ?? 0) + (Math.floor(hash / dimension) % 2 === 0 ? 1 : -1);
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
