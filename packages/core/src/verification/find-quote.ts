import { type Span, sliceSpan } from '../base/span.ts';

/** A quote that occurs more often is looked for in so many places. Guess. */
const mostPlaces = 20;

/**
 * Where a quote stands word for word: at the span that is claimed, else where it fits best.
 *
 * @param text - stored, so in NFC
 * @param isFitting - whether a place is the one meant; the first that is counts, else the first of all
 */
export function findQuote(
  text: string,
  quote: string,
  claimed: Span | null,
  isFitting: (span: Span) => boolean,
): Span | null {
  const words = quote.normalize('NFC');
  if (claimed !== null && sliceSpan(text, claimed) === words) return claimed;
  const places: Span[] = [];
  for (let at = text.indexOf(words); at !== -1 && places.length < mostPlaces; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length });
  }
  return places.find(isFitting) ?? places[0] ?? null;
}
