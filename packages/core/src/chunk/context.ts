import { documentTypeById } from '../number/document-type.ts';
import type { DirectiveDocument, OutlineNode } from '../structure/directive-document.ts';
import { unitLabel } from '../structure/unit-label.ts';

/** How a document is called in one line: `Thông báo 117-TB/ĐUK Kết luận của …`; empty when nothing is known. */
export function documentTitle(document: Pick<DirectiveDocument, 'header'>): string {
  const { type, number, subject } = document.header;
  const parts = [type && (documentTypeById(type.value)?.name ?? null), number?.value, subject?.value];
  return parts.filter((part) => typeof part === 'string').join(' ');
}

/**
 * The words that lead to a chunk, a line each: the document's title, the path of the unit around it (`khoản 2 Điều 5`), then
 * from the outside in each unit's heading, or the line that opens its list; of a table its first row.
 *
 * @param parent - index of the unit around the chunk; null at the top
 * @param maxTokens - the longest lines are cut at a word so that all stays within this
 */
export function contextOf(
  text: string,
  document: DirectiveDocument,
  parent: number | null,
  countTokens: (text: string) => number,
  maxTokens: number,
): string {
  const { outline } = document;
  const leads: string[] = [];
  for (let at = parent; at !== null; at = outline[at]?.parent ?? null) {
    const lead = leadOf(text, outline, at);
    if (lead !== null) leads.unshift(lead);
  }
  const path = parent === null ? '' : unitLabel(outline, parent);
  const lines = [documentTitle(document), path, ...leads].filter((line) => line !== '');
  return lines.length === 0 ? '' : shorten(lines, countTokens, maxTokens);
}

/** What a unit says before the units in it, where that is a heading or opens a list; null otherwise. */
function leadOf(text: string, outline: readonly OutlineNode[], index: number): string | null {
  const node = outline[index];
  const first = outline[index + 1];
  if (!node || first?.parent !== index) return null;
  if (node.kind === 'table') return text.slice(first.span.start, first.span.end).replace(/\t+/g, '; ');
  if (node.heading !== null) return node.heading;
  const [line = ''] = text.slice(node.span.start, first.span.start).trim().split('\n');
  return line.endsWith(':') ? line : null;
}

/** Drops words from the end of the longest line until the whole fits. */
function shorten(lines: string[], countTokens: (text: string) => number, maxTokens: number): string {
  while (countTokens(lines.join('\n')) > maxTokens) {
    const longest = lines.reduce((best, line, index) => (line.length > (lines[best]?.length ?? 0) ? index : best), 0);
    const shorter = (lines[longest] ?? '')
      .trimEnd()
      .replace(/(?<!\S)\S+$/u, '')
      .trimEnd();
    if (shorter === '') lines.splice(longest, 1);
    else lines[longest] = shorter;
    if (lines.length === 0) return '';
  }
  return lines.join('\n');
}
