import { existsSync } from 'node:fs';
import { dirname, join, parse, resolve } from 'node:path';
import { ChidanError } from '../base/error.ts';
import type { OperationOptions } from '../base/progress.ts';
import { type ChunkOptions, resolveChunkOptions } from '../chunk/chunk-document.ts';
import type { EmbeddingSpace } from '../embedding/embedder.ts';
import { type AddReport, createEngine, type Engine } from '../engine.ts';
import { type MergeOptions, resolveMergeOptions } from '../search-index/merge-policy.ts';
import { DiskIndexes } from './disk-indexes.ts';
import { expandPaths } from './expand-paths.ts';
import { bundledModelDirectory, fingerprintModel, readModelInfo } from './model.ts';
import { createOriginals } from './originals.ts';
import { libraryFileName } from './sqlite-connection.ts';
import { SqliteStore } from './sqlite-store.ts';
import { createThreadEmbedder } from './thread-embedder.ts';
import { createPoolEmbedder, createPoolReader, WorkerPool } from './worker-pool.ts';

export interface OpenOptions {
  /** `write` makes the library where it is missing; `read`, the default, cannot change it. */
  readonly access?: 'read' | 'write';
  /** Folder of another embedding model in the Hugging Face layout; the bundled one when left out. */
  readonly model?: string;
  /** Where queries are embedded: in a `worker` (the default, keeps this thread free) or in this thread (`own`, starts sooner). */
  readonly queryThread?: 'own' | 'worker';
  /** Whether the bytes of added files are kept in the library; true when left out. */
  readonly keepOriginals?: boolean;
  /** Called when a write has to wait for another process. */
  readonly onWait?: () => void;
  readonly chunks?: Partial<ChunkOptions>;
  readonly merge?: Partial<MergeOptions>;
}

/** What can be added: a path of a file or folder, or bytes under a name. */
export type AddInput = string | { readonly name: string; readonly bytes: Uint8Array };

/** An engine over a library directory. */
export interface Library extends Omit<Engine, 'add'> {
  readonly directory: string;
  /** Folders are walked; a file that cannot be read is in the report, with its code. */
  add(inputs: readonly AddInput[], options?: OperationOptions): Promise<AddReport>;
}

/**
 * Opens a library directory with the adapters of this folder.
 *
 * @throws ChidanError LIBRARY_NOT_FOUND, LIBRARY_FORMAT_UNKNOWN, LIBRARY_DAMAGED, LIBRARY_BUSY, MODEL_NOT_FOUND,
 *   MODEL_INVALID, OPTION_INVALID
 */
export async function openLibrary(directory: string, options: OpenOptions = {}): Promise<Library> {
  const root = resolve(directory);
  const access = options.access ?? 'read';
  if (access === 'read' && !existsSync(join(root, libraryFileName)))
    throw new ChidanError('LIBRARY_NOT_FOUND', { directory: root });
  const chunkOptions = resolveChunkOptions(options.chunks);
  const mergeOptions = resolveMergeOptions(options.merge);
  const model = await readModelInfo(options.model ?? bundledModelDirectory());
  const store = await SqliteStore.open(root, access, options.onWait);
  const pool = new WorkerPool();
  // One worker is kept for queries, so that a search does not wait behind an addition.
  let fingerprint: Promise<string> | undefined;
  const space = async (): Promise<EmbeddingSpace> => {
    fingerprint ??= fingerprintModel(model.directory);
    return { fingerprint: await fingerprint, dimension: model.dimension };
  };
  const queryEmbedder =
    options.queryThread === 'own'
      ? createThreadEmbedder(model, space)
      : createPoolEmbedder(new WorkerPool(1), model, space);
  const engine = createEngine({
    store,
    embedder: createPoolEmbedder(pool, model, space),
    queryEmbedder,
    reader: createPoolReader(pool, model, chunkOptions),
    baseIndexes: new DiskIndexes(root, store),
    maintain: async ({ onProgress }) => {
      onProgress?.({ stage: 'merge', done: 0, total: 1 });
      await pool.merge({ directory: root, options: mergeOptions });
      onProgress?.({ stage: 'merge', done: 1, total: 1 });
    },
    ...(options.keepOriginals === false ? {} : { originals: createOriginals(root) }),
  });
  return {
    directory: root,
    add: async (inputs, operation) => {
      if (access === 'read') throw new ChidanError('LIBRARY_READ_ONLY');
      return await engine.add(toFileInputs(inputs, root), operation);
    },
    remove: async (reference) => await engine.remove(reference),
    list: async () => await engine.list(),
    get: async (reference) => await engine.get(reference),
    search: async (query, searchOptions) => await engine.search(query, searchOptions),
    ask: async (question, askOptions) => await engine.ask(question, askOptions),
    status: async () => await engine.status(),
    embedAgain: async (operation) => await engine.embedAgain(operation),
    close: async () => await engine.close(),
  };
}

function toFileInputs(inputs: readonly AddInput[], libraryDirectory: string): ReturnType<typeof expandPaths> {
  return inputs.flatMap((input) =>
    typeof input === 'string'
      ? expandPaths([input], libraryDirectory)
      : [{ path: input.name, read: async () => input.bytes }],
  );
}

/** The nearest folder `.chidan` that holds a library, in `start` or above it; null when there is none. */
export function findLibrary(start: string): string | null {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    const candidate = join(folder, '.chidan');
    if (existsSync(join(candidate, libraryFileName))) return candidate;
    if (folder === parse(folder).root) return null;
  }
}
