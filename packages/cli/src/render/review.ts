import {
  type CorrectableField,
  documentTypeById,
  formatDate,
  type ReviewedDocument,
  type ReviewedField,
  type StoredDocument,
} from '@chidan/core';
import type { Layout } from './layout.ts';
import { printable } from './printable.ts';
import { shorten, wrap } from './wrap.ts';

/** Longer lines of a document are cut: they only show where to look. */
const longestContext = 160;

/** A field's value as people read it. */
export function shownValue(
  field: CorrectableField,
  value: string | null,
  { messages }: Pick<Layout, 'messages'>,
): string {
  if (value === null) return messages.results.unseen;
  if (field === 'date') return formatDate(value);
  return field === 'type' ? (documentTypeById(value)?.name ?? value) : value;
}

/** Each document with what should be looked at, and the command that puts it right. */
export function renderReview(reviewed: readonly ReviewedDocument[], layout: Layout): string {
  const { results } = layout.messages;
  if (reviewed.length === 0) return wrap(results.nothingToReview, layout.width);
  const blocks = reviewed.map(({ documentId, title, path, fields }) =>
    [
      layout.style.strong(wrap(`${documentId} · ${title}`, layout.width)),
      layout.style.faint(wrap(path, layout.width)),
      ...fields.map((field) => fieldLines(field, layout)),
      wrap(
        `${results.putRight}: chidan edit ${documentId} ${fields.map(({ field }) => `--${field} …`).join(' ')}`,
        layout.width,
        '  ',
      ).slice(2),
    ].join('\n'),
  );
  return [...blocks, results.reviewCount(reviewed.length)].join('\n\n');
}

function fieldLines({ field, problem, value, confidence, context, page }: ReviewedField, layout: Layout): string {
  const { results } = layout.messages;
  const name = results.fields[field];
  if (problem === 'missing') return `- ${name}: ${results.unseen}`;
  const where = page === null ? [] : [results.page(page)];
  const doubt = [results.confidence(confidence ?? 0), ...where].join(', ');
  const line = wrap(`- ${name}: ${shownValue(field, value, layout)} (${doubt})`, layout.width, '  ').slice(2);
  return `${line}\n${wrap(`“${shorten(context ?? '', longestContext)}”`, layout.width, '  ')}`;
}

/** What was changed in a document: each field as it was and as it is. */
export function renderEdited(
  edited: {
    readonly changed: readonly CorrectableField[];
    readonly before: StoredDocument;
    readonly after: StoredDocument;
    /** Ids of other documents with this number, issuer and date. */
    readonly sameIdentity: readonly string[];
  },
  layout: Layout,
): string {
  const { results } = layout.messages;
  const { changed, before, after, sameIdentity } = printable({
    ...edited,
    before: shown(edited.before),
    after: shown(edited.after),
  });
  if (changed.length === 0) return wrap(results.nothingToUndo(after.id), layout.width);
  const value = (document: ReturnType<typeof shown>, field: CorrectableField): string =>
    shownValue(field, document.header[field]?.value ?? null, layout);
  return [
    layout.style.strong(wrap(results.edited(after.id, after.title), layout.width)),
    ...changed.map((field) =>
      wrap(`- ${results.fields[field]}: ${value(before, field)} → ${value(after, field)}`, layout.width, '  ').slice(2),
    ),
    ...(sameIdentity.length > 0 ? [wrap(results.sameIdentity(sameIdentity), layout.width)] : []),
  ].join('\n');
}

function shown({ id, title, document }: StoredDocument) {
  return { id, title, header: document.header };
}
