import type { Answer } from '../answer/answer.ts';
import { isChidanError } from '../base/error.ts';
import type { ErrorCode } from '../base/error-codes.ts';
import type { Citation } from '../evidence/citation.ts';
import type { SearchMode, SearchOptions } from '../query/options.ts';
import { type AskOutcome, type Evaluation, eachSearchMode, type QuestionOutcome } from './evaluation.ts';
import { figuresOf, firstRank, type JudgedRanking, type RecallKind } from './figures.ts';
import { isOf, isRightQuote, judgeByPassage, type Question } from './question.ts';
import { summarise, summariseKinds } from './summarise.ts';
import { judgeByDocument, namesOfCorpusId, namesOfSources, type Topic } from './topic.ts';

/** What is evaluated: an engine, or anything that searches and answers like one. */
export interface Evaluated {
  search(
    query: string,
    options: Pick<SearchOptions, 'limit' | 'mode' | 'group'> & { readonly signal?: AbortSignal },
  ): Promise<{ readonly hits: readonly EvaluatedHit[] }>;
  ask(question: string, options: { readonly signal?: AbortSignal }): Promise<Answer>;
  list(): Promise<readonly { readonly id: string; readonly sources: readonly { readonly path: string }[] }[]>;
}

/** Of a hit, what is compared with the judgments. */
export interface EvaluatedHit {
  readonly citation: Pick<Citation, 'documentId'>;
  readonly passage: { readonly text: string };
  /** Passages of nearly the same words, which are shown with it. */
  readonly duplicates?: readonly Pick<Citation, 'documentId'>[];
}

export interface EvaluationOptions {
  readonly signal?: AbortSignal;
  /** Called before each question and after the last. */
  readonly onQuestion?: (done: number, total: number) => void;
}

export interface PassageEvaluationOptions extends EvaluationOptions {
  /** How many hits are looked at: 10, or 100 for recall@100 too. */
  readonly depth?: 10 | 100;
}

/** The documents that a hit shows: its own, then those of its duplicates. */
function documentsOf({ citation, duplicates = [] }: EvaluatedHit): string[] {
  return [citation, ...duplicates].map(({ documentId }) => documentId);
}

/** A question, and what is to be done with what comes back. */
interface Task extends Pick<QuestionOutcome, 'id' | 'question' | 'kind' | 'answerable'> {
  readonly judge: (hits: readonly EvaluatedHit[]) => JudgedRanking;
  /** Null where it is not to be asked. */
  readonly judgeAnswer: ((answer: Answer) => AskOutcome) | null;
}

interface Manner {
  /** How many hits are asked for. */
  readonly depth: 10 | 100;
  readonly group: SearchOptions['group'];
  readonly recall: RecallKind;
}

type PathsOf = (documentId: string) => readonly string[];

/** Puts every question to an engine, as a search of each kind and as a question, and says how good the results are. */
export async function evaluate(
  engine: Evaluated,
  questions: readonly Question[],
  { depth = 10, ...options }: PassageEvaluationOptions = {},
): Promise<Evaluation> {
  const sources = await readSources(engine);
  const pathsOf: PathsOf = (documentId) => sources.get(documentId) ?? [];
  const tasks = questions.map((question) => ({
    ...{ id: question.id, question: question.question, kind: question.kind ?? null, answerable: question.answerable },
    judge: (hits: readonly EvaluatedHit[]) =>
      judgeByPassage(
        question,
        hits.map((hit) => ({ sourcePaths: documentsOf(hit).flatMap(pathsOf), text: hit.passage.text })),
      ),
    judgeAnswer: (answer: Answer) => askOutcome(question, answer, pathsOf),
  }));
  const outcomes = await carryOut(engine, tasks, { depth, group: 'none', recall: 'any' }, options);
  const judged = questions.flatMap(({ relevant = [] }) => relevant.map(({ document }) => document));
  const allPaths = [...sources.values()].flat();
  const missingDocuments = [...new Set(judged)].filter((document) => !isOf(document, allPaths));
  return concluded(outcomes, { judgedBy: 'passage', depth, missingDocuments });
}

/**
 * Searches for every query of a test collection whose documents the engine holds, each under its id or `corpusFileName`. A
 * document counts by its best hit.
 */
export async function evaluateByDocument(
  engine: Evaluated,
  topics: readonly Topic[],
  options: EvaluationOptions = {},
): Promise<Evaluation> {
  const sources = await readSources(engine);
  const names = new Map([...sources].map(([documentId, paths]) => [documentId, namesOfSources(paths)]));
  const tasks = topics.map((topic) => ({
    ...{ id: topic.id, question: topic.question, kind: topic.kind ?? null, answerable: true, judgeAnswer: null },
    judge: (hits: readonly EvaluatedHit[]) =>
      judgeByDocument(
        topic,
        hits.map((hit) => documentsOf(hit).flatMap((documentId) => names.get(documentId) ?? [documentId])),
      ),
  }));
  const outcomes = await carryOut(engine, tasks, { depth: 100, group: 'document', recall: 'share' }, options);
  const held = new Set([...names.values()].flat());
  const judged = new Set(topics.flatMap(({ relevant }) => relevant.map(({ corpusId }) => corpusId)));
  const missingDocuments = [...judged].filter((corpusId) => !namesOfCorpusId(corpusId).some((name) => held.has(name)));
  return concluded(outcomes, { judgedBy: 'document', depth: 100, missingDocuments });
}

async function readSources(engine: Evaluated): Promise<Map<string, string[]>> {
  return new Map((await engine.list()).map(({ id, sources }) => [id, sources.map(({ path }) => path)]));
}

function concluded(
  questions: readonly QuestionOutcome[],
  rest: Pick<Evaluation, 'judgedBy' | 'depth' | 'missingDocuments'>,
): Evaluation {
  return { ...rest, ...summarise(questions), kinds: summariseKinds(questions), questions };
}

async function carryOut(
  engine: Evaluated,
  tasks: readonly Task[],
  manner: Manner,
  { signal, onQuestion }: EvaluationOptions,
): Promise<QuestionOutcome[]> {
  const stopping = signal ? { signal } : {};
  const outcomes: QuestionOutcome[] = [];
  for (const { judge, judgeAnswer, ...task } of tasks) {
    signal?.throwIfAborted();
    onQuestion?.(outcomes.length, tasks.length);
    let refusal: ErrorCode | null = null;
    const unlessRefused = async <T>(work: () => Promise<T>, instead: T): Promise<T> => {
      try {
        return await work();
      } catch (error) {
        if (!isChidanError(error) || !error.code.startsWith('QUERY_')) throw error;
        refusal = error.code;
        return instead;
      }
    };
    const search = async (mode: SearchMode): Promise<JudgedRanking> => {
      const options = { limit: manner.depth, mode, group: manner.group, ...stopping };
      return judge(await unlessRefused(async () => (await engine.search(task.question, options)).hits, []));
    };
    const rankings = task.answerable
      ? { hybrid: await search('hybrid'), lexical: await search('lexical'), semantic: await search('semantic') }
      : null;
    const asked = judgeAnswer
      ? await unlessRefused(async () => judgeAnswer(await engine.ask(task.question, stopping)), 'refused')
      : null;
    outcomes.push({
      ...task,
      ranks: eachSearchMode((mode) => (rankings ? firstRank(rankings[mode]) : null)),
      figures: rankings && eachSearchMode((mode) => figuresOf(rankings[mode], manner.depth, manner.recall)),
      asked,
      refusal,
    });
  }
  onQuestion?.(outcomes.length, tasks.length);
  return outcomes;
}

function askOutcome(question: Question, answer: Answer, pathsOf: PathsOf): AskOutcome {
  if (answer.kind === 'abstained') return 'refused';
  if (!question.answerable) return 'answered';
  const isRight = answer.citations.some(({ documentId, quote }) => isRightQuote(question, pathsOf(documentId), quote));
  return isRight ? 'cited-right' : 'cited-other';
}
