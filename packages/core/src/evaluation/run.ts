import { ChidanError } from '../base/error.ts';
import type { LibraryStatus } from '../library/library-store.ts';
import type { SearchMode } from '../query/options.ts';
import { type BySearchMode, type Evaluation, eachSearchMode, searchModes } from './evaluation.ts';
import { type FigureName, type Figures, mapFigures, type QuestionFigures } from './figures.ts';
import { type PairedTest, pairedTest } from './paired-test.ts';

/** An evaluation as it is kept, to be compared with a later one. */
export interface EvaluationRun {
  readonly format: 'chidan-run-1';
  /** Of the program. */
  readonly version: string;
  /** What was searched. */
  readonly library: LibraryStatus;
  readonly evaluation: Evaluation;
}

const runFormat: EvaluationRun['format'] = 'chidan-run-1';

/** Two evaluations, question by question. */
export interface RunComparison {
  /** Of the run that was kept. */
  readonly version: string;
  readonly library: LibraryStatus;
  /** How many answerable questions both have. */
  readonly paired: number;
  /** Ids of answerable questions that only the kept run, or only the new one, has. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
  /** Ids of questions that both have in different words. */
  readonly reworded: readonly string[];
  /** Null where they have none in common. */
  readonly retrieval: BySearchMode<Figures<PairedTest>> | null;
}

export function makeRun(version: string, library: LibraryStatus, evaluation: Evaluation): EvaluationRun {
  return { format: runFormat, version, library, evaluation };
}

/** @throws ChidanError RUN_INVALID where it is no run that `makeRun` made */
export function parseRun(json: string): EvaluationRun {
  let run: Partial<EvaluationRun> | null;
  try {
    run = JSON.parse(json) as Partial<EvaluationRun> | null;
  } catch (cause) {
    throw new ChidanError('RUN_INVALID', { reason: 'không phải một đối tượng JSON' }, { cause });
  }
  if (run?.format !== runFormat) throw new ChidanError('RUN_INVALID', { reason: `thiếu ${runFormat}` });
  if (typeof run.version !== 'string') throw new ChidanError('RUN_INVALID', { reason: 'thiếu version' });
  if (typeof run.library !== 'object' || run.library === null)
    throw new ChidanError('RUN_INVALID', { reason: 'thiếu library' });
  const questions: unknown = run.evaluation?.questions;
  if (!Array.isArray(questions) || !questions.every(isOutcome))
    throw new ChidanError('RUN_INVALID', { reason: 'thiếu questions' });
  return run as EvaluationRun;
}

/** Those that every run has. */
const figureNames: readonly FigureName[] = ['recallAt1', 'recallAt5', 'recallAt10', 'mrrAt10', 'ndcgAt10'];

function isOutcome(value: unknown): boolean {
  const { id, question, figures } = (value ?? {}) as Record<string, unknown>;
  const of = (figures ?? {}) as Record<string, Record<string, unknown> | undefined>;
  const hasFigures = searchModes.every((mode) => figureNames.every((name) => typeof of[mode]?.[name] === 'number'));
  return typeof id === 'string' && typeof question === 'string' && (figures === null || hasFigures);
}

/**
 * Compares a kept run with a new evaluation over the answerable questions that both have, matched by id.
 *
 * @throws ChidanError RUN_INVALID where one judges by passage and the other by document, since their figures differ in kind
 */
export function compareRuns(before: EvaluationRun, after: Evaluation): RunComparison {
  if (before.evaluation.judgedBy !== after.judgedBy)
    throw new ChidanError('RUN_INVALID', { reason: 'kết quả chấm theo cách khác' });
  const kept = answerableById(before.evaluation);
  const fresh = answerableById(after);
  const pairs = [...fresh.values()].flatMap((now) => {
    const then = kept.get(now.id);
    return then ? [{ then, now }] : [];
  });
  const first = pairs[0]?.now.figures;
  return {
    version: before.version,
    library: before.library,
    paired: pairs.length,
    onlyBefore: [...kept.keys()].filter((id) => !fresh.has(id)),
    onlyAfter: [...fresh.keys()].filter((id) => !kept.has(id)),
    reworded: pairs.filter(({ then, now }) => then.question !== now.question).map(({ now }) => now.id),
    retrieval: first
      ? eachSearchMode((mode) =>
          mapFigures(sharedFigures(first[mode], [...kept.values(), ...fresh.values()], mode), (_value, name) => {
            const values = (side: 'then' | 'now'): number[] => pairs.map((pair) => pair[side].figures[mode][name] ?? 0);
            return pairedTest(values('then'), values('now'));
          }),
        )
      : null,
  };
}

/** Those of one question that all have, since runs may have gone to different depths. */
function sharedFigures(one: QuestionFigures, all: readonly Answerable[], mode: SearchMode): QuestionFigures {
  const { recallAt100: _deep, ...shallow } = one;
  return all.every(({ figures }) => figures[mode].recallAt100 !== undefined) ? one : shallow;
}

interface Answerable {
  readonly id: string;
  readonly question: string;
  readonly figures: BySearchMode<QuestionFigures>;
}

function answerableById({ questions }: Evaluation): Map<string, Answerable> {
  return new Map(
    questions.flatMap(({ id, question, figures }) => (figures ? [[id, { id, question, figures }] as const] : [])),
  );
}
