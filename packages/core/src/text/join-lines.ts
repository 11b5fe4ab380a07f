import { isUpperCase } from '../base/fold.ts';
import type { Break } from './raw-text.ts';
import { readUnitMarker } from './unit-marker.ts';

export interface TextLine {
  readonly text: string;
  readonly breakBefore: Break;
}

/** A line this long was broken by its author or not at all: no paper is so wide. Guess. */
const widestPaper = 160;
/** With more long lines than this, lines were not broken at the width of a paper. Guess. */
const unbrokenShare = 0.05;
/** Shares of the usual line width; measured by eye on the PDF files at hand, not yet on a labelled set. */
const fullLine = 0.7;
const brimfulLine = 0.95;
const halfLine = 0.5;
/** A paragraph cut by a page end leaves at least this many characters behind; shorter lines are headings. Guess. */
const shortestCutParagraph = 40;

/**
 * Tells for each line whether it continues the one before it, so that a paragraph broken by the width of the paper
 * or by a page end becomes one again.
 *
 * @returns one boolean a line; the first is false
 */
export function findContinuations(lines: readonly TextLine[]): boolean[] {
  const width = usualWidth(lines);
  return lines.map((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || line.breakBefore === 'block') return false;
    if (readUnitMarker(line.text) || opensBlock.test(line.text) || closesBody.test(before.text)) return false;
    if (isUpperCase(before.text) || isUpperCase(line.text) || isRule(before.text) || isRule(line.text)) return false;
    if (line.breakBefore === 'paragraph' || width === null) {
      return before.text.length >= shortestCutParagraph && !endsSentence(before.text) && startsLower(line.text);
    }
    return continuesOnPaper(before.text, line.text, width);
  });
}

function continuesOnPaper(before: string, line: string, width: number): boolean {
  const filled = before.length / width;
  if (endsSentence(before)) return filled >= brimfulLine;
  return filled >= fullLine || (filled >= halfLine && startsLower(line));
}

/**
 * The length that nine in ten of the broken lines do not pass: how wide the paper is, in characters. Null where paragraphs
 * run on without breaks, as in most Markdown and Word files: there a line's end was meant.
 */
function usualWidth(lines: readonly TextLine[]): number | null {
  if (lines.filter((line) => line.text.length > widestPaper).length > lines.length * unbrokenShare) return null;
  const lengths = lines
    .filter((_, index) => lines[index + 1]?.breakBefore === 'line' || lines[index + 1]?.breakBefore === 'page')
    .map((line) => line.text.length)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? widestPaper;
}

/** Lines that always stand on their own, and the mark that offices end a text with. */
const opensBlock = /^(?:Nơi nhận|Kính gửi|Căn cứ)(?![\p{L}])/u;
const closesBody = /\.\/\.$/;

/** A line of dashes or stars, without a letter or digit. */
function isRule(line: string): boolean {
  return !/[\p{L}\p{N}]/u.test(line);
}

function endsSentence(line: string): boolean {
  return /[.;:?!…]["”’»)\]]*$/u.test(line);
}

function startsLower(line: string): boolean {
  return /^["“(]?\p{Ll}/u.test(line);
}
