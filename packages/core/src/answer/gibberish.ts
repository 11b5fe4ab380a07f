import { isSyllable } from '../base/syllable.ts';
import { isNumeral, splitWords } from '../query/spelling/words.ts';
import type { CountPairs } from './presuppositions.ts';

/** A question has so many strange words, and this share of its words, before it counts as none. Guesses. */
const fewestStrange = 3;
const leastShare = 1 / 3;

/** Whether too many words are neither built like Vietnamese ones nor known to the library beside a neighbour: `lkjh mnbv`. */
export function isGibberish(question: string, count: CountPairs): boolean {
  const words = splitWords(question.normalize('NFC').toLowerCase()).map(({ word }) => word);
  const isStrange = (word: string, at: number): boolean => {
    if (word.length < 3 || isNumeral(word) || isSyllable(word)) return false;
    const [before, behind] = [words[at - 1], words[at + 1]];
    return (!before || count(before, word) === 0) && (!behind || count(word, behind) === 0);
  };
  const strange = words.filter(isStrange).length;
  return strange >= fewestStrange && strange >= leastShare * words.length;
}
