import type { Citation } from '../evidence/citation.ts';
import type { Answer, Answered, AskedFigure, Contradiction, Missing } from './answer.ts';
import { askedFigure } from './asked-figure.ts';
import { confidenceOf } from './confidence.ts';
import { contradictionsAmong } from './contradictions.ts';
import type { Reply } from './reply.ts';

/** An answer in the wording of quotes, each with its label and mark, or the words that there is none. */
export function composeAnswer(
  { question, understood }: Pick<Answer, 'question' | 'understood'>,
  reply: Reply,
  missing: readonly Missing[],
): Answer {
  if (reply.kind === 'abstained') {
    const text = 'Không tìm thấy căn cứ trong kho văn bản.';
    return { kind: 'abstained', question, understood, text, nearest: reply.nearest, missing };
  }
  const { citations, contradictions } = withContradicting(reply.citations, reply.beside ?? []);
  const lines = citations.map((citation, index) => `${citation.label}: “${citation.quote}” [${index + 1}]`);
  return {
    kind: 'answered',
    question,
    understood,
    wording: 'quotes',
    text: lines.join('\n'),
    citations,
    confidence: confidenceOf(reply.probability),
    figure: weightiestFigure(understood, citations, contradictions, reply.probability),
    contradictions,
    replaced: reply.replaced ?? [],
    missing,
    struck: [],
    modelFailure: null,
  };
}

/** What is quoted, with what stands beside it and contradicts a quote. */
export function withContradicting(
  quoted: readonly Citation[],
  beside: readonly Citation[],
): Pick<Answered, 'citations' | 'contradictions'> {
  const all = [...quoted, ...beside.filter((one) => !quoted.some((other) => isSamePlace(one, other)))];
  const pairs = contradictionsAmong(all).filter(({ first, second }) => Math.min(first, second) < quoted.length);
  const places = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
  const shown = [...quoted.keys(), ...places.filter((place) => place >= quoted.length).sort((a, b) => a - b)];
  return {
    citations: shown.flatMap((place) => all[place] ?? []),
    contradictions: pairs.map(({ first, second, reason }) => {
      return { first: shown.indexOf(first), second: shown.indexOf(second), reason };
    }),
  };
}

function isSamePlace(one: Citation, other: Citation): boolean {
  return one.documentId === other.documentId && one.span.start < other.span.end && other.span.start < one.span.end;
}

/** A figure that stands alone is taken for the answer: with a quote less likely to bear it none is shown. Guess. */
const leastOfFigure = 0.2;

/** The figure that is asked for, from none of the quotes that another outweighs, or that contradict with neither known to count more. */
export function weightiestFigure(
  question: string,
  citations: readonly Citation[],
  contradictions: readonly Contradiction[],
  probability: number,
): AskedFigure | null {
  if (probability < leastOfFigure) return null;
  const doubtful = new Set(
    contradictions.flatMap(({ first, second, reason }) => (reason === null ? [first, second] : [second])),
  );
  const places = [...citations.keys()].filter((place) => !doubtful.has(place));
  const figure = askedFigure(
    question,
    places.flatMap((place) => citations[place] ?? []),
  );
  return figure && { ...figure, citation: places[figure.citation] ?? 0 };
}
