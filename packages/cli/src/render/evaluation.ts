import {
  type AskFigures,
  type BySearchMode,
  type Evaluation,
  type EvaluationSummary,
  type FigureName,
  type LibraryStatus,
  type RankingFigures,
  type RunComparison,
  searchModes,
} from '@chidan/core';
import type { Filled } from '../fill-library.ts';
import { renderComparison } from './comparison.ts';
import { renderFields } from './document.ts';
import { estimated, renderFigureTable } from './figure-table.ts';
import type { Layout } from './layout.ts';
import { shownNames } from './shown-names.ts';
import { wrap } from './wrap.ts';

/** What is printed: the evaluation, what it was made of and what it was compared with. */
export interface EvaluationResult extends Evaluation {
  readonly library: LibraryStatus;
  readonly filled?: Filled;
  readonly comparison?: RunComparison;
}

/** The figures of an evaluation, the questions it missed where they are wanted, and the comparison that was asked for. */
export function renderEvaluation(
  result: EvaluationResult,
  options: { readonly hasMisses: boolean },
  layout: Layout,
): string {
  const { retrieval, ask, kinds, comparison, library } = result;
  return [
    ...notesOf(result, layout).map((note) => wrap(note, layout.width)),
    ...(retrieval ? [renderRankings(retrieval, layout)] : []),
    ...(kinds.length > 0 ? renderKinds(result, layout) : []),
    ...(ask ? [renderAsked(ask, result, layout)] : []),
    ...(options.hasMisses ? [renderMisses(result, layout)] : []),
    ...(comparison ? [renderComparison(comparison, library.fingerprint, layout)] : []),
  ].join('\n\n');
}

function notesOf(result: EvaluationResult, layout: Layout): string[] {
  const words = layout.messages.evaluation;
  const { filled, missingDocuments, questions, answerable, unanswerable } = result;
  const codes = [...new Set(filled?.failed.map(({ code }) => code))].join(', ');
  const refused = questions.filter(({ refusal }) => refusal !== null).map(({ id }) => id);
  return [
    ...(filled ? [words.filled(filled.documents)] : []),
    ...(filled && filled.failed.length > 0 ? [words.notFilled(filled.failed.length, codes)] : []),
    result.judgedBy === 'passage' ? words.evaluated(answerable, unanswerable) : words.evaluatedByDocument(answerable),
    ...(missingDocuments.length > 0
      ? [words.documentsMissing(missingDocuments.length, shownNames(missingDocuments, layout))]
      : []),
    ...(refused.length > 0 ? [words.queriesRefused(refused.length, shownNames(refused, layout))] : []),
  ];
}

/** A row a figure, a column a ranking. */
function renderRankings(retrieval: BySearchMode<RankingFigures>, layout: Layout): string {
  const words = layout.messages.evaluation;
  const titles = [words.figure, ...searchModes.map((mode) => words.modes[mode])];
  const rows = (Object.keys(retrieval.hybrid) as FigureName[]).map((name) => [
    words.figures[name],
    ...searchModes.map((mode) => {
      const estimate = retrieval[mode][name];
      return estimate ? estimated(estimate) : '';
    }),
  ]);
  return `${renderFigureTable(titles, rows, layout)}\n${wrap(words.interval, layout.width)}`;
}

function renderKinds({ kinds }: Evaluation, layout: Layout): string[] {
  const words = layout.messages.evaluation;
  const refused = kinds.filter(({ ask, unanswerable }) => ask !== null && unanswerable > 0);
  const ofSearch = kinds.flatMap(({ kind, answerable, retrieval }) => {
    if (!retrieval) return [];
    const { ndcgAt10, recallAt10 } = retrieval.hybrid;
    return [[kind, String(answerable), estimated(ndcgAt10), estimated(recallAt10)]];
  });
  const ofAsk = refused.map(({ kind, unanswerable, ask }) => [
    kind,
    String(unanswerable),
    share(ask?.unanswerable.refused ?? 0, unanswerable),
  ]);
  const table = (title: string, more: readonly string[], rows: readonly (readonly string[])[]): string[] => {
    if (rows.length === 0) return [];
    const heading = layout.style.strong(wrap(title, layout.width));
    return [`${heading}\n${renderFigureTable([words.kind, words.count, ...more], rows, layout)}`];
  };
  return [
    ...table(words.kinds(words.modes.hybrid), [words.figures.ndcgAt10, words.figures.recallAt10], ofSearch),
    ...table(words.kindsUnanswerable, [words.asked.refused], ofAsk),
  ];
}

function share(count: number, of: number): string {
  return of === 0 ? '0' : `${count} (${((100 * count) / of).toFixed(0)} %)`;
}

function renderAsked(ask: AskFigures, { answerable, unanswerable }: EvaluationSummary, layout: Layout): string {
  const { asked, answerableAsked, unanswerableAsked } = layout.messages.evaluation;
  const field = (name: keyof typeof asked, count: number, of: number) => [asked[name], [share(count, of)]] as const;
  const { citedRight, citedOther, refused } = ask.answerable;
  return [
    layout.style.strong(answerableAsked),
    renderFields(
      [
        field('citedRight', citedRight, answerable),
        field('citedOther', citedOther, answerable),
        field('refused', refused, answerable),
      ],
      layout,
    ),
    layout.style.strong(unanswerableAsked),
    renderFields(
      [
        field('refused', ask.unanswerable.refused, unanswerable),
        field('answered', ask.unanswerable.answered, unanswerable),
      ],
      layout,
    ),
  ].join('\n');
}

function renderMisses({ questions, depth }: Evaluation, layout: Layout): string {
  const { misses, noMisses, rank } = layout.messages.evaluation;
  const missed = questions.filter((one) => one.answerable && !(one.ranks.hybrid !== null && one.ranks.hybrid <= 5));
  if (missed.length === 0) return wrap(noMisses, layout.width);
  const lines = missed.map((one) =>
    wrap(`${one.id} (${rank(one.ranks.hybrid, depth)}): ${one.question}`, layout.width, '  ').slice(2),
  );
  return [layout.style.strong(wrap(misses(missed.length), layout.width)), ...lines].join('\n');
}
