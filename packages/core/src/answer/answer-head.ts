import type { Span } from '../base/span.ts';
import { type Citation, cite } from '../evidence/citation.ts';
import { leadingQuote } from '../evidence/select-quote.ts';
import type { StoredDocument } from '../library/records.ts';
import type { NamedDocument } from '../search/find-named.ts';
import { citeList, listIn } from './find-list.ts';
import type { QuestionKind } from './question-kind.ts';
import { withTableHeads } from './table-head.ts';

/** The unit that is asked for: a list with all its items, else its first words, as many as a quote has. */
export function citeUnit({ document, unit }: NamedDocument): Citation[] {
  const node = unit === null ? undefined : document.document.outline[unit];
  if (!node) return [];
  const list = listIn(document, unit);
  if (list) return citeList(list);
  return withTableHeads(document, [leadingQuote(document.text, node.span)]).map((span) => cite(document, span));
}

/** What a document's head and foot answer: who signed it, to whom it goes, when it was issued. */
export function citeHead(document: StoredDocument, kind: QuestionKind): Citation[] {
  return spansOf(document, kind).map((span) => cite(document, span));
}

function spansOf({ document: { header } }: StoredDocument, kind: QuestionKind): Span[] {
  if (kind === 'signer') return header.signers.map(({ span }) => span);
  if (kind === 'recipients') return header.recipients.map(({ span }) => span);
  if (kind === 'issued' && header.date) return [header.date.span];
  return [];
}
