import type { Span } from '../base/span.ts';
import { type Citation, cite } from '../evidence/citation.ts';
import type { StoredDocument } from '../library/records.ts';
import type { QuestionKind } from './question-kind.ts';

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
