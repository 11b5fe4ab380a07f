import type { ErrorCode } from '../base/error-codes.ts';
import type { SearchMode } from '../query/options.ts';
import type { QuestionFigures, RankingFigures } from './figures.ts';

/** The ways of searching that are compared. */
export const searchModes: readonly SearchMode[] = ['hybrid', 'lexical', 'semantic'];
export type BySearchMode<T> = Readonly<Record<SearchMode, T>>;

export function eachSearchMode<T>(value: (mode: SearchMode) => T): BySearchMode<T> {
  return { hybrid: value('hybrid'), lexical: value('lexical'), semantic: value('semantic') };
}

/** Counts of questions. */
export interface AskFigures {
  readonly answerable: { readonly citedRight: number; readonly citedOther: number; readonly refused: number };
  readonly unanswerable: { readonly answered: number; readonly refused: number };
}

export type AskOutcome = 'cited-right' | 'cited-other' | 'answered' | 'refused';

/** What became of one question. */
export interface QuestionOutcome {
  readonly id: string;
  readonly question: string;
  readonly kind: string | null;
  readonly answerable: boolean;
  /** Rank of the first relevant result of each ranking, from 1; null where there is none, or none was judged. */
  readonly ranks: BySearchMode<number | null>;
  /** Null for a question that nothing answers. */
  readonly figures: BySearchMode<QuestionFigures> | null;
  /** Null where questions are not asked, but searched alone. */
  readonly asked: AskOutcome | null;
  /** Why the engine would not search for it: then it counts as one that found nothing. Else null. */
  readonly refusal: ErrorCode | null;
}

/** What questions together say. */
export interface EvaluationSummary {
  readonly answerable: number;
  readonly unanswerable: number;
  /** Over the answerable ones; null where there are none. */
  readonly retrieval: BySearchMode<RankingFigures> | null;
  /** Null where questions are not asked. */
  readonly ask: AskFigures | null;
}

export interface KindSummary extends EvaluationSummary {
  readonly kind: string;
}

export interface Evaluation extends EvaluationSummary {
  readonly judgedBy: 'passage' | 'document';
  /** How many results of a search are looked at. */
  readonly depth: 10 | 100;
  /** A summary for each kind of question, in the order in which the kinds appear. */
  readonly kinds: readonly KindSummary[];
  /** Judged documents that the engine does not have: questions on them cannot be found. Each once. */
  readonly missingDocuments: readonly string[];
  /** In the order of the questions. */
  readonly questions: readonly QuestionOutcome[];
}
