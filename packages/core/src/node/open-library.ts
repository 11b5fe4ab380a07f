import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, parse, resolve } from 'node:path';
import { ChidanError } from '../base/error.ts';
import { checkString } from '../base/options.ts';
import type { OperationOptions } from '../base/progress.ts';
import type { Embedder, EmbeddingSpace } from '../embedding/embedder.ts';
import { createEngine, type Engine } from '../engine.ts';
import type { EnginePorts } from '../engine-ports.ts';
import type { AddReport } from '../library/add-files.ts';
import { DiskIndexes } from './disk-indexes.ts';
import { expandPaths } from './expand-paths.ts';
import { bundledModelDirectory, fingerprintModel, type ModelInfo, readModelInfo } from './model.ts';
import { type OpenOptions, resolveOpenOptions } from './open-options.ts';
import { createOpenAiModel } from './openai-model.ts';
import { createOriginals } from './originals.ts';
import { readLanguage } from './read-language.ts';
import { libraryFileName, refuseFile } from './sqlite-connection.ts';
import { SqliteStore } from './sqlite-store.ts';
import { embedderOf, passageReaderOf } from './thread-embedder.ts';
import { ThreadModels } from './thread-models.ts';
import { createPoolEmbedder, createPoolPassageReader, createPoolReader, WorkerPool } from './worker-pool.ts';

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
 * @throws ChidanError LIBRARY_NOT_FOUND, LIBRARY_NOT_DIRECTORY, LIBRARY_FORMAT_UNKNOWN, LIBRARY_DAMAGED, LIBRARY_BUSY, MODEL_NOT_FOUND,
 *   MODEL_INVALID, OPTION_INVALID
 */
export async function openLibrary(directory: string, options: OpenOptions = {}): Promise<Library> {
  checkString('directory', directory);
  const { access, queryThread, keepOriginals, languageModel, onWait, ...resolved } = resolveOpenOptions(options);
  const root = resolve(directory);
  refuseFile(root);
  if (access === 'read' && !existsSync(join(root, libraryFileName)))
    throw new ChidanError('LIBRARY_NOT_FOUND', { directory: root });
  const model = await readModelInfo(resolved.model ?? bundledModelDirectory());
  const store = await SqliteStore.open(root, access, onWait);
  const pool = new WorkerPool();
  let fingerprint: Promise<string> | undefined;
  const space = async (): Promise<EmbeddingSpace> => {
    fingerprint ??= fingerprintModel(model.directory);
    return { fingerprint: await fingerprint, dimension: model.dimension };
  };
  const asking = queryThread === 'own' ? inThread(model, space) : onThreads(model, space);
  const engine = createEngine({
    store,
    embedder: createPoolEmbedder(pool, model, space),
    ...asking,
    reader: createPoolReader(pool, model, resolved.chunks, resolved.acceptSecret),
    baseIndexes: new DiskIndexes(root, store),
    language: readLanguage(root),
    ...(languageModel ? { languageModel: createOpenAiModel(languageModel) } : {}),
    maintain: async ({ onProgress }) => {
      onProgress?.({ stage: 'merge', done: 0, total: 1 });
      await pool.merge({ directory: root, options: resolved.merge });
      onProgress?.({ stage: 'merge', done: 1, total: 1 });
    },
    ...(keepOriginals ? { originals: createOriginals(root) } : {}),
  });
  return {
    directory: root,
    add: async (inputs, operation) => {
      if (access === 'read') throw new ChidanError('LIBRARY_READ_ONLY');
      checkInputs(inputs);
      return await engine.add(toFileInputs(inputs, root), operation);
    },
    remove: async (reference, removeOptions) => await engine.remove(reference, removeOptions),
    list: async () => await engine.list(),
    review: async (reviewOptions) => await engine.review(reviewOptions),
    correct: async (reference, changes, operation) => {
      if (access === 'read') throw new ChidanError('LIBRARY_READ_ONLY');
      return await engine.correct(reference, changes, operation);
    },
    get: async (reference) => await engine.get(reference),
    search: async (query, searchOptions) => await engine.search(query, searchOptions),
    ask: async (question, askOptions) => await engine.ask(question, askOptions),
    verify: async (answer, operation) => await engine.verify(answer, operation),
    status: async () => await engine.status(),
    embedAgain: async (operation) => await engine.embedAgain(operation),
    close: async () => await engine.close(),
  };
}

/** What embeds questions and reads passages for them, in the calling thread. */
function inThread(model: ModelInfo, space: Embedder['space']): Pick<EnginePorts, 'queryEmbedder' | 'passageReader'> {
  const models = new ThreadModels();
  return {
    queryEmbedder: embedderOf(models, model, space),
    passageReader: passageReaderOf(models),
  };
}

/**
 * Likewise on two workers kept for questions, so that a search does not wait behind an addition and passages are read side by side.
 */
function onThreads(model: ModelInfo, space: Embedder['space']): Pick<EnginePorts, 'queryEmbedder' | 'passageReader'> {
  const pool = new WorkerPool(Math.min(2, availableParallelism()));
  return { queryEmbedder: createPoolEmbedder(pool, model, space), passageReader: createPoolPassageReader(pool) };
}

function checkInputs(inputs: unknown): void {
  const isInput = (input: unknown): boolean => {
    const { name, bytes } = (input ?? {}) as { name?: unknown; bytes?: unknown };
    return typeof input === 'string' || (typeof name === 'string' && bytes instanceof Uint8Array);
  };
  if (Array.isArray(inputs) && inputs.every(isInput)) return;
  const reason = 'phải là một danh sách đường dẫn hoặc { name, bytes }';
  throw new ChidanError('OPTION_INVALID', { option: 'inputs', reason });
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
