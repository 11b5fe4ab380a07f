import type { Abstained, Answer, Answered } from '@chidan/core';
import { renderCitations, shownQuote } from './citation.ts';
import { renderContradictions } from './contradictions.ts';
import type { Layout } from './layout.ts';
import { renderModelNotes, renderWording } from './model-notes.ts';
import { wrap } from './wrap.ts';

/** An answer as quotes with their sources, or the words that there is none with what came nearest, kept well apart. */
export function renderAnswer(answer: Answer, { isEmpty, isTold = false }: AnswerState, layout: Layout): string {
  if (isEmpty) return wrap(layout.messages.results.emptyLibrary, layout.width);
  return answer.kind === 'answered' ? renderAnswered(answer, isTold, layout) : renderAbstained(answer, layout);
}

export interface AnswerState {
  /** Whether the library has no document. */
  readonly isEmpty: boolean;
  /** Whether the reader has the sentences of a language model already. */
  readonly isTold?: boolean;
}

function renderAnswered(answer: Answered, isTold: boolean, layout: Layout): string {
  const { citations, missing, wording, figure, confidence } = answer;
  const { messages, style, width } = layout;
  const notes = missing.map(({ words }) => wrap(messages.results.onlyMentioned(words), width));
  const asked = figure && !isTold ? [style.strong(wrap(`${figure.words} [${figure.citation + 1}]`, width))] : [];
  const quotes = citations.map(({ quote }, index) => wrap(`“${shownQuote(quote)}” [${index + 1}]`, width));
  const worded = isTold ? [] : [renderWording(answer, layout)];
  const sources = renderCitations(citations, (place) => `[${place}]`, layout, { hasQuote: wording === 'model' });
  return [
    ...(isTold ? [] : renderUnderstood(answer, layout)),
    ...notes,
    ...asked,
    ...(wording === 'model' ? worded : quotes),
    ...renderModelNotes(answer, layout),
    ...renderContradictions(answer, layout),
    wrap(messages.answer.confidence[confidence.level], width),
    [style.strong(messages.results.sources), ...sources].join('\n'),
  ].join('\n\n');
}

/** The question as it was filled up from the former one; nothing where it stood on its own. */
export function renderUnderstood(
  { question, understood }: Pick<Answer, 'question' | 'understood'>,
  { messages, width }: Layout,
): string[] {
  return understood === question ? [] : [wrap(messages.answer.understood(understood), width)];
}

function renderAbstained(answer: Abstained, layout: Layout): string {
  const { text, nearest, missing } = answer;
  const { results } = layout.messages;
  const reasons = missing.map(({ kind, words }) => wrap(results.missing[kind](words), layout.width));
  const said = [wrap(results.noGrounds(text), layout.width), ...reasons].join('\n');
  const understood = renderUnderstood(answer, layout);
  if (nearest.length === 0) return [...understood, said].join('\n\n');
  const passages = renderCitations(nearest, (place) => `${place}.`, layout, { hasQuote: true });
  return [...understood, said, layout.style.strong(results.nearest), ...passages].join('\n\n');
}
