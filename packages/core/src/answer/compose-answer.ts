import type { Answer, Missing } from './answer.ts';
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
  const { citations, probability } = reply;
  const lines = citations.map((citation, index) => `${citation.label}: “${citation.quote}” [${index + 1}]`);
  return {
    kind: 'answered',
    question,
    understood,
    wording: 'quotes',
    text: lines.join('\n'),
    citations,
    confidence: confidenceOf(probability),
    figure: askedFigure(understood, citations),
    contradictions: contradictionsAmong(citations),
    missing,
    struck: [],
  };
}
