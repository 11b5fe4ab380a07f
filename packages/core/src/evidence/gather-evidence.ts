import { type Span, sliceSpan } from '../base/span.ts';
import type { LibraryStore } from '../library/library-store.ts';
import type { StoredDocument } from '../library/records.ts';
import type { FusedChunk } from '../query/fuse.ts';
import { type Citation, cite } from './citation.ts';
import { bestPieceBy, overlapWith } from './select-quote.ts';

/** A retrieved passage with its document, ready to be quoted from. */
export interface Evidence {
  readonly ranked: FusedChunk;
  readonly document: StoredDocument;
  /** The document's title, the path and the words that lead to the passage. */
  readonly context: string;
  /** The whole chunk, a slice of the stored text. */
  readonly passage: { readonly text: string; readonly span: Span };
  /** The piece of the passage that shares most with the query. */
  readonly citation: Citation;
}

/** A chunk of which a passage is wanted. */
export interface WantedChunk extends FusedChunk {
  /** What is quoted of its document; left out for the piece of the passage that shares most with the query. */
  readonly quote?: Span;
}

/**
 * Loads the passages of chunks, in their order, and quotes the best piece of each; chunks that are gone are left out.
 */
export async function gatherEvidence(
  store: Pick<LibraryStore, 'readPassages' | 'readDocument'>,
  query: string,
  wanted: readonly WantedChunk[],
): Promise<Evidence[]> {
  const passages = await store.readPassages(wanted.map(({ chunkId }) => chunkId));
  const wantedById = new Map(wanted.map((chunk) => [chunk.chunkId, chunk]));
  const overlap = overlapWith(query);
  const evidence: Evidence[] = [];
  for (const passage of passages) {
    const document = await store.readDocument(passage.documentId);
    const chunk = wantedById.get(passage.chunkId);
    if (!document || !chunk || passage.span.end > document.text.length) continue;
    const { quote = bestPieceBy(overlap, document.text, passage.span), ...ranked } = chunk;
    evidence.push({
      ranked,
      document,
      context: passage.context,
      passage: { text: sliceSpan(document.text, passage.span), span: passage.span },
      citation: cite(document, quote),
    });
  }
  return evidence;
}
