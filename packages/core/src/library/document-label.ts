import { documentTitle } from '../chunk/context.ts';
import { documentTypeById } from '../number/document-type.ts';
import type { DirectiveDocument } from '../structure/directive-document.ts';
import type { DocumentSummary } from './records.ts';

/** Type, number and subject in one line; the file's name where the header is silent. */
export function titleOf(document: Pick<DirectiveDocument, 'header'>, path: string): string {
  return documentTitle(document) || (path.normalize('NFC').split(/[\\/]/).at(-1) ?? path);
}

/** `Thông báo 117-TB/ĐUK ngày 18/7/2022`; the title where a document has no number. */
export function documentLabel(document: Pick<DocumentSummary, 'type' | 'number' | 'title' | 'date'>): string {
  const type = document.type === null ? null : (documentTypeById(document.type)?.name ?? null);
  const name =
    document.number === null ? document.title : [type, document.number].filter((part) => part !== null).join(' ');
  return document.date === null ? name : `${name} ngày ${formatDate(document.date)}`;
}

/** `2022-07-18` as offices write it: `18/7/2022`. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}/${month}/${year}`;
}
