import type { Chunk } from '../chunk/chunk-document.ts';
import type { DirectiveDocument } from '../structure/directive-document.ts';
import type { DocumentReading } from './records.ts';

/** Port: reads a file through all stages; an adapter may do so on another thread. */
export interface FileReader {
  /** Of the rules and options it reads by: the same bytes under another version are read again. */
  readonly version: string;
  /** @throws ChidanError one of the FILE_… codes; the signal's reason when aborted */
  read(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<DocumentReading>;
  /**
   * Cuts a document that was read before, as `read` does: its header was corrected, and chunks carry the title.
   *
   * @throws the signal's reason when aborted
   */
  cut(text: string, document: DirectiveDocument, signal?: AbortSignal): Promise<readonly Chunk[]>;
}

/** Originals are kept under their hash, so that a document can be read again or shown as it came. */
export interface Originals {
  keep(sha256: string, bytes: Uint8Array): Promise<void>;
  drop(sha256: string): Promise<void>;
}
