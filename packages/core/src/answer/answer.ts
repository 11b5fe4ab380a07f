import type { OperationOptions } from '../base/progress.ts';
import type { Citation } from '../evidence/citation.ts';
import type { Evidence } from '../evidence/gather-evidence.ts';

/** What an answer would have to be about, and nothing found is. */
export interface Missing {
  /** A document named by its number that is not in the library, a year, or a body or place by its own name. */
  readonly kind: 'document' | 'year' | 'body';
  readonly words: string;
}

/** An answer made of quotes: `text` has nothing from outside the documents but the words that name them. */
export interface Answered {
  readonly kind: 'answered';
  readonly question: string;
  readonly text: string;
  /** In the order of the marks [1], [2] … in `text`. */
  readonly citations: readonly Citation[];
  /** Documents that the question names and that are not in the library: then the quotes only mention them. */
  readonly missing: readonly Missing[];
}

/** No passage was near enough to quote as an answer. */
export interface Abstained {
  readonly kind: 'abstained';
  readonly question: string;
  readonly text: string;
  /** What came nearest, for the reader to judge; may be empty. */
  readonly nearest: readonly Citation[];
  /** Why there is none, where that is known; else empty. */
  readonly missing: readonly Missing[];
}

export type Answer = Answered | Abstained;

/** What an answerer gives: what is missing is known before it is asked. */
export type Reply = Omit<Answered, 'missing'> | Omit<Abstained, 'missing'>;

/** Port: answers a question from evidence, best first. The engine checks every quote of what it returns. */
export type Answerer = (question: string, evidence: readonly Evidence[], options: OperationOptions) => Promise<Reply>;
