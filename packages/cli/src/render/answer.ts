import type { Abstained, Answer, Answered } from '@chidan/core';
import { renderCitations, replacedLine, secrecyMark, shownQuote } from './citation.ts';
import { renderContradictions } from './contradictions.ts';
import type { Layout } from './layout.ts';
import { renderModelNotes, renderWording } from './model-notes.ts';
import { wrap } from './wrap.ts';

/** An answer as quotes with their sources, or the words that there is none with what came nearest, kept well apart. */
export function renderAnswer(answer: Answer, { isEmpty, told = null }: AnswerState, layout: Layout): string {
  if (isEmpty) return wrap(layout.messages.results.emptyLibrary, layout.width);
  return answer.kind === 'answered' ? renderAnswered(answer, told, layout) : renderAbstained(answer, layout);
}

export interface AnswerState {
  /** Whether the library has no document. */
  readonly isEmpty: boolean;
  /** The answer in quotes, where the reader has that already, and each sentence that a language model made of it. */
  readonly told?: Answered | null;
}

/**
 * The answer in quotes, while a language model is at its wording: what the reader needs not wait for. The quotes have labels in
 * place of marks, since the wording has marks of its own.
 */
export function renderQuotes(answer: Answered, layout: Layout): string {
  const { citations, figure } = answer;
  const { messages, style, width } = layout;
  const quotes = citations.map((citation, at) => {
    const line = wrap(`${secrecyMark(citation)}${citation.label}: “${shownQuote(citation.quote)}”`, width);
    const { documentId, replacedBy } = citation;
    if (!replacedBy || citations.findIndex((one) => one.documentId === documentId) < at) return line;
    return `${line}\n${style.strong(wrap(`! ${replacedLine(replacedBy, layout)}`, width, '  '))}`;
  });
  return [
    ...renderPreface(answer, layout),
    ...(figure ? [style.strong(wrap(figure.words, width))] : []),
    ...quotes,
    style.faint(wrap(messages.languageModel.writing, width)),
  ].join('\n\n');
}

function renderAnswered(answer: Answered, told: Answered | null, layout: Layout): string {
  const { citations, wording, figure, confidence } = answer;
  const { messages, style, width } = layout;
  const isNew = figure !== null && figure.words !== told?.figure?.words;
  const quotes = citations.map(({ quote }, index) => wrap(`“${shownQuote(quote)}” [${index + 1}]`, width));
  const body = wording === 'model' ? [renderWording(answer, layout)] : quotes;
  const sources = renderCitations(citations, (place) => `[${place}]`, layout, { hasQuote: wording === 'model' });
  return [
    ...(told ? [] : renderPreface(answer, layout)),
    ...(isNew ? [style.strong(wrap(`${figure.words} [${figure.citation + 1}]`, width))] : []),
    ...(told ? [] : body),
    ...renderModelNotes(answer, layout),
    ...renderContradictions(answer, layout),
    wrap(messages.answer.confidence[confidence.level], width),
    [style.strong(messages.results.sources), ...sources].join('\n'),
  ].join('\n\n');
}

/** What must be known before an answer is read. */
function renderPreface(answer: Answered, layout: Layout): string[] {
  const { results } = layout.messages;
  const notes = [
    ...answer.replaced.map((label) => results.replacedAsked(label)),
    ...answer.missing.map(({ words }) => results.onlyMentioned(words)),
  ];
  return [...renderUnderstood(answer, layout), ...notes.map((note) => wrap(note, layout.width))];
}

/** The question as it was filled up from the former one; nothing where it stood on its own. */
function renderUnderstood(
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
