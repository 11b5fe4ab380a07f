import type { Answered } from '../answer/answer.ts';
import { findMarks } from '../verification/marked-sentences.ts';
import { answerSentences } from '../verification/quoted-lines.ts';
import type { Run } from './answer-page.ts';

/**
 * An answer's text line by line, its marks as references to notes. A quote under its label is one line, whatever brackets and
 * line breaks it has, and loses the label, which its note has. Sources that no mark leads to are named in a last line.
 */
export function textLines({ text, citations }: Pick<Answered, 'text' | 'citations'>): Run[][] {
  const quotes = citations.map(({ quote }) => quote);
  const lines: Run[][] = [];
  let from = 0;
  for (const { span, lead, marks, text: words } of answerSentences(text, quotes)) {
    if (lead === null) continue;
    lines.push(...plainLines(text.slice(from, span.start), citations.length));
    const [mark = 1] = marks;
    const isLabel = lead === `${citations[mark - 1]?.label}:`;
    lines.push([{ text: isLabel ? words.slice(lead.length).trim() : words }, { note: mark - 1 }]);
    from = span.end;
  }
  lines.push(...plainLines(text.slice(from), citations.length));
  const cited = new Set(lines.flat().map((run) => ('note' in run ? run.note : -1)));
  const others = citations.map((_, index) => index).filter((index) => !cited.has(index));
  if (others.length > 0) lines.push([{ text: 'Nguồn khác:' }, ...others.map((note) => ({ note }))]);
  return lines;
}

function plainLines(text: string, citations: number): Run[][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => runsOf(line.trim(), citations));
}

/** A mark of no citation stays as it is. */
function runsOf(line: string, citations: number): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { marks, span } of findMarks(line)) {
    if (marks.some((mark) => mark < 1 || mark > citations)) continue;
    runs.push({ text: line.slice(from, span.start).trimEnd() }, ...marks.map((mark) => ({ note: mark - 1 })));
    from = span.end;
  }
  return [...runs, { text: line.slice(from) }].filter((run) => !('text' in run) || run.text !== '');
}
