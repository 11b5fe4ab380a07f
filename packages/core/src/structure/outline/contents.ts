import { fold } from '../../base/fold.ts';
import type { TextLine } from '../text-line.ts';

const leaderAndPage = /(?<![.…])(?:\.{4,}|…[.…]{1,})\s{0,9}\d{1,3}$/u;
const pageAtEnd = /(?<![\s.…\d])[\s.…]*\d{1,3}$/u;
/** Between the entries of a table of contents stand at most so many other lines: a page's number, a wrapped entry. Guess. */
const mostLinesBetween = 2;

/**
 * Which lines are entries of a table of contents: below `MỤC LỤC` those that come again later or end with a page's number,
 * and anywhere those with a leader of dots to one.
 *
 * @returns one flag a line
 */
export function findContentsLines(lines: readonly TextLine[]): boolean[] {
  const isEntry = lines.map((line) => leaderAndPage.test(line.text));
  const title = lines.findIndex((line) => /^muc luc:?$/.test(fold(line.text)));
  if (title < 0) return isEntry;
  isEntry[title] = true;
  const keys = lines.map((line) => keyOf(line.text));
  const lastAt = new Map(keys.map((key, index) => [key, index]));
  let between = 0;
  for (let at = title + 1; at < lines.length && between <= mostLinesBetween; at++) {
    const comesAgain = (lastAt.get(keys[at] ?? '') ?? at) > at;
    if (comesAgain || isEntry[at]) {
      for (let back = at - between; back <= at; back++) isEntry[back] = true;
      between = 0;
    } else between++;
  }
  return isEntry;
}

function keyOf(line: string): string {
  return fold(line.replace(pageAtEnd, '')).replace(/\s+/g, '');
}
