import type { Citation, ReplacedBy } from '@chidan/core';
import type { Layout } from './layout.ts';
import { shorten, wrap } from './wrap.ts';

/**
 * `mục 5, Thông báo 117-TB/ĐUK ngày 18/7/2022 · trang 2 · d1`: where it stands, and the id to open it by. The label is
 * Vietnamese in every language: it is how the document is cited.
 */
export function citationLine(citation: Citation, { messages }: Pick<Layout, 'messages'>): string {
  const page = citation.page === null ? [] : [messages.results.page(citation.page)];
  return [citation.label, ...page, citation.documentId].join(' · ');
}

/** `đã bị thay thế theo Điều 2, Quyết định 20/QĐ-UBND ngày 5/1/2026 · d7: “Quyết định này thay thế …”` */
export function replacedLine(
  { role, label, documentId, quote }: ReplacedBy,
  { messages }: Pick<Layout, 'messages'>,
): string {
  return `${messages.results.replaced[role](`${label} · ${documentId}`)}: “${quote}”`;
}

/**
 * A citation under its mark, the lines below indented as far as the mark reaches.
 *
 * @param mark - `1.` or `[1]`
 */
export function renderCitation(
  mark: string,
  citation: Citation,
  layout: Layout,
  options: { readonly hasQuote: boolean },
): string {
  const indent = ' '.repeat(mark.length + 1);
  const heading = wrap(citationLine(citation, layout), layout.width, indent).slice(indent.length);
  const about = [citation.issuer, citation.subject]
    .filter((line) => line !== null)
    .map((line) => indent + layout.style.faint(shorten(line, layout.width - indent.length)));
  const quote = options.hasQuote ? [wrap(`“${citation.quote}”`, layout.width, indent)] : [];
  const replaced = citation.replacedBy
    ? [layout.style.strong(wrap(`! ${replacedLine(citation.replacedBy, layout)}`, layout.width, indent))]
    : [];
  return [`${mark} ${layout.style.strong(heading)}`, ...replaced, ...about, ...quote].join('\n');
}
