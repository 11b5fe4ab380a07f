import type { Citation, ReplacedBy, Span } from '@chidan/core';
import type { Layout } from './layout.ts';
import { markSpans } from './mark-spans.ts';
import { shorten, wrap } from './wrap.ts';

/**
 * `mục 5, Thông báo 117-TB/ĐUK ngày 18/7/2022 · trang 2 · d1`: where it stands, and the id to open it by; `[MẬT]` before it
 * where the document is marked so. Label and stamp are Vietnamese in every language: they are as the document has them.
 */
export function citationLine(citation: Citation, { messages }: Pick<Layout, 'messages'>): string {
  const page = citation.page === null ? [] : [messages.results.page(citation.page)];
  return secrecyMark(citation) + [citation.label, ...page, citation.documentId].join(' · ');
}

/** `[TỐI MẬT] `; empty where no stamp was seen. */
export function secrecyMark({ secrecy }: Pick<Citation, 'secrecy'>): string {
  return secrecy === null ? '' : `[${secrecy}] `;
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
 * @param options.marks - spans of the quote that are to catch the eye
 */
export function renderCitation(
  mark: string,
  citation: Citation,
  layout: Layout,
  { hasQuote, marks = [] }: { readonly hasQuote: boolean; readonly marks?: readonly Span[] },
): string {
  const indent = ' '.repeat(mark.length + 1);
  const heading = wrap(citationLine(citation, layout), layout.width, indent).slice(indent.length);
  const about = [citation.issuer, citation.subject]
    .filter((line) => line !== null)
    .map((line) => indent + layout.style.faint(shorten(line, layout.width - indent.length)));
  const words = markSpans(citation.quote, marks, layout.style.strong);
  const quote = hasQuote ? [wrap(`“${words}”`, layout.width, indent)] : [];
  const replaced = citation.replacedBy
    ? [layout.style.strong(wrap(`! ${replacedLine(citation.replacedBy, layout)}`, layout.width, indent))]
    : [];
  return [`${mark} ${layout.style.strong(heading)}`, ...replaced, ...about, ...quote].join('\n');
}
