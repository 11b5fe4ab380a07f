import type { ErrorCode, ErrorDetail } from '../base/error-codes.ts';
import type { Span } from '../base/span.ts';
import type { Citation } from '../evidence/citation.ts';
import type { SentenceFault } from '../verification/sentence-fault.ts';

/** What an answer would have to be about, and nothing found is. */
export interface Missing {
  /**
   * A document named by its number that is not in the library, a unit that the document named does not have, a year, or a body or
   * place by its own name.
   */
  readonly kind: 'document' | 'unit' | 'year' | 'body';
  readonly words: string;
}

/** How likely an answer is right, fitted on labelled questions (docs/EVALUATION.md). */
export interface Confidence {
  readonly level: 'high' | 'medium' | 'low';
  /** Of the first quote to bear the answer, 0 to 1; in a model's wording of the first of those that it was made from. */
  readonly probability: number;
}

/** Two quotes of different documents that say different things of the same; what counts more first. */
export interface Contradiction {
  /** Places in `citations`, from 0. */
  readonly first: number;
  readonly second: number;
  /** Why the first counts more: of a higher body, or newer; null where neither is known to. */
  readonly reason: 'higher' | 'newer' | null;
}

/** The number, date or period that is asked for, where the first quote has it. */
export interface AskedFigure {
  readonly words: string;
  /** Place in `citations`, from 0. */
  readonly citation: number;
  /** Of the figure in that citation's quote, in UTF-16 code units. */
  readonly span: Span;
}

/** A sentence that a language model wrote and its sources do not bear out: it is no part of the answer. */
export interface StruckSentence {
  readonly text: string;
  readonly faults: readonly SentenceFault[];
}

/** Why a language model that was asked wrote nothing, or not all; `errorMessage` tells it in English. */
export interface ModelFailure {
  readonly code: ErrorCode;
  /** Vietnamese. */
  readonly message: string;
  readonly detail: ErrorDetail;
}

/**
 * An answer with its grounds. In the wording of quotes `text` has nothing from outside the documents but the words that name
 * them; in a model's wording each sentence was checked against what it cites.
 */
export interface Answered {
  readonly kind: 'answered';
  readonly question: string;
  /** As it was answered: a follow-up question with what the former one says; else as `question`. */
  readonly understood: string;
  readonly wording: 'quotes' | 'model';
  readonly text: string;
  /** In the order of the marks [1], [2] … in `text`; last may stand some that contradict one of these and have no mark. */
  readonly citations: readonly Citation[];
  readonly confidence: Confidence;
  readonly figure: AskedFigure | null;
  readonly contradictions: readonly Contradiction[];
  /** Labels of documents that the question asks about and that what is quoted replaced or repealed. */
  readonly replaced: readonly string[];
  /** Documents that the question names and that are not in the library: then the quotes only mention them. */
  readonly missing: readonly Missing[];
  /** What a language model said and was struck; empty in the wording of quotes, unless nothing it said survived. */
  readonly struck: readonly StruckSentence[];
  /** Null where no language model was asked, or it wrote to its end. */
  readonly modelFailure: ModelFailure | null;
}

/** No passage was near enough to quote as an answer. */
export interface Abstained {
  readonly kind: 'abstained';
  readonly question: string;
  /** As `Answered.understood`. */
  readonly understood: string;
  readonly text: string;
  /** What came nearest, for the reader to judge; may be empty. */
  readonly nearest: readonly Citation[];
  /** Why there is none, where that is known; else empty. */
  readonly missing: readonly Missing[];
}

export type Answer = Answered | Abstained;
