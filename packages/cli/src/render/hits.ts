import type { SearchResult } from '@chidan/core';
import { renderCitation } from './citation.ts';
import type { Layout } from './layout.ts';
import { wrap } from './wrap.ts';

/** The hits of a search, best first. */
export function renderHits(
  { query, hits }: SearchResult,
  library: { readonly isEmpty: boolean },
  layout: Layout,
): string {
  const [first] = hits;
  const { results } = layout.messages;
  if (library.isEmpty) return wrap(results.emptyLibrary, layout.width);
  if (!first) return wrap(results.noHits(query), layout.width);
  const blocks = hits.map((hit) => renderCitation(`${hit.rank}.`, hit.citation, layout, { hasQuote: true }));
  return [...blocks, wrap(results.showWhole(first.citation.documentId), layout.width)].join('\n\n');
}
