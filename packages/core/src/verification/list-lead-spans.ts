import type { Span } from '../base/span.ts';
import { unitOf } from '../chunk/chunk-document.ts';
import { listLeads } from '../library/list-leads.ts';
import type { StoredDocument } from '../library/records.ts';

/** The sentences before a stretch of text that open the lists in which it begins, outermost first. */
export function listLeadSpans({ text, document: { outline } }: StoredDocument, span: Span): Span[] {
  const unit = unitOf(outline, { start: span.start, end: Math.min(span.start + 1, span.end) });
  const leads = listLeads(text, outline, unit, span.start).map((words) => {
    const start = text.lastIndexOf(words, span.start - words.length);
    return { start, end: start + words.length };
  });
  const known = new Map(leads.map((lead) => [lead.start, lead]));
  return [...known.values()].filter(({ start }) => start >= 0).sort((a, b) => a.start - b.start);
}
