import { countPages } from '../text/document-text.ts';
import type { DocumentReading, DocumentSummary } from './records.ts';

/** What a list shows of a document: all of a summary that its reading decides. */
export type ReadingSummary = Omit<DocumentSummary, 'id' | 'sources'>;

/** The one place where a summary is taken from a reading, so that every store lists the same. */
export function summariseReading({ document, mediaType, pageStarts, title }: DocumentReading): ReadingSummary {
  const { header } = document;
  return {
    title,
    number: header.number?.value ?? null,
    type: header.type?.value ?? null,
    issuer: header.issuer?.value ?? null,
    date: header.date?.value ?? null,
    subject: header.subject?.value ?? null,
    mediaType,
    pages: countPages(pageStarts),
  };
}
