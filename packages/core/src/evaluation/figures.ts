import { bootstrapMean, type Estimate } from './bootstrap.ts';
import { meanReciprocalRank, ndcgAt } from './metrics.ts';

/** The figures of a ranking; docs/EVALUATION.md says what each counts. */
export interface Figures<T> {
  readonly recallAt1: T;
  readonly recallAt5: T;
  readonly recallAt10: T;
  /** Only where a hundred hits a question were asked for. */
  readonly recallAt100?: T;
  readonly mrrAt10: T;
  readonly ndcgAt10: T;
}
export type FigureName = keyof Figures<unknown>;

/** Of one question, each 0 to 1. */
export type QuestionFigures = Figures<number>;

/** Means over questions, each 0 to 1. */
export type RankingFigures = Figures<Estimate>;

/** The results of one search, as they were judged. */
export interface JudgedRanking {
  /** Of each result, best first: what it brings that none before it brought. */
  readonly gains: readonly number[];
  /** The gain of everything judged relevant. */
  readonly judged: readonly number[];
}

/** Recall counts whether `any` relevant result was found, or the `share` of them that was. */
export type RecallKind = 'any' | 'share';

export function figuresOf(ranking: JudgedRanking, depth: 10 | 100, kind: RecallKind): QuestionFigures {
  const recall = (k: number): number => recallOf(ranking, k, kind);
  return {
    recallAt1: recall(1),
    recallAt5: recall(5),
    recallAt10: recall(10),
    ...(depth === 100 ? { recallAt100: recall(100) } : {}),
    mrrAt10: meanReciprocalRank([firstRank(ranking)], 10),
    ndcgAt10: ndcgAt(10, ranking.gains, ranking.judged),
  };
}

/** Rank of the first relevant result, from 1; null where there is none. */
export function firstRank({ gains }: JudgedRanking): number | null {
  const first = gains.findIndex((gain) => gain > 0);
  return first === -1 ? null : first + 1;
}

function recallOf({ gains, judged }: JudgedRanking, k: number, kind: RecallKind): number {
  const found = gains.slice(0, k).filter((gain) => gain > 0).length;
  return kind === 'any' ? Math.min(1, found) : found / Math.max(1, judged.length);
}

/** Applies a function to each figure that is there, under the same names. */
export function mapFigures<A, B>(figures: Figures<A>, change: (value: A, name: FigureName) => B): Figures<B> {
  const entries = Object.entries(figures) as [FigureName, A][];
  return Object.fromEntries(entries.map(([name, value]) => [name, change(value, name)])) as unknown as Figures<B>;
}

/** @param questions - at least one, all with the same figures */
export function estimateFigures(questions: readonly [QuestionFigures, ...QuestionFigures[]]): RankingFigures {
  return mapFigures(questions[0], (_first, name) => bootstrapMean(questions.map((one) => one[name] ?? 0)));
}
