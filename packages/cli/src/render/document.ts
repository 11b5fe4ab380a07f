import type { CorrectableField, Signer, StoredDocument } from '@chidan/core';
import { replacedLine } from './citation.ts';
import type { Layout } from './layout.ts';
import { outlineEntries, renderOutline } from './outline.ts';
import { shownValue } from './review.ts';
import { displayWidth, wrap } from './wrap.ts';

/** Which part of a document is shown. */
export type DocumentPart = 'all' | 'outline' | 'text';

/** What a library has of a document, less the map back into the original file, which is of no use outside it. */
export type ShownDocument = Omit<StoredDocument, 'offsetMap'>;

/** A document for reading: its header, its outline, its text; or one of the last two alone. */
export function renderDocument(document: ShownDocument, part: DocumentPart, layout: Layout): string {
  const text = layout.isTerminal ? wrap(document.text, layout.width) : document.text;
  if (part === 'text') return text;
  const outline = renderOutline(outlineEntries(document.text, document.document.outline), layout);
  if (part === 'outline') return outline;
  const { strong } = layout.style;
  const { outlineHeading, textHeading } = layout.messages.results;
  return [
    strong(wrap(document.title, layout.width)),
    renderHeader(document, layout),
    strong(outlineHeading),
    outline,
    strong(textHeading),
    text,
  ].join('\n\n');
}

/** What every document should state is said to be unseen where it is; the other fields are left out then. */
function renderHeader(shown: ShownDocument, layout: Layout): string {
  const { header, warnings } = shown.document;
  const { corrected, fields, notKnown, warning: warningWords } = layout.messages.results;
  const value = (field: CorrectableField): string => {
    const now = shownValue(field, header[field]?.value ?? null, layout);
    const correction = shown.corrections.find((one) => one.field === field);
    return correction ? corrected(now, shownValue(field, correction.replaced?.value ?? null, layout)) : now;
  };
  const ifThere = (field: CorrectableField): string[] =>
    header[field] || shown.corrections.some((one) => one.field === field) ? [value(field)] : [];
  return renderFields(
    [
      [fields.id, [shown.id]],
      [fields.number, [value('number')]],
      [fields.type, [value('type')]],
      [fields.issuer, [value('issuer')]],
      [fields.superior, ifThere('superior')],
      [fields.subject, [value('subject')]],
      [fields.place, ifThere('place')],
      [fields.date, [value('date')]],
      [fields.term, ifThere('term')],
      [fields.secrecy, shown.secrecy === null ? [] : [shown.secrecy]],
      [fields.urgency, header.urgency ? [header.urgency.value] : []],
      [fields.attachedTo, header.attachedTo ? [header.attachedTo.value] : []],
      [fields.signer, header.signers.map((signer) => signerLine(signer.value))],
      [fields.recipients, header.recipients.map((recipient) => recipient.value)],
      [fields.markings, header.markings.map((marking) => marking.value)],
      [fields.standing, [shown.replacedBy ? replacedLine(shown.replacedBy, layout) : notKnown]],
      [fields.sources, shown.sources.map((source) => source.path)],
      [fields.pages, shown.pages === null ? [] : [String(shown.pages)]],
      [fields.warnings, [...new Set(warnings.map(warningWords))]],
    ],
    layout,
  );
}

export function signerLine({ name, capacity, position }: Signer): string {
  const role = [capacity, position].filter((part) => part !== null).join(', ');
  return role === '' ? name : `${name} (${role})`;
}

/** Names and values in two columns; a name without values is left out, further values stand below the first. */
export function renderFields(
  fields: readonly (readonly [name: string, values: readonly string[]])[],
  layout: Layout,
): string {
  const stated = fields.filter(([, values]) => values.length > 0);
  const indent = ' '.repeat(Math.max(0, ...stated.map(([name]) => displayWidth(name))) + 2);
  return stated
    .map(([name, values]) => {
      const lines = values.map((value) => value.replace(/\s+/g, ' '));
      const widest = Math.max(...lines.flatMap((line) => line.split(' ')).map(displayWidth));
      // A path, say, that has no room beside its name in a narrow window.
      if (widest > layout.width - indent.length)
        return [layout.style.faint(`${name}:`), ...lines.map((line) => wrap(line, layout.width, '  '))].join('\n');
      const column = lines.map((line) => wrap(line, layout.width, indent)).join('\n');
      return layout.style.faint(`${name}:`) + column.slice(displayWidth(name) + 1);
    })
    .join('\n');
}
