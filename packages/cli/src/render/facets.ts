import { documentTypeById, type FacetCount, type Facets } from '@chidan/core';
import { renderFields } from './document.ts';
import type { Layout } from './layout.ts';
import { shownNames } from './shown-names.ts';

/** How many of the documents found have what in common; what none of them states is left out. */
export function renderFacets(facets: Facets, layout: Layout): string {
  const { facetsHeading, facets: names } = layout.messages.search;
  const line = (counts: readonly FacetCount[], nameOf = (value: string): string => value): string[] => {
    const shown = counts.map(({ value, documents }) => `${nameOf(value)} (${documents})`);
    return shown.length === 0 ? [] : [shownNames(shown, layout)];
  };
  const fields = renderFields(
    [
      [names.types, line(facets.types, (id) => documentTypeById(id)?.name ?? id)],
      [names.issuers, line(facets.issuers)],
      [names.years, line(facets.years)],
      [names.terms, line(facets.terms)],
      [names.signers, line(facets.signers)],
      [names.replaced, facets.replaced === 0 ? [] : [String(facets.replaced)]],
    ],
    layout,
  );
  return fields === '' ? '' : `${layout.style.strong(facetsHeading)}\n${fields}`;
}
