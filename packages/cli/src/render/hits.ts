import type { SearchHit, SearchResult } from '@chidan/core';
import { citationLine, renderCitation } from './citation.ts';
import { renderExplanation } from './explanation.ts';
import { renderFacets } from './facets.ts';
import type { Layout } from './layout.ts';
import { searchNotes } from './search-notes.ts';
import { wrap } from './wrap.ts';

/** The hits of a search, best first, below what is to be known of the query. */
export function renderSearch(result: SearchResult, library: { readonly isEmpty: boolean }, layout: Layout): string {
  const { results } = layout.messages;
  if (library.isEmpty) return wrap(results.emptyLibrary, layout.width);
  const [first] = result.hits;
  const blocks = [
    searchNotes(result, layout).join('\n'),
    ...(first ? hitBlocks(result.hits, layout) : [wrap(results.noHits(result.query), layout.width)]),
    result.facets ? renderFacets(result.facets, layout) : '',
    first ? wrap(results.showWhole(first.citation.documentId), layout.width) : '',
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** Parted where hits that the query names end, and those that are merely near begin. */
function hitBlocks(hits: readonly SearchHit[], layout: Layout): string[] {
  return hits.flatMap((hit, index) => {
    const isParted = hit.reason === 'ranked' && index > 0 && hits[index - 1]?.reason !== 'ranked';
    return [...(isParted ? [layout.style.strong(layout.messages.search.others)] : []), renderHit(hit, layout)];
  });
}

function renderHit({ rank, citation, marks, duplicates, more, explanation }: SearchHit, layout: Layout): string {
  const { search } = layout.messages;
  const mark = `${rank}.`;
  const indent = ' '.repeat(mark.length + 1);
  const besides = [
    ...(duplicates.length > 0 ? [search.alsoIn(duplicates.map((one) => citationLine(one, layout)).join('; '))] : []),
    ...(more > 0 ? [search.morePassages(more)] : []),
  ];
  return [
    renderCitation(mark, citation, layout, { hasQuote: true, marks }),
    ...besides.map((line) => layout.style.faint(wrap(line, layout.width, indent))),
    ...(explanation ? [renderExplanation(explanation, layout, indent)] : []),
  ].join('\n');
}
