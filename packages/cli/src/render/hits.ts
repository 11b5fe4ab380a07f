import type { SearchResult } from '@chidan/core';
import { renderCitation } from './citation.ts';
import { emptyLibrary } from './empty-library.ts';
import type { Layout } from './layout.ts';
import { wrap } from './wrap.ts';

/** The hits of a search, best first. */
export function renderHits(
  { query, hits }: SearchResult,
  library: { readonly isEmpty: boolean },
  layout: Layout,
): string {
  const [first] = hits;
  if (library.isEmpty) return emptyLibrary;
  if (!first) return wrap(`Không tìm thấy đoạn nào ứng với “${query}”. Hãy thử từ khác hoặc bớt từ.`, layout.width);
  const blocks = hits.map((hit) => renderCitation(`${hit.rank}.`, hit.citation, layout, { hasQuote: true }));
  return [...blocks, `Xem toàn văn: chidan show ${first.citation.documentId}`].join('\n\n');
}
