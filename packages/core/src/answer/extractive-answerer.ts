import type { OperationOptions } from '../base/progress.ts';
import { containsSpan, type Span, sliceSpan } from '../base/span.ts';
import type { Embedder } from '../embedding/embedder.ts';
import { type Citation, cite } from '../evidence/citation.ts';
import type { StoredDocument } from '../library/records.ts';
import { dot } from '../search-index/vector-index.ts';
import { citeList, listOpenedBy } from './find-list.ts';
import { type Answerer, replyWithout } from './reply.ts';
import { sentenceProbability, sentenceScore, wordScore } from './sentence-score.ts';
import { readSentences, type Sentence } from './sentence-signs.ts';
import { withTableHeads } from './table-head.ts';

export interface ExtractiveOptions {
  /** How many quotes an answer has at most. */
  readonly mostQuotes: number;
  /** A quote other than the first must score at most this much less than it, in log-odds. */
  readonly mostBehind: number;
  /** How many sentences are embedded: the best by their words. */
  readonly mostEmbedded: number;
  /** Below this probability of its best sentence a question is not answered. */
  readonly leastProbability: number;
}

/** Chosen with bench/answers/tune.mjs. */
export const defaultExtractiveOptions: ExtractiveOptions = {
  mostQuotes: 3,
  mostBehind: 3,
  mostEmbedded: 3,
  leastProbability: 0.2,
};

/** A sentence with how near it is to the question. */
interface Weighed extends Sentence {
  readonly cosine: number;
  /** How much speaks for it, in log-odds. */
  readonly score: number;
}

/** So many sentences of other documents are looked at for one that contradicts. Guess. */
const mostBeside = 8;

/** What is taken off the score of a sentence whose document is known to be replaced: its successor says it first. Guess. */
const replacedPenalty = 2;

/** The default answerer: quotes the sentences or list items nearest to the question, or says that nothing is near. */
export function createExtractiveAnswerer(
  embedder: Embedder,
  options: ExtractiveOptions = defaultExtractiveOptions,
): Answerer {
  return async (question, evidence, operation) => {
    const readings = readSentences(question, evidence).sort((a, b) => wordScore(b.signs) - wordScore(a.signs));
    const sentences = await weighSentences(question, readings.slice(0, options.mostEmbedded), embedder, operation);
    const [best] = sentences;
    if (!best) return replyWithout(evidence);
    const probability = sentenceProbability(best.signs, best.cosine);
    if (probability < options.leastProbability) return replyWithout(evidence);
    const chosen = sentences
      .filter(({ score }) => score >= best.score - options.mostBehind)
      .slice(0, options.mostQuotes);
    const citations = chosen.flatMap(({ evidence: { document }, span }) => citeWhole(document, span));
    const beside = readings
      .filter(({ evidence: { document } }) => document.id !== best.evidence.document.id)
      .slice(0, mostBeside)
      .map(({ evidence: { document }, span }) => cite(document, span));
    return { kind: 'answered', citations: withoutRepeats(citations), probability, beside };
  };
}

/** Sentences ordered by their words and their meaning. */
async function weighSentences(
  question: string,
  sentences: readonly Sentence[],
  embedder: Embedder,
  operation: OperationOptions,
): Promise<Weighed[]> {
  const texts = sentences.map(({ text }) => text);
  const [[asked], vectors] = await Promise.all([
    embedder.embed([question], 'query', operation),
    embedder.embed(texts, 'passage', operation),
  ]);
  return sentences
    .map((sentence, at): Weighed => {
      const vector = vectors[at];
      const cosine = asked && vector ? dot(asked, vector) : 0;
      const penalty = sentence.evidence.document.replacedBy ? replacedPenalty : 0;
      return { ...sentence, cosine, score: sentenceScore(sentence.signs, cosine) - penalty };
    })
    .sort((a, b) => b.score - a.score);
}

/** A piece that opens a list with all that the list holds; any other as it is. */
function citeWhole(document: StoredDocument, span: Span): Citation[] {
  const opensList = sliceSpan(document.text, span).trimEnd().endsWith(':');
  const list = opensList ? listOpenedBy(document, span) : null;
  return list ? citeList(list) : withTableHeads(document, [span]).map((one) => cite(document, one));
}

/** Without what another citation of the answer holds. */
function withoutRepeats(citations: readonly Citation[]): Citation[] {
  return citations.filter(
    ({ documentId, span }, at) =>
      !citations.some(
        (other, index) =>
          other.documentId === documentId &&
          containsSpan(other.span, span) &&
          (index < at || !containsSpan(span, other.span)) &&
          index !== at,
      ),
  );
}
