import {
  type AskFigures,
  type AskOutcome,
  type EvaluationSummary,
  eachSearchMode,
  type KindSummary,
  type QuestionOutcome,
} from './evaluation.ts';
import { estimateFigures } from './figures.ts';

export function summarise(questions: readonly QuestionOutcome[]): EvaluationSummary {
  const [first = null, ...others] = questions.flatMap(({ figures }) => figures ?? []);
  const answerable = questions.filter((one) => one.answerable).length;
  return {
    answerable,
    unanswerable: questions.length - answerable,
    retrieval:
      first && eachSearchMode((mode) => estimateFigures([first[mode], ...others.map((figures) => figures[mode])])),
    ask: questions.some(({ asked }) => asked !== null) ? countAsked(questions) : null,
  };
}

export function summariseKinds(questions: readonly QuestionOutcome[]): KindSummary[] {
  const kinds = [...new Set(questions.flatMap(({ kind }) => kind ?? []))];
  return kinds.map((kind) => ({ kind, ...summarise(questions.filter((one) => one.kind === kind)) }));
}

function countAsked(questions: readonly QuestionOutcome[]): AskFigures {
  const count = (answerable: boolean, asked: AskOutcome): number =>
    questions.filter((one) => one.answerable === answerable && one.asked === asked).length;
  return {
    answerable: {
      citedRight: count(true, 'cited-right'),
      citedOther: count(true, 'cited-other'),
      refused: count(true, 'refused'),
    },
    unanswerable: { answered: count(false, 'answered'), refused: count(false, 'refused') },
  };
}
