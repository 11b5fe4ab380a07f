import { type Span, sliceSpan } from '../base/span.ts';
import type { LibraryStore } from '../library/library-store.ts';
import type { StoredDocument } from '../library/records.ts';
import type { FusedChunk } from '../query/fuse.ts';
import { type Citation, cite } from './citation.ts';
import { bestPiece } from './select-quote.ts';

/** A retrieved passage with its document, ready to be quoted from. */
export interface Evidence {
  readonly ranked: FusedChunk;
  readonly document: StoredDocument;
  /** The whole chunk, a slice of the stored text. */
  readonly passage: { readonly text: string; readonly span: Span };
  /** The piece of the passage that shares most with the query. */
  readonly citation: Citation;
}

/** Loads the passages of ranked chunks and quotes the best piece of each; chunks that are gone are left out. */
export async function gatherEvidence(
  store: LibraryStore,
  query: string,
  ranked: readonly FusedChunk[],
): Promise<Evidence[]> {
  const passages = await store.readPassages(ranked.map((chunk) => chunk.chunkId));
  const rankedById = new Map(ranked.map((chunk) => [chunk.chunkId, chunk]));
  const documents = new Map<string, StoredDocument | null>();
  const evidence: Evidence[] = [];
  for (const passage of passages) {
    if (!documents.has(passage.documentId))
      documents.set(passage.documentId, await store.readDocument(passage.documentId));
    const document = documents.get(passage.documentId);
    const chunk = rankedById.get(passage.chunkId);
    if (!document || !chunk || passage.span.end > document.text.length) continue;
    evidence.push({
      ranked: chunk,
      document,
      passage: { text: sliceSpan(document.text, passage.span), span: passage.span },
      citation: cite(document, bestPiece(query, document.text, passage.span)),
    });
  }
  return evidence;
}
