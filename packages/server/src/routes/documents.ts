import { ChidanError } from '@chidan/core';
import type { App } from '../app-type.ts';
import { presentDocument, presentSummary } from '../present-document.ts';
import { problemResponses } from '../schemas/common.ts';
import { documentListSchema, documentParamsSchema, documentSchema } from '../schemas/document.ts';
import type { ServedLibrary } from '../served-library.ts';

/** `GET /api/v1/documents` and `GET /api/v1/documents/{id}`: what the library holds. */
export function registerDocuments(app: App, library: ServedLibrary): void {
  const listing = { response: { 200: documentListSchema, ...problemResponses } };
  app.get('/api/v1/documents', { schema: listing }, async () => {
    const documents = await library.list();
    return { documents: documents.map(presentSummary) };
  });

  const reading = { params: documentParamsSchema, response: { 200: documentSchema, ...problemResponses } };
  app.get('/api/v1/documents/:id', { schema: reading }, async ({ params: { id } }) => {
    // The library also takes numbers and paths for references; an address names one document, by id.
    const document = /^d\d+$/.test(id) ? await library.get(id) : null;
    if (document?.id !== id) throw new ChidanError('DOCUMENT_NOT_FOUND', { reference: id });
    return presentDocument(document);
  });
}
