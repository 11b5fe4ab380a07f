import { type ChunkOptions, chunkDocument } from '../chunk/chunk-document.ts';
import { detectMediaType } from '../file/media-type.ts';
import { sha256 } from '../file/sha256.ts';
import { readStructure } from '../structure/read-structure.ts';
import { normaliseText } from '../text/document-text.ts';
import { extractText } from '../text/extract.ts';
import type { DocumentReading } from './records.ts';

/** Raised whenever a stage would read the same bytes otherwise than before. */
export const readingVersion = 'text-1 structure-1 chunk-1';

/** Port: reads a file through all stages; an adapter may do so on another thread. */
export type FileReader = (name: string, bytes: Uint8Array, signal?: AbortSignal) => Promise<DocumentReading>;

/**
 * Reads a file: bytes → text → structure → chunks.
 *
 * @throws ChidanError one of the FILE_… codes
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  countTokens: (text: string) => number,
  options: ChunkOptions,
): Promise<DocumentReading> {
  const mediaType = detectMediaType(name, bytes);
  const { text, offsetMap, pageStarts } = normaliseText(await extractText(mediaType, name, bytes));
  const document = readStructure(text);
  const chunks = chunkDocument(text, document, countTokens, options);
  return { mediaType, readingVersion, text, textSha256: await sha256(text), offsetMap, pageStarts, document, chunks };
}
