import { type DocumentSummary, documentTypeById, formatDate } from '@chidan/core';
import { secrecyMark } from './citation.ts';
import type { Layout } from './layout.ts';
import { displayWidth, shorten, wrap } from './wrap.ts';

const gap = '  ';
/** The last column keeps this much, however narrow the window. */
const leastLastColumn = 12;

/** Rows under their titles, each on one line: the last column is cut to what is left of the width. */
export function renderTable(titles: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const widths = titles.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(displayWidth)),
  );
  const before = widths.slice(0, -1).reduce((sum, columnWidth) => sum + columnWidth + gap.length, 0);
  const room = Math.max(leastLastColumn, width - before);
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === row.length - 1 ? shorten(cell, room) : cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)),
      )
      .join(gap)
      .trimEnd();
  return [titles, ...rows].map(line).join('\n');
}

/** The documents of a library: a line each, or a few where a line would not fit the width. */
export function renderDocuments(documents: readonly DocumentSummary[], layout: Layout): string {
  const { emptyLibrary, fields, documentCount } = layout.messages.results;
  if (documents.length === 0) return wrap(emptyLibrary, layout.width);
  const titles = [fields.id, fields.number, fields.date, fields.type, fields.subject];
  const [heading = '', ...lines] = renderTable(
    titles,
    documents.map((document) => rowOf(document, layout)),
    layout.width,
  ).split('\n');
  const fits = [heading, ...lines].every((line) => displayWidth(line) <= layout.width);
  const shown = fits
    ? [layout.style.strong(heading), ...lines]
    : documents.map((document) => renderNarrow(rowOf(document, layout), layout.width));
  return [...shown, '', documentCount(documents.length)].join('\n');
}

function renderNarrow([id = '', number, date, type, subject = '']: readonly string[], width: number): string {
  const indent = ' '.repeat(id.length + gap.length);
  const about = [number, date, type].filter((cell) => cell !== undefined && cell !== '').join(' · ');
  const lines = [about, subject].filter((line) => line !== '').map((line) => wrap(line, width, indent));
  return `${id}${lines.join('\n').slice(id.length)}`;
}

function rowOf(document: DocumentSummary, { messages }: Layout): string[] {
  const type = document.type === null ? '' : (documentTypeById(document.type)?.name ?? document.type);
  const date = document.date === null ? '' : formatDate(document.date);
  const mark = document.replacedBy === null ? '' : `${messages.results.replacedMark[document.replacedBy.role]} `;
  const subject = secrecyMark(document) + mark + (document.subject ?? document.title);
  return [document.id, document.number ?? '', date, type, subject].map((cell) => cell.replace(/\s+/g, ' '));
}
