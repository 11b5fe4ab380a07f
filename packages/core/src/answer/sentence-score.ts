import type { SentenceSigns } from './sentence-signs.ts';

/**
 * Weights fitted by bench/answers/tune.mjs on the tuning half of XQuAD and the tuning questions on corpus/documents, in log-odds:
 * which of all sentences answers.
 */
const weights = { support: 0.65, overlap: 2.27, coverage: 1.79, passageScore: 7.22, lacksFigure: -2.81 };

/** What is taken off the score of a sentence or list whose document is known to be replaced: its successor says it first. Guess. */
export const replacedPenalty = 2;

/** How much the words of a sentence speak for it, against other sentences of the same question; any number. */
export function wordScore({ overlap, coverage, passageScore, lacksFigure }: SentenceSigns): number {
  return (
    weights.overlap * overlap +
    weights.coverage * coverage +
    weights.passageScore * passageScore +
    weights.lacksFigure * lacksFigure
  );
}

/** Likewise its words and how it was read. */
export function sentenceScore(signs: SentenceSigns, support: number): number {
  return wordScore(signs) + weights.support * support;
}

/**
 * Likewise whether the best sentence bears the answer at all. The score of its passage says nothing of that: some passage is always
 * the best.
 */
const certainty = { bias: -2.95, support: 0.37, overlap: 2, nearness: 2.38, lacksFigure: -1.45 };

/** Of the best sentence to bear the answer, 0 to 1, calibrated (docs/EVALUATION.md). */
export function sentenceProbability({ overlap, nearness, lacksFigure }: SentenceSigns, support: number): number {
  const logOdds =
    certainty.bias +
    certainty.support * support +
    certainty.overlap * overlap +
    certainty.nearness * nearness +
    certainty.lacksFigure * lacksFigure;
  return 1 / (1 + Math.exp(-logOdds));
}
