import type { StoredDocument } from '../library/records.ts';

/** How many of the documents found have a value. */
export interface FacetCount {
  readonly value: string;
  readonly documents: number;
}

/** What the documents found have in common, most frequent first; values that no document states are left out. */
export interface Facets {
  /** Ids of document types: `notice`. */
  readonly types: readonly FacetCount[];
  readonly issuers: readonly FacetCount[];
  /** `2022`; latest first. */
  readonly years: readonly FacetCount[];
  readonly terms: readonly FacetCount[];
  readonly signers: readonly FacetCount[];
  /** How many are replaced, as far as the library knows. */
  readonly replaced: number;
}

type FacetedDocument = Pick<StoredDocument, 'id' | 'type' | 'issuer' | 'date' | 'replacedBy' | 'document'>;

/** @param documents - those found; one that is named twice counts once */
export function countFacets(documents: readonly FacetedDocument[]): Facets {
  const distinct = [...new Map(documents.map((document) => [document.id, document])).values()];
  const years = countValues(distinct.map(({ date }) => (date === null ? [] : [date.slice(0, 4)])));
  return {
    types: countValues(distinct.map(({ type }) => (type === null ? [] : [type]))),
    issuers: countValues(distinct.map(({ issuer }) => (issuer === null ? [] : [issuer]))),
    years: years.toSorted((a, b) => b.value.localeCompare(a.value)),
    terms: countValues(distinct.map(({ document: { header } }) => (header.term === null ? [] : [header.term.value]))),
    signers: countValues(distinct.map(({ document }) => document.header.signers.map(({ value }) => value.name))),
    replaced: distinct.filter(({ replacedBy }) => replacedBy !== null).length,
  };
}

/** Most frequent first; equals by value. */
function countValues(values: readonly (readonly string[])[]): FacetCount[] {
  const counts = new Map<string, number>();
  for (const value of values.flatMap((own) => [...new Set(own)])) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts, ([value, documents]) => ({ value, documents })).sort(
    (a, b) => b.documents - a.documents || a.value.localeCompare(b.value, 'vi'),
  );
}
