import { checkNumber, withDefaults } from '../base/options.ts';
import { type Span, sliceSpan } from '../base/span.ts';
import type { Field } from '../structure/directive-document.ts';
import { pageOf } from '../text/document-text.ts';
import { type CorrectableField, correctableFields } from './corrections.ts';
import type { LibraryStore } from './library-store.ts';
import type { StoredDocument } from './records.ts';

export interface ReviewOptions {
  /** Fields that were read with less confidence are listed; 0 to 1. */
  readonly threshold: number;
}

/** The threshold is a guess, to be set by how often readings below it are wrong. */
export const defaultReviewOptions: ReviewOptions = { threshold: 0.8 };

/** A field of a document that somebody should look at. */
export interface ReviewedField {
  readonly field: CorrectableField;
  readonly problem: 'missing' | 'unsure';
  /** As it was read; null where it is missing. */
  readonly value: string | null;
  readonly confidence: number | null;
  /** The words it was read from, and the lines around them, as they stand in the text; null where it is missing. */
  readonly words: string | null;
  readonly context: string | null;
  readonly span: Span | null;
  /** From 1; null where it is missing or the format has no pages. */
  readonly page: number | null;
}

export interface ReviewedDocument {
  readonly documentId: string;
  readonly title: string;
  readonly path: string;
  /** At least one. */
  readonly fields: readonly ReviewedField[];
}

/** What every document should state. */
const expected: readonly CorrectableField[] = ['number', 'type', 'date', 'issuer', 'subject'];

/** @throws ChidanError OPTION_INVALID */
export function resolveReviewOptions(options: Partial<ReviewOptions> = {}): ReviewOptions {
  const resolved = withDefaults(defaultReviewOptions, options);
  checkNumber('threshold', resolved.threshold, 0, 1, 'any');
  return resolved;
}

/** The documents of a library that have such fields, in the order in which they were added; corrected fields are settled. */
export async function reviewDocuments(store: LibraryStore, options: ReviewOptions): Promise<ReviewedDocument[]> {
  const reviewed: ReviewedDocument[] = [];
  for (const { id } of await store.listDocuments()) {
    const document = await store.readDocument(id);
    const fields = document === null ? [] : reviewFields(document, options);
    if (document === null || fields.length === 0) continue;
    reviewed.push({ documentId: id, title: document.title, path: document.sources[0]?.path ?? '', fields });
  }
  return reviewed;
}

function reviewFields(document: StoredDocument, { threshold }: ReviewOptions): ReviewedField[] {
  const settled = new Set(document.corrections.map(({ field }) => field));
  return correctableFields.flatMap((field): ReviewedField[] => {
    const read = document.document.header[field];
    if (settled.has(field)) return [];
    if (read === null) return expected.includes(field) ? [missing(field)] : [];
    return read.confidence < threshold ? [unsure(document, field, read)] : [];
  });
}

function missing(field: CorrectableField): ReviewedField {
  const nothing = { value: null, confidence: null, words: null, context: null, span: null, page: null };
  return { field, problem: 'missing', ...nothing };
}

function unsure(document: StoredDocument, field: CorrectableField, read: Field<string>): ReviewedField {
  const { value, confidence, span } = read;
  const { text, pageStarts } = document;
  const end = text.indexOf('\n', span.end);
  const lines = { start: text.lastIndexOf('\n', span.start - 1) + 1, end: end === -1 ? text.length : end };
  return {
    field,
    problem: 'unsure',
    value,
    confidence,
    words: sliceSpan(text, span),
    context: sliceSpan(text, lines),
    span,
    page: pageOf(pageStarts, span),
  };
}
