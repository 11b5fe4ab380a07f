import type { StoredDocument } from '../library/records.ts';

/**
 * Items of documents in their order, but before the first of a document those of what replaced it: it says what holds now.
 *
 * @param leading - which of the successor's items go before, of all that there are
 */
export function successorsFirst<T>(
  items: readonly T[],
  documentOf: (item: T) => StoredDocument,
  leading: (ofSuccessor: readonly T[]) => readonly T[],
): T[] {
  const ordered = new Set<T>();
  for (const item of items) {
    const successor = documentOf(item).replacedBy?.documentId;
    const current = leading(items.filter((one) => documentOf(one).id === successor));
    for (const one of [...current, item]) ordered.add(one);
  }
  return [...ordered];
}
