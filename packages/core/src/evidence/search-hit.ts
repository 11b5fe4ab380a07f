import type { Span } from '../base/span.ts';
import type { Citation } from './citation.ts';
import type { Evidence } from './gather-evidence.ts';

/** A hit of a search: a passage of a document, with the words to quote from it. */
export interface SearchHit {
  /** From 1. */
  readonly rank: number;
  /** Fused score, 0 to 1; only comparable within one search. */
  readonly score: number;
  /** BM25 of the chunk, null when its words did not match. */
  readonly lexical: number | null;
  /** Cosine of the chunk, null when it is not among the nearest. */
  readonly cosine: number | null;
  readonly citation: Citation;
  readonly passage: { readonly text: string; readonly span: Span };
}

export interface SearchResult {
  /** As it was searched: NFC, trimmed. */
  readonly query: string;
  readonly hits: readonly SearchHit[];
}

/** @param evidence - best first */
export function toHits(evidence: readonly Evidence[]): SearchHit[] {
  return evidence.map(({ ranked, citation, passage }, index) => ({
    rank: index + 1,
    score: ranked.score,
    lexical: ranked.lexical,
    cosine: ranked.cosine,
    citation,
    passage,
  }));
}
