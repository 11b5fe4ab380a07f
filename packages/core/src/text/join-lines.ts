import { isUpperCase } from '../base/fold.ts';
import { isSyllable } from '../base/syllable.ts';
import type { Break } from './raw-text.ts';
import { endsSentence } from './sentence-end.ts';
import { readUnitMarker } from './unit-marker.ts';

export interface TextLine {
  readonly text: string;
  readonly breakBefore: Break;
}

/**
 * How a line goes on from the one before it: `none` begins anew; `space` continues the paragraph; `glue` continues a word or
 * a number that was cut behind its own hyphen or slash; `mend` does so where the hyphen stands only for the cut.
 */
export type Joint = 'none' | 'space' | 'glue' | 'mend';

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
/** A shorter line in capitals may be an abbreviation within a sentence. Guess. */
const shortestTitle = 16;

/**
 * Tells for each line how it joins the one before it, so that a paragraph broken by the width of the paper or by a page end
 * becomes one again.
 *
 * @returns one joint a line; the first is `none`
 */
export function findJoints(lines: readonly TextLine[]): Joint[] {
  const width = usualWidth(lines);
  return lines.map((line, index) => {
    const before = lines[index - 1];
    return before !== undefined && continues(before, line, width) ? jointOf(before.text, line.text) : 'none';
  });
}

function continues(before: TextLine, line: TextLine, width: number | null): boolean {
  if (line.breakBefore === 'block') return false;
  const mayOpen = line.breakBefore !== 'wrap' || /[;,]$/.test(before.text);
  if ((mayOpen && opensBlock.test(line.text)) || closesBody.test(before.text)) return false;
  const beginsUnit = readUnitMarker(line.text) !== null;
  // On a page that was measured, a number at a line's start begins a unit only where the line before may have ended.
  if (line.breakBefore === 'wrap')
    return !(beginsUnit && endsSentence(before.text)) && !endsTitle(before.text, line.text);
  if (beginsUnit || isUpperCase(before.text) || isUpperCase(line.text)) return false;
  if (isRule(before.text) || isRule(line.text)) return false;
  if (line.breakBefore === 'paragraph' || width === null) {
    return before.text.length >= shortestCutParagraph && !endsSentence(before.text) && startsLower(line.text);
  }
  return continuesOnPaper(before.text, line.text, width);
}

/** A hyphen with a space before it is a dash; one within a number or between whole syllables is its own. */
function jointOf(before: string, line: string): Joint {
  if (/[\p{L}\d]\u00AD$/u.test(before)) return 'mend';
  const [, cut, mark] = /(?<![^\s\-/])([^\s\-/]+)([-\u2010\u2011/])$/u.exec(before) ?? [];
  const next = /^[\p{L}\d]+/u.exec(line)?.[0];
  if (cut === undefined || next === undefined) return 'space';
  if (mark === '-' && /^\p{Ll}+$/u.test(cut) && isSyllable(cut + next) && !isSyllable(cut)) return 'mend';
  return 'glue';
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
    .filter((_, index) => lines[index + 1]?.breakBefore === 'line' || lines[index + 1]?.breakBefore === 'wrap')
    .map((line) => line.text.length)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? widestPaper;
}

/** Lines that always stand on their own, and the mark that offices end a text with. */
const opensBlock = /^(?:Nơi nhận|Kính gửi|Căn cứ)(?![\p{L}])/u;
const closesBody = /\.\/\.$/;

/** A whole line in capitals is a title, and what follows in small letters is not. */
function endsTitle(before: string, line: string): boolean {
  return before.length >= shortestTitle && isUpperCase(before) && !isUpperCase(line);
}

/** A line of dashes or stars, without a letter or digit. */
function isRule(line: string): boolean {
  return !/[\p{L}\p{N}]/u.test(line);
}

function startsLower(line: string): boolean {
  return /^["“(]?\p{Ll}/u.test(line);
}
