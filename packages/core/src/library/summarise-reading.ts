import type { DirectiveDocument } from '../structure/directive-document.ts';
import { applyCorrections, type Correction } from './corrections.ts';
import { titleOf } from './document-label.ts';
import type { DocumentSummary } from './records.ts';

/** What a list shows of a document: all of a summary that its header and its corrections decide. */
export type HeaderSummary = Pick<
  DocumentSummary,
  'title' | 'number' | 'type' | 'issuer' | 'date' | 'subject' | 'term' | 'signers'
>;

/**
 * The one place where a summary is taken from a reading, so that every store lists the same.
 *
 * @param read - the document as it was read
 * @param path - of its file, whose name is the title where the header is silent
 */
export function summariseReading(
  read: DirectiveDocument,
  corrections: readonly Correction[],
  path: string,
): HeaderSummary {
  const { document } = applyCorrections(read, corrections);
  const { header } = document;
  return {
    title: titleOf(document, path),
    number: header.number?.value ?? null,
    type: header.type?.value ?? null,
    issuer: header.issuer?.value ?? null,
    date: header.date?.value ?? null,
    subject: header.subject?.value ?? null,
    term: header.term?.value ?? null,
    signers: header.signers.map(({ value }) => value.name),
  };
}
