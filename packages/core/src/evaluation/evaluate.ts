import type { Answer } from '../answer/answer.ts';
import type { Citation } from '../evidence/citation.ts';
import { mean, meanReciprocalRank, ndcgAt, recallAt } from './metrics.ts';
import { fulfilledJudgments, isOf, isRightQuote, type Judgment, type Question } from './question.ts';

/** What is evaluated: an engine, or anything that searches and answers like one. */
export interface Evaluated {
  search(
    query: string,
    options: { readonly limit: number; readonly vectorWeight: number; readonly signal?: AbortSignal },
  ): Promise<{ readonly hits: readonly EvaluatedHit[] }>;
  ask(question: string, options: { readonly signal?: AbortSignal }): Promise<Answer>;
  list(): Promise<readonly { readonly id: string; readonly sources: readonly { readonly path: string }[] }[]>;
}

/** Of a hit, what is compared with the judgments. */
export interface EvaluatedHit {
  readonly citation: Pick<Citation, 'documentId'>;
  readonly passage: { readonly text: string };
}

/** The rankings that are compared, by the share that vectors have in the fused score. */
export const retrievalWeights = { hybrid: 0.5, lexical: 0, vectors: 1 } as const;
export type Retrieval = keyof typeof retrievalWeights;

/** Means over the answerable questions, each 0 to 1. */
export interface RankingFigures {
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly recallAt10: number;
  readonly mrrAt10: number;
  readonly ndcgAt10: number;
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
  readonly answerable: boolean;
  /** Rank of the first relevant hit of each ranking, from 1; null where the first ten have none, or none was judged. */
  readonly ranks: Readonly<Record<Retrieval, number | null>>;
  readonly asked: AskOutcome;
}

export interface Evaluation {
  readonly answerable: number;
  readonly unanswerable: number;
  readonly retrieval: Readonly<Record<Retrieval, RankingFigures>>;
  readonly ask: AskFigures;
  /** Judged documents that the engine does not have: questions on them cannot be found. File names, each once. */
  readonly missingDocuments: readonly string[];
  /** In the order of the questions. */
  readonly questions: readonly QuestionOutcome[];
}

export interface EvaluationOptions {
  readonly signal?: AbortSignal;
  /** Called before each question and after the last. */
  readonly onQuestion?: (done: number, total: number) => void;
}

interface Ranking {
  readonly rank: number | null;
  readonly ndcg: number;
}

const depth = 10;

/** Puts every question to an engine, as a search of each kind and as a question, and says how good the results are. */
export async function evaluate(
  engine: Evaluated,
  questions: readonly Question[],
  options: EvaluationOptions = {},
): Promise<Evaluation> {
  const stopping = options.signal ? { signal: options.signal } : {};
  const sources = new Map((await engine.list()).map(({ id, sources }) => [id, sources.map(({ path }) => path)]));
  const pathsOf = (documentId: string): readonly string[] => sources.get(documentId) ?? [];
  const rankings: Record<Retrieval, Ranking[]> = { hybrid: [], lexical: [], vectors: [] };
  const outcomes: QuestionOutcome[] = [];
  for (const question of questions) {
    options.signal?.throwIfAborted();
    options.onQuestion?.(outcomes.length, questions.length);
    const ranks: Record<Retrieval, number | null> = { hybrid: null, lexical: null, vectors: null };
    for (const retrieval of question.answerable ? (Object.keys(rankings) as Retrieval[]) : []) {
      const vectorWeight = retrievalWeights[retrieval];
      const { hits } = await engine.search(question.question, { limit: depth, vectorWeight, ...stopping });
      const ranking = rankingOf(question, hits, pathsOf);
      rankings[retrieval].push(ranking);
      ranks[retrieval] = ranking.rank;
    }
    const asked = askOutcome(question, await engine.ask(question.question, stopping), pathsOf);
    outcomes.push({ id: question.id, question: question.question, answerable: question.answerable, ranks, asked });
  }
  options.onQuestion?.(outcomes.length, questions.length);
  const judged = questions.flatMap(({ relevant = [] }) => relevant.map(({ document }) => document));
  const allPaths = [...sources.values()].flat();
  const missingDocuments = [...new Set(judged)].filter((document) => !isOf(document, allPaths));
  return { ...summed(outcomes, rankings), missingDocuments, questions: outcomes };
}

function rankingOf(
  question: Question,
  hits: readonly EvaluatedHit[],
  pathsOf: (documentId: string) => readonly string[],
): Ranking {
  const brought = new Set<Judgment>();
  const gains = hits.map(({ citation, passage }) => {
    const before = brought.size;
    for (const judgment of fulfilledJudgments(question, pathsOf(citation.documentId), passage.text))
      brought.add(judgment);
    return brought.size > before ? 1 : 0;
  });
  const first = gains.indexOf(1);
  return { rank: first === -1 ? null : first + 1, ndcg: ndcgAt(depth, gains, question.relevant?.length ?? 0) };
}

function askOutcome(
  question: Question,
  answer: Answer,
  pathsOf: (documentId: string) => readonly string[],
): AskOutcome {
  if (answer.kind === 'abstained') return 'refused';
  if (!question.answerable) return 'answered';
  const isRight = answer.citations.some(({ documentId, quote }) => isRightQuote(question, pathsOf(documentId), quote));
  return isRight ? 'cited-right' : 'cited-other';
}

function summed(
  questions: readonly QuestionOutcome[],
  rankings: Readonly<Record<Retrieval, readonly Ranking[]>>,
): Omit<Evaluation, 'missingDocuments' | 'questions'> {
  const count = (answerable: boolean, asked?: AskOutcome): number =>
    questions.filter((one) => one.answerable === answerable && (asked === undefined || one.asked === asked)).length;
  return {
    answerable: count(true),
    unanswerable: count(false),
    retrieval: {
      hybrid: figuresOf(rankings.hybrid),
      lexical: figuresOf(rankings.lexical),
      vectors: figuresOf(rankings.vectors),
    },
    ask: {
      answerable: {
        citedRight: count(true, 'cited-right'),
        citedOther: count(true, 'cited-other'),
        refused: count(true, 'refused'),
      },
      unanswerable: { answered: count(false, 'answered'), refused: count(false, 'refused') },
    },
  };
}

function figuresOf(rankings: readonly Ranking[]): RankingFigures {
  const ranks = rankings.map(({ rank }) => rank);
  return {
    recallAt1: recallAt(1, ranks),
    recallAt5: recallAt(5, ranks),
    recallAt10: recallAt(10, ranks),
    mrrAt10: meanReciprocalRank(ranks, depth),
    ndcgAt10: mean(rankings.map(({ ndcg }) => ndcg)),
  };
}
