import { type Span, sliceSpan } from '../base/span.ts';
import type { Embedder } from '../embedding/embedder.ts';
import { type Citation, cite } from '../evidence/citation.ts';
import type { Evidence } from '../evidence/gather-evidence.ts';
import { quotablePieces, wordOverlap } from '../evidence/select-quote.ts';
import { dot } from '../search-index/vector-index.ts';
import type { Abstained, Answer, Answerer } from './answer.ts';

export interface ExtractiveOptions {
  /** How many quotes an answer has at most. */
  readonly mostQuotes: number;
  /** A quote other than the first must score at least this share of the first's. */
  readonly leastShare: number;
  /** Below this support the question is not answered; see `support`. */
  readonly leastSupport: number;
}

export const defaultExtractiveOptions: ExtractiveOptions = { mostQuotes: 3, leastShare: 0.85, leastSupport: 0.5 };

/** How many of the best passages are looked at. */
const passagesRead = 6;

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
    const read = evidence.slice(0, passagesRead);
    const pieces = read.flatMap((entry) =>
      quotablePieces(entry.document.text, entry.passage.span).map((span) => ({ evidence: entry, span })),
    );
    const texts = pieces.map(({ evidence: { document }, span }) => sliceSpan(document.text, span));
    const [questionVector] = await embedder.embed([question], 'query', operation);
    const vectors = await embedder.embed(texts, 'passage', operation);
    const candidates = pieces
      .map((piece, index): Candidate => {
        const cosine = questionVector && vectors[index] ? dot(questionVector, vectors[index]) : 0;
        return { ...piece, score: support(cosine, wordOverlap(question, texts[index] ?? '')) };
      })
      .sort((a, b) => b.score - a.score);
    const best = candidates[0];
    if (!best || best.score < options.leastSupport) return abstain(question, read);
    const chosen = candidates
      .filter((candidate) => candidate.score >= options.leastShare * best.score)
      .slice(0, options.mostQuotes);
    return answerFrom(question, chosen);
  };
}

/** How well a piece supports an answer: the mean of its cosine to the question and of the question's words that it bears. */
export function support(cosine: number, overlap: number): number {
  return (cosine + overlap) / 2;
}

function answerFrom(question: string, chosen: readonly Candidate[]): Answer {
  const citations = chosen.map(({ evidence, span }) => cite(evidence.document, span));
  const lines = citations.map((citation, index) => `${citation.label}: “${citation.quote}” [${index + 1}]`);
  return { kind: 'answered', question, text: lines.join('\n'), citations };
}

function abstain(question: string, evidence: readonly Evidence[]): Abstained {
  const nearest: Citation[] = evidence.slice(0, 3).map((entry) => entry.citation);
  return { kind: 'abstained', question, text: 'Không tìm thấy căn cứ trong kho văn bản.', nearest };
}
