import { type Span, sliceSpan, spansOverlap } from '../base/span.ts';
import type { StoredDocument } from '../library/records.ts';
import {
  type DocumentNumber,
  findDocumentNumber,
  formatDocumentNumber,
  matchesDocumentNumber,
  parseDocumentNumber,
} from '../number/document-number.ts';
import type { FusedChunk } from '../query/fuse.ts';
import type { NamedTarget } from '../query/parse/named-target.ts';
import { foldedTerms } from '../search-index/terms.ts';
import type { SearchPorts } from './search-library.ts';

/** How many chunks that share words with the number are read, to see which of them bear it. Guess. */
const mostRead = 40;
const mostMentions = 10;

/** The chunks that mention a number of which the library has no document, best first. */
export async function findMentions(
  { store, index, documents }: Pick<SearchPorts, 'store' | 'index' | 'documents'>,
  { number }: NamedTarget,
  allowed: ReadonlySet<number> | null,
): Promise<FusedChunk[]> {
  if (number === null) return [];
  const ranked = index.rankLexical(foldedTerms(formatDocumentNumber(number)), mostRead, allowed);
  const passages = await store.readPassages(ranked.map(({ chunkId }) => chunkId));
  const bearing = new Set<number>();
  for (const { chunkId, documentId, span } of passages) {
    const document = await documents.read(documentId);
    if (document && mentions(document, span, number)) bearing.add(chunkId);
  }
  return ranked
    .filter(({ chunkId }) => bearing.has(chunkId))
    .slice(0, mostMentions)
    .map(({ chunkId, score }) => ({
      chunkId,
      score: 1,
      lexical: score,
      cosine: null,
      lexicalShare: 1,
      cosineShare: 0,
    }));
}

/** By the references that were read in it, which know whose a bare number is; else by a full number in its words. */
function mentions({ text, document }: StoredDocument, span: Span, number: DocumentNumber): boolean {
  const isReferred = document.references.some((reference) => {
    const referred = reference.number === null ? null : parseDocumentNumber(reference.number);
    return spansOverlap(reference.span, span) && referred !== null && matchesDocumentNumber(number, referred);
  });
  return isReferred || bearsNumber(sliceSpan(text, span), number);
}

function bearsNumber(text: string, number: DocumentNumber): boolean {
  for (let at = 0; ; ) {
    const found = findDocumentNumber(text.slice(at));
    if (!found) return false;
    if (matchesDocumentNumber(number, found.number)) return true;
    at += found.span.end;
  }
}
