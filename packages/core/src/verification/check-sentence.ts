import type { SentenceFault } from './sentence-fault.ts';

/**
 * What a sentence says that the passages it cites do not bear out; empty where each word that carries weight is borne out.
 *
 * @param sentence - without its marks
 * @param passages - those that it cites, each a slice of a stored text
 */
export function checkSentence(_sentence: string, _passages: readonly string[]): SentenceFault[] {
  return [];
}
