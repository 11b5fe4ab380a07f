import { spansOverlap } from '../base/span.ts';
import type { LibraryStore } from '../library/library-store.ts';
import type { StoredDocument } from '../library/records.ts';
import { formatDocumentNumber } from '../number/document-number.ts';
import type { FusedChunk } from '../query/fuse.ts';
import type { NamedTarget } from '../query/parse/named-target.ts';
import { foldedSyllables } from '../search-index/terms.ts';
import { findUnit } from '../structure/find-unit.ts';
import { unitLabel } from '../structure/unit-label.ts';
import type { DocumentCache } from './document-cache.ts';

/** A document that the query names by its number, with the unit of it that is asked for. */
export interface NamedDocument {
  readonly document: StoredDocument;
  /** Index into the outline; null where the query names no unit, or the document has none by that name. */
  readonly unit: number | null;
  /** The chunks of the unit, or of the whole document, in reading order. */
  readonly chunkIds: readonly number[];
}

/** A bare serial means so many documents in a large library that only the latest are worth showing. Guess. */
const mostDocuments = 10;

/**
 * The documents of the library that a query names by number: of those not known to be replaced and the latest, those with the
 * unit that it asks for first.
 */
export async function findNamed(
  store: LibraryStore,
  documents: DocumentCache,
  { number, units }: NamedTarget,
): Promise<NamedDocument[]> {
  if (number === null) return [];
  const ids = await store.selectLatest({ number: formatDocumentNumber(number) }, mostDocuments);
  const found: NamedDocument[] = [];
  for (const id of ids) {
    const document = await documents.read(id);
    if (!document) continue;
    const unit = findUnit(document.document.outline, units);
    found.push({ document, unit, chunkIds: await chunksOf(store, document, unit) });
  }
  return found.sort(byPreference);
}

/** So many of the best chunks say which documents the words may mean. Guess. */
const mostMeant = 30;

/**
 * The documents among those of the best chunks whose title bears all words beside the unit, where they have the unit: for
 * `điều 8 luật đất đai`.
 */
export async function findByTitle(
  store: LibraryStore,
  documents: DocumentCache,
  { units, rest }: NamedTarget,
  ranked: readonly FusedChunk[],
): Promise<NamedDocument[]> {
  if (units.length === 0 || rest === '') return [];
  const passages = await store.readPassages(ranked.slice(0, mostMeant).map(({ chunkId }) => chunkId));
  const found: NamedDocument[] = [];
  for (const id of new Set(passages.map(({ documentId }) => documentId))) {
    const document = await documents.read(id);
    if (!document || !bearsAll(document.title, rest)) continue;
    const unit = findUnit(document.document.outline, units);
    if (unit !== null) found.push({ document, unit, chunkIds: await chunksOf(store, document, unit) });
  }
  return found.sort(byPreference);
}

function bearsAll(title: string, words: string): boolean {
  const borne = new Set(foldedSyllables(title));
  return foldedSyllables(words).every((syllable) => borne.has(syllable));
}

/** `điểm a khoản 2 Điều 5`, as the document itself calls it; empty where none was found. */
export function namedUnitLabel({ document, unit }: NamedDocument): string {
  return unit === null ? '' : unitLabel(document.document.outline, unit);
}

async function chunksOf(store: LibraryStore, document: StoredDocument, unit: number | null): Promise<number[]> {
  const chunkIds = await store.readChunkIds([document.id]);
  const span = unit === null ? null : document.document.outline[unit]?.span;
  if (!span) return chunkIds;
  const passages = await store.readPassages(chunkIds);
  return passages.filter((passage) => spansOverlap(passage.span, span)).map(({ chunkId }) => chunkId);
}

function byPreference(a: NamedDocument, b: NamedDocument): number {
  const [unitA, unitB] = [a.unit === null ? 1 : 0, b.unit === null ? 1 : 0];
  const [replacedA, replacedB] = [a.document.replacedBy ? 1 : 0, b.document.replacedBy ? 1 : 0];
  return unitA - unitB || replacedA - replacedB || (b.document.date ?? '').localeCompare(a.document.date ?? '');
}
