import { documentTypeById, formatDate, type Signer, type StoredDocument } from '@chidan/core';
import type { Layout } from './layout.ts';
import { outlineEntries, renderOutline } from './outline.ts';
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
  return [
    strong(wrap(document.title, layout.width)),
    renderHeader(document, layout),
    strong('BỐ CỤC'),
    outline,
    strong('TOÀN VĂN'),
    text,
  ].join('\n\n');
}

/** What every document should state; the other fields are left out where they are not there. */
const unseen = '(không thấy)';

function renderHeader(shown: ShownDocument, layout: Layout): string {
  const { header, warnings } = shown.document;
  const type = header.type === null ? null : (documentTypeById(header.type.value)?.name ?? header.type.value);
  return renderFields(
    [
      ['Mã', [shown.id]],
      ['Số ký hiệu', [header.number?.value ?? unseen]],
      ['Loại văn bản', [type ?? unseen]],
      ['Cơ quan ban hành', [header.issuer?.value ?? unseen]],
      ['Cơ quan cấp trên', header.superior ? [header.superior.value] : []],
      ['Trích yếu', [header.subject?.value ?? unseen]],
      ['Nơi ban hành', header.place ? [header.place.value] : []],
      ['Ngày ban hành', [header.date ? formatDate(header.date.value) : unseen]],
      ['Người ký', header.signer ? [signerLine(header.signer.value)] : []],
      ['Nơi nhận', header.recipients.map((recipient) => recipient.value)],
      ['Dấu hiệu', header.markings.map((marking) => marking.value)],
      ['Tệp gốc', shown.sources.map((source) => source.path)],
      ['Số trang', shown.pages === null ? [] : [String(shown.pages)]],
      ['Cần xem lại', [...new Set(warnings.map((warning) => warning.message))]],
    ],
    layout,
  );
}

function signerLine({ name, capacity, position }: Signer): string {
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
      const column = values.map((value) => wrap(value.replace(/\s+/g, ' '), layout.width, indent)).join('\n');
      return layout.style.faint(`${name}:`) + column.slice(displayWidth(name) + 1);
    })
    .join('\n');
}
