import { type Span, spansOverlap, trimSpan } from '../base/span.ts';
import { unitOf } from '../chunk/chunk-document.ts';
import type { StoredDocument } from '../library/records.ts';

/** Spans of a document in their order, before the first that lies in a table the table's first row: it says what the cells are. */
export function withTableHeads({ text, document: { outline } }: StoredDocument, spans: readonly Span[]): Span[] {
  const headed: Span[] = [];
  for (const span of spans) {
    const unit = unitOf(outline, span);
    const node = unit === null ? undefined : outline[unit];
    const table = node?.kind === 'row' ? node.parent : unit;
    const first = table === null ? undefined : outline.find(({ kind, parent }) => kind === 'row' && parent === table);
    const isInTable = table !== null && outline[table]?.kind === 'table';
    const head = isInTable && first ? trimSpan(text, first.span) : span;
    if (![...headed, span].some((one) => spansOverlap(one, head))) headed.push(head);
    headed.push(span);
  }
  return headed;
}
