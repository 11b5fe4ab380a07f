import type { SentenceSigns } from './sentence-signs.ts';

/**
 * Weights fitted by bench/answers/tune.mjs on the tuning half of XQuAD and the `tune` part of corpus/questions.jsonl, in log-odds:
 * which of all sentences answers.
 */
const weights = { cosine: 10.5, overlap: 4.2, coverage: 2.9, passageScore: 9, lacksFigure: -2.3 };

/** How much the words of a sentence speak for it, against other sentences of the same question; any number. */
export function wordScore({ overlap, coverage, passageScore, lacksFigure }: SentenceSigns): number {
  return (
    weights.overlap * overlap +
    weights.coverage * coverage +
    weights.passageScore * passageScore +
    weights.lacksFigure * lacksFigure
  );
}

/** Likewise its words and its meaning. */
export function sentenceScore(signs: SentenceSigns, cosine: number): number {
  return wordScore(signs) + weights.cosine * cosine;
}

/**
 * Likewise whether the best sentence bears the answer at all. The score of its passage says nothing of that: some passage is always
 * the best.
 */
const certainty = { bias: -7.7, cosine: 6.6, overlap: 5.6, passageCoverage: 2.2, lacksFigure: -0.4 };

/** Of the best sentence to bear the answer, 0 to 1, calibrated (docs/EVALUATION.md). */
export function sentenceProbability(signs: SentenceSigns, cosine: number): number {
  const { overlap, passageCoverage, lacksFigure } = signs;
  const logOdds =
    certainty.bias +
    certainty.cosine * cosine +
    certainty.overlap * overlap +
    certainty.passageCoverage * passageCoverage +
    certainty.lacksFigure * lacksFigure;
  return 1 / (1 + Math.exp(-logOdds));
}
