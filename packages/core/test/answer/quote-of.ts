import type { Citation } from '../../src/evidence/citation.ts';

/** A citation of words that stand in no library. */
export function quoteOf(quote: string, more: Partial<Citation> = {}): Citation {
  return {
    documentId: 'd1',
    nodeId: null,
    textSha256: '',
    label: '',
    number: null,
    issuer: null,
    date: null,
    subject: null,
    path: '',
    page: null,
    quote,
    span: { start: 0, end: quote.length },
    secrecy: null,
    replacedBy: null,
    ...more,
  };
}
