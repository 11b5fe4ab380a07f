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

/** The cells of a table's row are parted by tabs in the text, on a screen by bars. */
export function shownQuote(quote: string, marks: readonly Span[] = [], mark = (text: string) => text): string {
  return markSpans(quote, marks, mark).replaceAll('\t', ' | ');
}

interface CitationView {
  readonly hasQuote: boolean;
  readonly marks?: readonly Span[];
  readonly isKnownReplaced?: boolean;
}

/** Citations in order, each under its mark; that a document was replaced is told at its first. */
export function renderCitations(
  citations: readonly Citation[],
  markOf: (place: number) => string,
  layout: Layout,
  view: CitationView,
): string[] {
  return citations.map((citation, at) => {
    const isKnownReplaced = citations.slice(0, at).some(({ documentId }) => documentId === citation.documentId);
    return renderCitation(markOf(at + 1), citation, layout, { ...view, isKnownReplaced });
  });
}

/**
 * A citation under its mark, the lines below indented as far as the mark reaches.
 *
 * @param mark - `1.` or `[1]`
 * @param options.marks - spans of the quote that are to catch the eye
 * @param options.isKnownReplaced - whether the reader was told already that the document was replaced
 */
export function renderCitation(
  mark: string,
  citation: Citation,
  layout: Layout,
  { hasQuote, marks = [], isKnownReplaced = false }: CitationView,
): string {
  const indent = ' '.repeat(mark.length + 1);
  const heading = wrap(citationLine(citation, layout), layout.width, indent).slice(indent.length);
  const about = [citation.issuer, citation.subject]
    .filter((line) => line !== null)
    .map((line) => indent + layout.style.faint(shorten(line, layout.width - indent.length)));
  const words = shownQuote(citation.quote, marks, layout.style.strong);
  const quote = hasQuote ? [wrap(`“${words}”`, layout.width, indent)] : [];
  const replaced =
    citation.replacedBy && !isKnownReplaced
      ? [layout.style.strong(wrap(`! ${replacedLine(citation.replacedBy, layout)}`, layout.width, indent))]
      : [];
  return [`${mark} ${layout.style.strong(heading)}`, ...replaced, ...about, ...quote].join('\n');
}
