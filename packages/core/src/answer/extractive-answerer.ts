import { containsSpan, type Span, sliceSpan } from '../base/span.ts';
import { unitOf } from '../chunk/chunk-document.ts';
import type { Embedder } from '../embedding/embedder.ts';
import { type Citation, cite } from '../evidence/citation.ts';
import type { Evidence } from '../evidence/gather-evidence.ts';
import { quotablePieces, wordOverlap } from '../evidence/select-quote.ts';
import type { StoredDocument } from '../library/records.ts';
import { replacedPenalty } from '../search/fill-groups.ts';
import { nearness, support } from '../search/nearness.ts';
import { hasDiacritics } from '../search-index/terms.ts';
import { dot } from '../search-index/vector-index.ts';
import { citeList, listIn } from './find-list.ts';
import { type Answerer, replyWithout } from './reply.ts';

export interface ExtractiveOptions {
  /** How many quotes an answer has at most. */
  readonly mostQuotes: number;
  /** A quote other than the first must score at least this share of the first's. */
  readonly leastShare: number;
  /** Below this support by its best passage (see `support`) a question typed with diacritics is not answered. */
  readonly leastSupport: number;
  /** Likewise for a question typed without: the model knows such text less well. */
  readonly leastSupportUnaccented: number;
}

/**
 * The supports are tuned on half of XQuAD (bench/tune-abstention.mjs): with diacritics .98 of the answerable are answered
 * and .82 of those whose text was left out refused; without, .99 and .60. The first two are guesses.
 */
export const defaultExtractiveOptions: ExtractiveOptions = {
  mostQuotes: 3,
  leastShare: 0.85,
  leastSupport: 0.42,
  leastSupportUnaccented: 0.34,
};

interface Candidate {
  readonly evidence: Evidence;
  readonly span: Span;
  readonly score: number;
}

/** The default answerer: quotes the sentences or list items nearest to the question, or says that nothing is near. */
export function createExtractiveAnswerer(
  embedder: Embedder,
  options: ExtractiveOptions = defaultExtractiveOptions,
): Answerer {
  return async (question, evidence, operation) => {
    const needed = hasDiacritics(question) ? options.leastSupport : options.leastSupportUnaccented;
    if (!evidence.some((entry) => nearness(entry, [question]) >= needed)) return replyWithout(evidence);
    const pieces = evidence.flatMap((entry) =>
      quotablePieces(entry.document.text, entry.passage.span).map((span) => ({ evidence: entry, span })),
    );
    const texts = pieces.map(({ evidence: { document }, span }) => sliceSpan(document.text, span));
    const [questionVector] = await embedder.embed([question], 'query', operation);
    const vectors = await embedder.embed(texts, 'passage', operation);
    const candidates = pieces
      .map((piece, index): Candidate => {
        const cosine = questionVector && vectors[index] ? dot(questionVector, vectors[index]) : 0;
        const score = support(cosine, wordOverlap(question, texts[index] ?? ''));
        // Behind its successor, where both say as much.
        return { ...piece, score: piece.evidence.document.replacedBy ? score - replacedPenalty : score };
      })
      .sort((a, b) => b.score - a.score);
    const least = options.leastShare * (candidates[0]?.score ?? 0);
    const chosen = candidates.filter((candidate) => candidate.score >= least).slice(0, options.mostQuotes);
    const citations = chosen.flatMap(({ evidence: { document }, span }) => citeWhole(document, span));
    const probability = candidates[0]?.score ?? 0;
    return { kind: 'answered', citations: withoutRepeats(citations), probability };
  };
}

/** A piece that opens a list with all that the list holds; any other as it is. */
function citeWhole(document: StoredDocument, span: Span): Citation[] {
  const opensList = sliceSpan(document.text, span).trimEnd().endsWith(':');
  const list = opensList ? listIn(document, unitOf(document.document.outline, span)) : null;
  return list ? citeList(list) : [cite(document, span)];
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
