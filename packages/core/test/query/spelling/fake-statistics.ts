import { fold } from '../../../src/base/fold.ts';
import type { SyllableStatistics } from '../../../src/query/spelling/statistics.ts';

/** Statistics of a few sentences, which stand between boundaries. */
export function statisticsOf(...sentences: readonly string[]): SyllableStatistics {
  const texts = sentences.map((sentence) => ['|', ...sentence.split(' '), '|']);
  const words = [...new Set(['|', '0', ...texts.flat()])];
  const total = texts.flat().length;
  const count = (id: number): number => texts.flat().filter((word) => word === words[id]).length;
  const pairs = new Map<string, number>();
  for (const text of texts) {
    text.forEach((word, index) => {
      const pair = `${word} ${text[index + 1]}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    });
  }
  const frequency = (id: number): number => (count(id) + 0.01) / total;
  return {
    formsOf: (folded) => [...words.keys()].filter((id) => fold(words[id] ?? '') === folded),
    spell: (id) => words[id] ?? '',
    frequency,
    probability: (first, second) =>
      0.1 * frequency(second) +
      (0.9 * (pairs.get(`${words[first]} ${words[second]}`) ?? 0)) / Math.max(1, count(first)),
  };
}
