import { type OutlineNode, type StoredDocument, unitLabel } from '@chidan/core';

/** A unit as a program gets it: `nodeId` is the one of citations, `path` how people cite it. */
export interface UnitData extends OutlineNode {
  readonly nodeId: string;
  readonly path: string;
}

/** A document as a program gets it from `show` and `edit`, and over HTTP, where sources lose their folders. */
export interface DocumentData
  extends Omit<StoredDocument, 'document' | 'offsetMap'>,
    Omit<StoredDocument['document'], 'outline'> {
  readonly outline: readonly UnitData[];
}

export function documentData({ document, offsetMap: _, ...stored }: StoredDocument): DocumentData {
  return { ...stored, ...document, outline: unitData(stored.id, document.outline) };
}

export function unitData(documentId: string, outline: readonly OutlineNode[]): UnitData[] {
  return outline.map((unit, index) => ({
    ...unit,
    nodeId: `${documentId}.${index}`,
    path: unitLabel(outline, index),
  }));
}
