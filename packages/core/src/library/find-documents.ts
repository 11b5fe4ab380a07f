import { ChidanError } from '../base/error.ts';
import { type DocumentNumber, matchesDocumentNumber, parseDocumentNumber } from '../number/document-number.ts';
import type { LibraryStore } from './library-store.ts';
import type { DocumentSummary } from './records.ts';

/**
 * The documents that a reference can mean: an id (`d12`), a number in any spelling (`784`, `117 tb duk`), or a source path.
 * Numbers restart each term and year, so there may be several.
 */
export async function findDocuments(store: LibraryStore, reference: string): Promise<DocumentSummary[]> {
  const documents = await store.listDocuments();
  const byId = documents.filter((document) => document.id === reference.trim());
  if (byId.length > 0) return byId;
  const typed = parseDocumentNumber(reference);
  const byNumber = documents.filter((document) => typed !== null && bearsNumber(document, typed));
  if (byNumber.length > 0) return byNumber;
  const path = reference.normalize('NFC').replaceAll('\\', '/');
  return documents.filter(({ sources }) =>
    sources.some((source) => source.path === path || source.path.endsWith(`/${path}`)),
  );
}

/** Whether what somebody typed can mean a document's number. */
export function bearsNumber(document: Pick<DocumentSummary, 'number'>, typed: DocumentNumber): boolean {
  const number = document.number === null ? null : parseDocumentNumber(document.number);
  return number !== null && matchesDocumentNumber(typed, number);
}

/**
 * The one document that a reference means.
 *
 * @throws ChidanError DOCUMENT_NOT_FOUND, DOCUMENT_AMBIGUOUS (its detail lists the candidates)
 */
export async function findOneDocument(store: LibraryStore, reference: string): Promise<DocumentSummary> {
  const [found, ...others] = await findDocuments(store, reference);
  if (!found) throw new ChidanError('DOCUMENT_NOT_FOUND', { reference });
  if (others.length > 0) {
    const candidates = [found, ...others].map(
      (document) => `${document.id} (${document.title}, ${document.date ?? 'không rõ ngày'})`,
    );
    throw new ChidanError('DOCUMENT_AMBIGUOUS', {
      reference,
      count: candidates.length,
      candidates: candidates.join('; '),
    });
  }
  return found;
}
