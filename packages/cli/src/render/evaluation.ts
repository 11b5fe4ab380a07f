import { type Evaluation, type RankingFigures, type Retrieval, retrievalWeights } from '@chidan/core';
import { renderFields } from './document.ts';
import type { Layout } from './layout.ts';
import { renderTable } from './table.ts';
import { displayWidth, wrap } from './wrap.ts';

const retrievals = Object.keys(retrievalWeights) as Retrieval[];
const figureNames: readonly (keyof RankingFigures)[] = ['recallAt1', 'recallAt5', 'recallAt10', 'mrrAt10', 'ndcgAt10'];

/** The figures of an evaluation, and the questions it missed where they are wanted. */
export function renderEvaluation(
  evaluation: Evaluation,
  options: { readonly hasMisses: boolean },
  layout: Layout,
): string {
  const { evaluated, documentsMissing } = layout.messages.checks;
  const { missingDocuments } = evaluation;
  return [
    wrap(evaluated(evaluation.answerable, evaluation.unanswerable), layout.width),
    ...(missingDocuments.length > 0 ? [wrap(documentsMissing(missingDocuments), layout.width)] : []),
    renderRankings(evaluation, layout),
    renderAsked(evaluation, layout),
    ...(options.hasMisses ? [renderMisses(evaluation, layout)] : []),
  ].join('\n\n');
}

/** A row a ranking, or, where that is too wide, a paragraph a ranking. */
function renderRankings({ retrieval }: Evaluation, layout: Layout): string {
  const names = layout.messages.checks;
  const rows = retrievals.map((one) => [
    names.retrieval[one],
    ...figureNames.map((figure) => retrieval[one][figure].toFixed(3)),
  ]);
  const titles = [names.ranking, ...figureNames.map((figure) => names.figures[figure])];
  const [heading = '', ...lines] = renderTable(titles, rows, layout.width).split('\n');
  if ([heading, ...lines].every((line) => displayWidth(line) <= layout.width))
    return [layout.style.strong(heading), ...lines].join('\n');
  return rows
    .map(([name = '', ...values]) => {
      const figures = values.map((value, index) => `${titles[index + 1]} ${value}`).join(', ');
      return `${layout.style.strong(`${name}:`)}\n${wrap(figures, layout.width, '  ')}`;
    })
    .join('\n');
}

function renderAsked({ answerable, unanswerable, ask }: Evaluation, layout: Layout): string {
  const { asked, answerableAsked, unanswerableAsked } = layout.messages.checks;
  const share = (name: keyof typeof asked, count: number, of: number) =>
    [asked[name], [of === 0 ? '0' : `${count} (${((100 * count) / of).toFixed(0)} %)`]] as const;
  const { citedRight, citedOther, refused } = ask.answerable;
  return [
    layout.style.strong(answerableAsked),
    renderFields(
      [
        share('citedRight', citedRight, answerable),
        share('citedOther', citedOther, answerable),
        share('refused', refused, answerable),
      ],
      layout,
    ),
    layout.style.strong(unanswerableAsked),
    renderFields(
      [
        share('refused', ask.unanswerable.refused, unanswerable),
        share('answered', ask.unanswerable.answered, unanswerable),
      ],
      layout,
    ),
  ].join('\n');
}

function renderMisses({ questions }: Evaluation, layout: Layout): string {
  const { misses, noMisses, rank } = layout.messages.checks;
  const missed = questions.filter((one) => one.answerable && !(one.ranks.hybrid !== null && one.ranks.hybrid <= 5));
  if (missed.length === 0) return wrap(noMisses, layout.width);
  const lines = missed.map((one) =>
    wrap(`${one.id} (${rank(one.ranks.hybrid)}): ${one.question}`, layout.width, '  ').slice(2),
  );
  return [layout.style.strong(wrap(misses(missed.length), layout.width)), ...lines].join('\n');
}
