import { ChidanError } from '../base/error.ts';
import type { ErrorCode, ErrorDetail } from '../base/error-codes.ts';
import type { Warning } from '../base/parsed.ts';
import type { OperationOptions, Progress } from '../base/progress.ts';
import type { Embedder } from '../embedding/embedder.ts';
import { sha256 } from '../file/sha256.ts';
import type { LeftOut } from '../text/raw-text.ts';
import { applyCorrections } from './corrections.ts';
import { embedChunks } from './embed-chunks.ts';
import type { FileReader, Originals } from './file-reader.ts';
import type { LibraryStore, SaveOutcome } from './library-store.ts';
import { lostCorrections } from './lost-corrections.ts';
import type { Source } from './records.ts';

/** A file to add, read only when its turn comes. */
export interface FileInput {
  readonly path: string;
  read(): Promise<Uint8Array>;
}

/** What became of one file. */
export type FileReport =
  | {
      readonly path: string;
      readonly outcome: SaveOutcome;
      readonly documentId: string;
      /** What is odd in the document, and which corrections of the file's earlier version it does not have. */
      readonly warnings: readonly Warning[];
      /** Page numbers, running heads and the like, which were seen and are not in the text. */
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly path: string; readonly outcome: 'unchanged' }
  | {
      readonly path: string;
      readonly outcome: 'failed';
      readonly code: ErrorCode;
      readonly message: string;
      readonly detail: ErrorDetail;
    };

export interface AddReport {
  readonly files: readonly FileReport[];
  /**
   * Why the index files could not be brought up to date, where they could not. The documents are saved and found all the
   * same, only slower, and the next change tries again.
   */
  readonly mergeFailure?: { readonly code: ErrorCode | null; readonly message: string };
}

export interface AddPorts {
  readonly store: LibraryStore;
  readonly embedder: Embedder;
  readonly reader: FileReader;
  /** Null where originals are not kept. */
  readonly originals: Originals | null;
  readonly now: () => Date;
}

/** How many files are under way at once: one is read while another is embedded. */
const filesAtOnce = 2;

/** About two seconds of embedding on one core: how often a long file is told of. Guess. */
const chunksAStep = 64;

/**
 * Adds files one by one; a file that cannot be read is reported and the rest goes on.
 *
 * @returns one report a file, in the order given
 * @throws the signal's reason when aborted (files already saved stay), and any ChidanError of the library or the
 *   environment, since the next file would meet it too
 */
export async function addFiles(
  ports: AddPorts,
  files: readonly FileInput[],
  options: OperationOptions,
): Promise<FileReport[]> {
  const reports: FileReport[] = new Array(files.length);
  let next = 0;
  let done = 0;
  /** Files are saved in the order given, so that the same folder makes the same library. */
  const saved: Promise<unknown>[] = [];
  const takeFiles = async (): Promise<void> => {
    while (next < files.length) {
      const index = next++;
      const file = files[index] as FileInput;
      options.signal?.throwIfAborted();
      options.onProgress?.({ stage: 'read', done, total: files.length, path: file.path });
      const adding = addFile(ports, file, saved[index - 1], options);
      saved[index] = adding.catch(() => undefined);
      reports[index] = await adding;
      done++;
      options.onProgress?.({ stage: 'store', done, total: files.length, path: file.path });
    }
  };
  const failed: unknown[] = [];
  const workers = Array.from({ length: filesAtOnce }, () =>
    takeFiles().catch((error: unknown) => {
      failed.push(error);
      next = files.length;
    }),
  );
  await Promise.all(workers);
  if (failed.length > 0) throw failed[0];
  return reports;
}

async function addFile(
  ports: AddPorts,
  file: FileInput,
  turn: Promise<unknown> | undefined,
  options: OperationOptions,
): Promise<FileReport> {
  const { signal } = options;
  const path = file.path.normalize('NFC').replaceAll('\\', '/');
  try {
    const bytes = await file.read();
    const source: Source = {
      path,
      sha256: await sha256(bytes),
      bytes: bytes.length,
      addedAt: ports.now().toISOString(),
    };
    const [known, version] = await Promise.all([ports.store.findSource(path), ports.store.findReading(source.sha256)]);
    if (known?.sha256 === source.sha256 && version === ports.reader.version) return { path, outcome: 'unchanged' };
    const reading = await ports.reader.read(path, bytes, signal);
    signal?.throwIfAborted();
    await ports.originals?.keep(source.sha256, bytes);
    const corrections = await ports.store.readCorrections(source);
    const { document, applied } = applyCorrections(reading.document, corrections);
    // Corrected, a document may have another title, which its chunks carry: then they are cut again.
    const isAsRead = document === reading.document;
    const chunks = isAsRead ? reading.chunks : await ports.reader.cut(reading.text, document, signal);
    const embedded = await embedChunks(ports, reading.text, chunks, progressOf(file, options));
    const earlier = known ? await ports.store.readCorrections(known) : [];
    const lost = lostCorrections(earlier, document, new Set(applied.map(({ field }) => field)));
    await turn;
    signal?.throwIfAborted();
    const { documentId, outcome, replaced } = await ports.store.save({ ...embedded, source, reading, corrections });
    if (replaced !== null) await ports.originals?.drop(replaced);
    return { path, outcome, documentId, warnings: [...lost, ...document.warnings], leftOut: reading.leftOut };
  } catch (error) {
    if (error instanceof ChidanError && error.code.startsWith('FILE_')) {
      return { path, outcome: 'failed', code: error.code, message: error.message, detail: error.detail };
    }
    throw error;
  }
}

/** Tells of the embedding of a long file under its path, every `chunksAStep` chunks; of a short one nothing. */
function progressOf(file: FileInput, { signal, onProgress }: OperationOptions): OperationOptions {
  let told = 0;
  const tell = ({ stage, done, total }: Progress): void => {
    if (done < told + chunksAStep) return;
    told = done;
    onProgress?.({ stage, done, total, path: file.path });
  };
  return { ...(signal ? { signal } : {}), ...(onProgress ? { onProgress: tell } : {}) };
}

/** For callers without types. @throws ChidanError OPTION_INVALID */
export function checkFiles(files: unknown): void {
  const isFile = (file: unknown): boolean => {
    const { path, read } = (file ?? {}) as Partial<FileInput>;
    return typeof path === 'string' && typeof read === 'function';
  };
  if (Array.isArray(files) && files.every(isFile)) return;
  throw new ChidanError('OPTION_INVALID', { option: 'files', reason: 'phải là một danh sách tệp { path, read }' });
}
