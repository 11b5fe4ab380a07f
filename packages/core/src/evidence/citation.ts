import { ChidanError } from '../base/error.ts';
import { type Span, sliceSpan } from '../base/span.ts';
import { unitOf } from '../chunk/chunk-document.ts';
import { documentLabel } from '../library/document-label.ts';
import type { ReplacedBy, StoredDocument } from '../library/records.ts';
import type { Secrecy } from '../structure/secrecy.ts';
import { unitLabel } from '../structure/unit-label.ts';
import { pageOf } from '../text/document-text.ts';

/** The pointer printed for people: where the quote stands, and the quote itself, a slice of the stored text. */
export interface Citation {
  readonly documentId: string;
  /** `d12.7`: the unit within the document; null outside the outline. */
  readonly nodeId: string | null;
  /** SHA-256 of the document's stored text, so that the span can be checked later. */
  readonly textSha256: string;
  /** For people: `mục 5, Thông báo 117-TB/ĐUK ngày 18/7/2022`. */
  readonly label: string;
  readonly number: string | null;
  readonly issuer: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  readonly subject: string | null;
  /** `mục 5`, `điểm a khoản 2 Điều 5`; empty outside the outline. */
  readonly path: string;
  /** From 1; null where the format has no pages. */
  readonly page: number | null;
  readonly quote: string;
  /** Of the quote in the stored text, in UTF-16 code units. */
  readonly span: Span;
  /** Of the document; null where no stamp was seen. */
  readonly secrecy: Secrecy | null;
  /** The document that replaced this one, as far as the library knows. */
  readonly replacedBy: ReplacedBy | null;
}

/** Cites `span` of a document. The only place where a citation is made, so every quote is a slice of the stored text. */
export function cite(document: StoredDocument, span: Span): Citation {
  const { outline } = document.document;
  const unit = unitOf(outline, span);
  const path = unit === null ? '' : unitLabel(outline, unit);
  return {
    documentId: document.id,
    nodeId: unit === null ? null : `${document.id}.${unit}`,
    textSha256: document.textSha256,
    label: [path, documentLabel(document)].filter((part) => part !== '').join(', '),
    number: document.number,
    issuer: document.issuer,
    date: document.date,
    subject: document.subject,
    path,
    page: pageOf(document.pageStarts, span),
    quote: sliceSpan(document.text, span),
    span,
    secrecy: document.secrecy,
    replacedBy: document.replacedBy,
  };
}

/**
 * Checks a citation, or what says that a document was replaced, against the text it points into.
 *
 * @throws ChidanError QUOTE_MISMATCH when the text has changed or the quote is not the slice it claims to be
 */
export function verifyCitation(
  citation: Pick<Citation, 'label' | 'quote' | 'span' | 'textSha256'>,
  document: Pick<StoredDocument, 'text' | 'textSha256'>,
): void {
  if (citation.textSha256 !== document.textSha256 || sliceSpan(document.text, citation.span) !== citation.quote) {
    throw new ChidanError('QUOTE_MISMATCH', { label: citation.label });
  }
}
