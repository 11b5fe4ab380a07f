import { ChidanError } from '../base/error.ts';
import { type ChunkOptions, chunkDocument } from '../chunk/chunk-document.ts';
import { documentTitle } from '../chunk/context.ts';
import { detectMediaType, type MediaType } from '../file/media-type.ts';
import { sha256 } from '../file/sha256.ts';
import { readStructure } from '../structure/read-structure.ts';
import { normaliseText } from '../text/document-text.ts';
import { extractText } from '../text/extract.ts';
import type { DocumentReading } from './records.ts';

/** Raised whenever a stage would read the same bytes otherwise than before. */
const stageVersions = 'text-2 structure-2 chunk-1';

/** Names the rules and options that a file is read by. */
export function readingVersion({ maxTokens, maxContextTokens }: ChunkOptions): string {
  return `${stageVersions} ${maxTokens}/${maxContextTokens}`;
}

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
  try {
    return await readAs(mediaType, name, bytes, countTokens, options);
  } catch (cause) {
    if (cause instanceof ChidanError) throw cause;
    // No file may stop the others: one that a stage breaks on is reported like a damaged one, with what went wrong.
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ChidanError('FILE_DAMAGED', { name, reason }, { cause });
  }
}

async function readAs(
  mediaType: MediaType,
  name: string,
  bytes: Uint8Array,
  countTokens: (text: string) => number,
  options: ChunkOptions,
): Promise<DocumentReading> {
  const { text, offsetMap, pageStarts, notesStart, leftOut } = normaliseText(await extractText(mediaType, name, bytes));
  const document = readStructure(text, notesStart);
  return {
    mediaType,
    readingVersion: readingVersion(options),
    title: documentTitle(document) || baseName(name),
    text,
    textSha256: await sha256(text),
    offsetMap,
    pageStarts,
    leftOut,
    document,
    chunks: chunkDocument(text, document, countTokens, options),
  };
}

function baseName(path: string): string {
  return path.normalize('NFC').split(/[\\/]/).at(-1) ?? path;
}
