import type { OperationOptions } from '../base/progress.ts';
import type { Citation } from '../evidence/citation.ts';
import type { Evidence } from '../evidence/gather-evidence.ts';

/** An answer made of quotes: `text` has nothing from outside the documents but the words that name them. */
export interface Answered {
  readonly kind: 'answered';
  readonly question: string;
  readonly text: string;
  /** In the order of the marks [1], [2] … in `text`. */
  readonly citations: readonly Citation[];
}

/** No passage was near enough to quote as an answer. */
export interface Abstained {
  readonly kind: 'abstained';
  readonly question: string;
  readonly text: string;
  /** What came nearest, for the reader to judge; may be empty. */
  readonly nearest: readonly Citation[];
}

export type Answer = Answered | Abstained;

/** Port: answers a question from evidence, best first. The engine checks every quote of what it returns. */
export type Answerer = (question: string, evidence: readonly Evidence[], options: OperationOptions) => Promise<Answer>;
