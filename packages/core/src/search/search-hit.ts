import type { Span } from '../base/span.ts';
import type { Citation } from '../evidence/citation.ts';
import type { ScorePart } from './explain.ts';
import type { FoundReason } from './fill-groups.ts';

/** A hit of a search: a passage of a document, with the words to quote from it. */
export interface SearchHit {
  /** From 1. */
  readonly rank: number;
  /** Why it was found: the query names its document, it mentions the number that the query names, or its words and meaning. */
  readonly reason: FoundReason;
  /** Fused score, 0 to 1; only comparable within one search. */
  readonly score: number;
  /** BM25 of the chunk, null when its words did not match. */
  readonly lexical: number | null;
  /** Cosine of the chunk, null when it is not among the nearest. */
  readonly cosine: number | null;
  /** Its quote is the sentence, or the part of one, that answers best. */
  readonly citation: Citation;
  /** The words of the query in the quote, as spans of the quote. */
  readonly marks: readonly Span[];
  readonly passage: { readonly text: string; readonly span: Span };
  /** Passages of nearly the same words, elsewhere. */
  readonly duplicates: readonly Citation[];
  /** How many further passages of the same document were found; 0 where each passage is a hit of its own. */
  readonly more: number;
  /** How the score came about; only where it was asked for. */
  readonly explanation?: ScorePart;
}
