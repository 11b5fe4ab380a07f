import type { Span } from '../base/span.ts';
import { foldedSyllables, syllableSpans } from '../search-index/terms.ts';

/**
 * Where the words of a query stand in a quote, diacritics aside; neighbours are one span. A word of one letter or figure is
 * marked only beside another, since alone it says nothing.
 *
 * @returns spans of `quote`, ascending
 */
export function markWords(query: string, quote: string): Span[] {
  const wanted = new Set(foldedSyllables(query));
  const marks: Span[] = [];
  let isLastMarked = false;
  for (const { span, folded } of syllableSpans(quote)) {
    const isMarked = wanted.has(folded);
    const last = marks.at(-1);
    if (isMarked && isLastMarked && last) marks[marks.length - 1] = { start: last.start, end: span.end };
    else if (isMarked) marks.push(span);
    isLastMarked = isMarked;
  }
  return marks.filter(({ start, end }) => end - start > 1);
}
