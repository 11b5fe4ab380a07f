import type { LibraryStore } from '../library/library-store.ts';
import type { NamedTarget } from '../query/parse/named-target.ts';
import type { DocumentCache } from './document-cache.ts';
import { findNamed, type NamedDocument } from './find-named.ts';

/** A number that the query names, with the documents of the library that bear it. */
export interface FoundTarget {
  readonly target: NamedTarget;
  readonly documents: readonly NamedDocument[];
}

/** What the library has of each target that has a number, in order. */
export async function findTargets(
  store: LibraryStore,
  documents: DocumentCache,
  targets: readonly NamedTarget[],
): Promise<FoundTarget[]> {
  const found: FoundTarget[] = [];
  for (const target of targets.filter(({ number }) => number !== null)) {
    found.push({ target, documents: await findNamed(store, documents, target) });
  }
  return found;
}

/** A document with the target that names it. */
export interface TargetDocument extends NamedDocument {
  readonly target: NamedTarget;
}

/** The documents of all targets, each once: the best of each target first, then the second ones, and so on. */
export function documentsInTurn(found: readonly FoundTarget[]): TargetDocument[] {
  const placed = found.flatMap(({ target, documents }) =>
    documents.map((named, place) => ({ named: { ...named, target }, place })),
  );
  const seen = new Set<string>();
  return placed
    .toSorted((a, b) => a.place - b.place)
    .map(({ named }) => named)
    .filter(({ document }) => !seen.has(document.id) && seen.add(document.id));
}
