import { expect } from 'vitest';
import { askedFigure } from '../../src/answer/asked-figure.ts';
import { quoteOf } from './quote-of.ts';

/** What figure a question gets out of some quotes, of a document on some subject. */
export function checkFigure(
  question: string,
  quotes: string | readonly string[],
  expected: string | null,
  subject: string | null = null,
): void {
  const citations = [quotes].flat().map((quote) => quoteOf(quote, { subject }));
  const figure = askedFigure(question, citations);
  expect(figure?.words ?? null, question).toBe(expected);
  if (figure) {
    const { quote } = citations[figure.citation] ?? quoteOf('');
    expect(quote.slice(figure.span.start, figure.span.end)).toBe(figure.words);
  }
}
