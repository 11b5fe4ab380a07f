import type { MarkedSentence } from './marked-sentences.ts';
import { markedSentences } from './marked-sentences.ts';

/** A sentence of an answer; of a line `label: “quote” [n]` what stands before the quote, else null. */
export interface AnswerSentence extends MarkedSentence {
  readonly lead: string | null;
}

/**
 * The sentences of an answer, where each line `label: “quote” [n]` of the quote that is cited there is one, however many
 * sentences, lines or brackets are in the quote.
 *
 * @param quotes - in the order of their marks
 */
export function answerSentences(text: string, quotes: readonly string[]): AnswerSentence[] {
  const sentences: AnswerSentence[] = [];
  let from = 0;
  for (const line of quotedLines(text, quotes)) {
    sentences.push(...otherSentences(text, from, line.span.start), line);
    from = line.span.end;
  }
  return [...sentences, ...otherSentences(text, from, text.length)];
}

function otherSentences(text: string, start: number, end: number): AnswerSentence[] {
  return markedSentences(text.slice(start, end)).map(({ span, ...sentence }) => ({
    ...sentence,
    span: { start: start + span.start, end: start + span.end },
    lead: null,
  }));
}

/** In order, none overlapping another. */
function quotedLines(text: string, quotes: readonly string[]): AnswerSentence[] {
  const lines: AnswerSentence[] = [];
  let from = 0;
  for (const [index, quote] of quotes.entries()) {
    const quoted = `“${quote}”`;
    const marked = `${quoted} [${index + 1}]`;
    const at = text.indexOf(marked, from);
    const end = at + marked.length;
    if (at === -1 || (end < text.length && text[end] !== '\n')) continue;
    const start = Math.max(from, text.lastIndexOf('\n', at) + 1);
    const lead = text.slice(start, at).trim();
    lines.push({ text: `${lead} ${quoted}`.trim(), marks: [index + 1], span: { start, end }, lead });
    from = end;
  }
  return lines;
}
