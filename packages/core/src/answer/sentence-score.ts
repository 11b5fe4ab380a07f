import type { PieceReading } from './passage-reader.ts';
import type { SentenceSigns } from './sentence-signs.ts';

/**
 * Weights fitted by bench/answers/tune.mjs on the tuning half of XQuAD and the tuning questions on corpus/documents, in log-odds:
 * which of all sentences answers.
 */
const weights = { support: 0.69, cosine: 7.9, overlap: 3.3, coverage: 1.9, passageScore: 6.4, lacksFigure: -2.5 };

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
export function sentenceScore(signs: SentenceSigns, { support, cosine }: PieceReading): number {
  return wordScore(signs) + weights.support * support + weights.cosine * cosine;
}

/**
 * Likewise whether the best sentence bears the answer at all. The score of its passage says nothing of that: some passage is always
 * the best.
 */
const certainty = { bias: -3.1, support: 0.38, cosine: 2.55, overlap: 3.55, lacksFigure: -1 };

/** Of the best sentence to bear the answer, 0 to 1, calibrated (docs/EVALUATION.md). */
export function sentenceProbability(signs: SentenceSigns, { support, cosine }: PieceReading): number {
  const { overlap, lacksFigure } = signs;
  const logOdds =
    certainty.bias +
    certainty.support * support +
    certainty.cosine * cosine +
    certainty.overlap * overlap +
    certainty.lacksFigure * lacksFigure;
  return 1 / (1 + Math.exp(-logOdds));
}
