import { containsSpan, type Span, sliceSpan } from '../../base/span.ts';
import { type Citation, cite } from '../../evidence/citation.ts';
import type { Evidence } from '../../evidence/gather-evidence.ts';
import type { StoredDocument } from '../../library/records.ts';
import { listLeadSpans } from '../../verification/list-lead-spans.ts';
import { givesOrders } from './planted-orders.ts';

/** A passage that a language model may answer from; its number is its place, from 1. */
export interface Source {
  readonly document: StoredDocument;
  readonly span: Span;
  /** The sentences before it that open the lists it stands in, outermost first: they may say the opposite of what it seems to. */
  readonly leads: readonly Span[];
  /** As a citation of it is labelled. */
  readonly label: string;
}

/**
 * What may be answered from, best first: the passages that hold the quotes of the extractive answer, quotes that no passage
 * holds whole, then the other passages; none within another, and
 * none that gives orders.
 *
 * @param most - of all their words, in UTF-16 code units; a passage that does not fit is left out
 */
export async function numberSources(
  quotes: readonly Citation[],
  evidence: readonly Evidence[],
  readDocument: (documentId: string) => Promise<StoredDocument | null>,
  most: number,
): Promise<Source[]> {
  const passages = evidence.map(({ document, passage }) => ({ document, span: passage.span }));
  const isQuoted = ({ document, span }: Place): boolean =>
    quotes.some((quote) => quote.documentId === document.id && containsSpan(span, quote.span));
  const quoted = await Promise.all(
    quotes.map(async ({ documentId, span }) => ({ document: await readDocument(documentId), span })),
  );
  const places = [...passages.filter(isQuoted), ...quoted.filter(isThere), ...passages];
  const sources: Source[] = [];
  let size = 0;
  for (const { document, span } of places) {
    const isWithin = sources.some((other) => other.document.id === document.id && containsSpan(other.span, span));
    const isPlanted = givesOrders(sliceSpan(document.text, span));
    const source = isWithin || isPlanted ? null : sourceOf(document, span);
    if (source === null || size + sizeOf(source) > most) continue;
    size += sizeOf(source);
    sources.push(source);
  }
  return sources;
}

interface Place {
  readonly document: StoredDocument;
  readonly span: Span;
}

function isThere(place: { readonly document: StoredDocument | null; readonly span: Span }): place is Place {
  return place.document !== null;
}

function sourceOf(document: StoredDocument, span: Span): Source {
  return { document, span, leads: listLeadSpans(document, span), label: cite(document, span).label };
}

function sizeOf({ span, leads, label }: Source): number {
  return [span, ...leads].reduce((sum, { start, end }) => sum + end - start, label.length);
}

/** The words of a source below the lines that open its lists, as its sentences are checked against them. */
export function wordsOf({ document, span, leads }: Source): string {
  return [...leads, span].map((one) => sliceSpan(document.text, one)).join('\n');
}
