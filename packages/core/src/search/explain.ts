import type { FusedChunk } from '../query/fuse.ts';
import type { TermScore } from '../search-index/bm25.ts';

/** A score and the parts that it is made of. */
export interface ScorePart {
  readonly name: 'score' | 'lexical' | 'bm25' | 'term' | 'semantic' | 'cosine' | 'replaced' | 'named' | 'mentions';
  /** The words of a term. */
  readonly words?: string;
  /** What it adds to the part above it. */
  readonly value: number;
  readonly parts: readonly ScorePart[];
}

/**
 * How a fused score came about: the lexical and the semantic share, each from the score of its own list, and what was taken
 * off because the document is replaced. The parts of `score` add up to it.
 *
 * @param terms - what each term adds to the BM25 score; those that add nothing are left out
 */
export function explainScore(chunk: FusedChunk, terms: readonly TermScore[], replacedPenalty: number): ScorePart {
  const bearing = terms.filter(({ score }) => score > 0);
  const parts: ScorePart[] = [];
  if (chunk.lexical !== null) {
    const words = bearing.map(({ words, score }): ScorePart => ({ name: 'term', words, value: score, parts: [] }));
    const bm25: ScorePart = { name: 'bm25', value: chunk.lexical, parts: words };
    parts.push({ name: 'lexical', value: chunk.lexicalShare, parts: [bm25] });
  }
  if (chunk.cosine !== null) {
    const cosine: ScorePart = { name: 'cosine', value: chunk.cosine, parts: [] };
    parts.push({ name: 'semantic', value: chunk.cosineShare, parts: [cosine] });
  }
  if (replacedPenalty > 0) parts.push({ name: 'replaced', value: -replacedPenalty, parts: [] });
  return { name: 'score', value: chunk.score - replacedPenalty, parts };
}
