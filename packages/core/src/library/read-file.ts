import { ChidanError } from '../base/error.ts';
import { type ChunkOptions, type CountTokens, chunkDocument } from '../chunk/chunk-document.ts';
import { detectMediaType, type MediaType } from '../file/media-type.ts';
import { sha256 } from '../file/sha256.ts';
import type { DirectiveDocument } from '../structure/directive-document.ts';
import { readStructure } from '../structure/read-structure.ts';
import { findSecrecy, type Secrecy } from '../structure/secrecy.ts';
import { normaliseText } from '../text/document-text.ts';
import { extractText } from '../text/extract.ts';
import { titleOf } from './document-label.ts';
import { pageWarnings } from './page-warnings.ts';
import type { DocumentReading } from './records.ts';

/** Raised whenever a stage would read the same bytes otherwise than before. */
export const stageVersions: string = 'text-3 structure-4 chunk-2';

/** Names the rules and options that a file is read by. */
export function readingVersion({ maxTokens, maxContextTokens }: ChunkOptions): string {
  return `${stageVersions} ${maxTokens}/${maxContextTokens}`;
}

export interface ReadFileOptions {
  /**
   * Whether a document that is marked MẬT, TỐI MẬT or TUYỆT MẬT is read all the same; false when left out. Lawful only where
   * the machine and everyone who can open the library are cleared for state secrets of that degree, and the machine is in no
   * network that is not, as the Law on the protection of state secrets asks.
   */
  readonly acceptSecret?: boolean;
}

/** What a file says, before it is cut. */
export type FileContent = Omit<DocumentReading, 'readingVersion' | 'chunks'>;

/**
 * Reads a file: bytes → text → structure → chunks.
 *
 * @throws ChidanError one of the FILE_… codes; FILE_SECRET holds nothing of the document but the file's name
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  countTokens: CountTokens,
  options: ChunkOptions,
  more: ReadFileOptions = {},
): Promise<DocumentReading> {
  return await failingAlone('FILE_READING_FAILED', name, async () => {
    const content = await readAs(detectMediaType(name, bytes), name, bytes, more);
    const chunks = chunkDocument(content.text, content.document, countTokens, options);
    return { ...content, readingVersion: readingVersion(options), chunks };
  });
}

/**
 * Reads a file as `readFile` does, as far as the structure: for looking at it without a library or a model.
 *
 * @throws as `readFile` does
 */
export async function readContent(
  name: string,
  bytes: Uint8Array,
  options: ReadFileOptions = {},
): Promise<FileContent> {
  return await failingAlone('FILE_READING_FAILED', name, () =>
    readAs(detectMediaType(name, bytes), name, bytes, options),
  );
}

/**
 * No file may stop the others: what a stage does not throw on purpose is told of the file. What reads a format breaks on
 * damaged bytes; the other stages take any text, so that breaking is a bug of theirs.
 */
async function failingAlone<T>(
  code: 'FILE_DAMAGED' | 'FILE_READING_FAILED',
  name: string,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof ChidanError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ChidanError(code, { name, reason }, { cause });
  }
}

async function readAs(
  mediaType: MediaType,
  name: string,
  bytes: Uint8Array,
  { acceptSecret = false }: ReadFileOptions,
): Promise<FileContent> {
  const rawText = await failingAlone('FILE_DAMAGED', name, () => extractText(mediaType, name, bytes));
  const { text, offsetMap, pageStarts, notesStart, leftOut } = normaliseText(rawText);
  const read = readStructure(text, notesStart);
  const document = { ...read, warnings: [...pageWarnings(rawText), ...read.warnings] };
  const besides = [...leftOut.map((one) => one.text), ...(rawText.stamps ?? [])];
  const secrecy = secrecyOf(text, document, besides);
  if (!acceptSecret && secrecy !== null) throw new ChidanError('FILE_SECRET', { name });
  const title = titleOf(document, name);
  return { mediaType, title, text, textSha256: await sha256(text), offsetMap, pageStarts, leftOut, document, secrecy };
}

function secrecyOf(text: string, { body, outline }: DirectiveDocument, besides: readonly string[]): Secrecy | null {
  const attachments = outline.filter(({ kind }) => kind === 'attachment').map(({ span }) => span);
  return findSecrecy({ text, body, attachments, besides });
}
