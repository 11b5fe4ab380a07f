import { documentTypeById } from '../number/document-type.ts';
import type { DirectiveDocument } from '../structure/directive-document.ts';

/** How a document is called in one line: `Thông báo 117-TB/ĐUK Kết luận của …`; empty when nothing is known. */
export function documentTitle(document: Pick<DirectiveDocument, 'header'>): string {
  const { type, number, subject } = document.header;
  const parts = [type && (documentTypeById(type.value)?.name ?? null), number?.value, subject?.value];
  return parts.filter((part) => typeof part === 'string').join(' ');
}

/**
 * The words that lead to a chunk: the document's title, then the headings from the outside in, a line each.
 *
 * @param parent - index of the unit around the chunk; null at the top
 * @param maxTokens - the title is cut at a word so that all stays within this
 */
export function contextOf(
  document: DirectiveDocument,
  parent: number | null,
  countTokens: (text: string) => number,
  maxTokens: number,
): string {
  const headings: string[] = [];
  for (let at = parent; at !== null; at = document.outline[at]?.parent ?? null) {
    const heading = document.outline[at]?.heading;
    if (heading) headings.unshift(heading);
  }
  const lines = [documentTitle(document), ...headings].filter((line) => line !== '');
  return lines.length === 0 ? '' : shorten(lines, countTokens, maxTokens);
}

/** Drops words from the end of the longest line until the whole fits. */
function shorten(lines: string[], countTokens: (text: string) => number, maxTokens: number): string {
  while (countTokens(lines.join('\n')) > maxTokens) {
    const longest = lines.reduce((best, line, index) => (line.length > (lines[best]?.length ?? 0) ? index : best), 0);
    const shorter = (lines[longest] ?? '').replace(/\s*\S+\s*$/u, '');
    if (shorter === '') lines.splice(longest, 1);
    else lines[longest] = shorter;
    if (lines.length === 0) return '';
  }
  return lines.join('\n');
}
