import { type DocumentSummary, type StoredDocument, unitLabel } from '@chidan/core';
import type { Static } from 'typebox';
import { baseName } from './base-name.ts';
import type { documentListSchema, documentSchema } from './schemas/document.ts';

/** A summary as readers may see it: sources lose their folders. */
export function presentSummary(document: DocumentSummary): Static<typeof documentListSchema>['documents'][number] {
  return { ...document, sources: document.sources.map(({ path, ...source }) => ({ ...source, name: baseName(path) })) };
}

/** A document with each unit's path spelled out; what the schema does not name is dropped when it is sent. */
export function presentDocument(stored: StoredDocument): Static<typeof documentSchema> {
  const { header, outline, body, signature, references, warnings } = stored.document;
  return {
    ...presentSummary(stored),
    header,
    corrections: stored.corrections.map(({ field, value, replaced, correctedAt }) => ({
      field,
      value,
      replaced,
      correctedAt,
    })),
    outline: outline.map((unit, index) => ({
      ...unit,
      nodeId: `${stored.id}.${index}`,
      path: unitLabel(outline, index),
    })),
    body,
    signature,
    references,
    text: stored.text,
    textSha256: stored.textSha256,
    pageStarts: stored.pageStarts,
    warnings,
  };
}
