import type { Answer } from '../answer/answer.ts';
import type { Block, Run } from './answer-page.ts';
import { layOutAnswer } from './lay-out-answer.ts';
import { printableText } from './printable-text.ts';

/** An answer as Markdown (CommonMark, with the footnotes and tables that GitHub and Pandoc know); ends in a line break. */
export function answerToMarkdown(answer: Answer): string {
  const { title, blocks, notes } = layOutAnswer(answer);
  const definitions = notes.map((note, index) => `[^${index + 1}]: ${inOneLine(escapeMarkdown(note))}`);
  return `${[`# ${inOneLine(escapeMarkdown(title))}`, ...blocks.map(writeBlock), ...definitions].join('\n\n')}\n`;
}

function writeBlock(block: Block): string {
  if (block.kind === 'heading') return `## ${inOneLine(escapeMarkdown(block.text))}`;
  if (block.kind === 'paragraph') return writeRuns(block.runs);
  const [left, right] = [block.left, block.right].map((runs) => inOneLine(writeRuns(runs)));
  return `| | |\n| --- | --- |\n| ${left} | ${right} |`;
}

function writeRuns(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if ('note' in run) return `[^${run.note + 1}]`;
      const text = escapeMarkdown(run.text);
      return run.isStrong ? `**${inOneLine(text)}**` : text;
    })
    .join('');
}

/** Text that reads as it is wherever it stands in a paragraph, its lines kept apart. */
export function escapeMarkdown(text: string): string {
  return printableText(text)
    .replace(/[\\`*_[\]{}<>&|~^$@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=\bwww)\./gi, '\\.')
    .split('\n')
    .map((line, index, { length }) => {
      // Within a line the blanks part it from what stands before and behind.
      const behind = index === 0 ? line : line.trimStart();
      return (index === length - 1 ? behind : behind.trimEnd()).replace(startOfLine, escapeStart);
    })
    .join('\\\n');
}

/** What would begin a heading, a rule, or a list. */
const startOfLine = /^(?:[#+=-]|\d{1,9}(?=[.)](?: |$)))/;

/** `1.` at the start of a line would begin a list; of a number the mark behind it is escaped. */
function escapeStart(found: string): string {
  return /\d/.test(found) ? `${found}\\` : `\\${found}`;
}

function inOneLine(markdown: string): string {
  return markdown.replaceAll('\\\n', ' ');
}
