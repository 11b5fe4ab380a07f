import type { ReadablePassage } from '../answer/passage-reader.ts';
import { ChidanError } from '../base/error.ts';
import type { ErrorCode, ErrorDetail } from '../base/error-codes.ts';
import { type Chunk, type ChunkOptions, type CountTokens, chunkDocument } from '../chunk/chunk-document.ts';
import type { TextRole } from '../embedding/embedder.ts';
import { readFile } from '../library/read-file.ts';
import type { DocumentReading } from '../library/records.ts';
import type { MergeOptions } from '../search-index/merge-policy.ts';
import type { DirectiveDocument } from '../structure/directive-document.ts';
import { loadTokenCounter } from './loaded-model.ts';
import { mergeIndexes } from './merge-indexes.ts';
import type { ModelInfo } from './model.ts';
import { ThreadModels } from './thread-models.ts';

/** What a worker thread is asked to do; each exported function is one task of the pool. */
export type TaskResult<T> =
  | { readonly value: T }
  | { readonly error: { readonly code: ErrorCode; readonly detail: ErrorDetail } };

let countTokens: Promise<CountTokens> | undefined;
const models = new ThreadModels();

interface StoppableTask {
  readonly model: ModelInfo;
  readonly chunkOptions: ChunkOptions;
  /** Shared with the caller, who sets it to 1 when the result is wanted no more. */
  readonly stopped: Int32Array;
}

export interface ReadTask extends StoppableTask {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly acceptSecret: boolean;
}

export function read(task: ReadTask): Promise<TaskResult<DocumentReading>> {
  return settle(async () => {
    const counting = await stoppableCounter(task);
    return await readFile(task.name, task.bytes, counting, task.chunkOptions, {
      acceptSecret: task.acceptSecret,
    });
  });
}

export interface CutTask extends StoppableTask {
  readonly text: string;
  readonly document: DirectiveDocument;
}

export function cut(task: CutTask): Promise<TaskResult<readonly Chunk[]>> {
  return settle(async () => chunkDocument(task.text, task.document, await stoppableCounter(task), task.chunkOptions));
}

/** Tokens are counted from the first chunk to the last, so a long document is left in the middle. */
async function stoppableCounter({ model, stopped }: StoppableTask): Promise<CountTokens> {
  countTokens ??= forgetFailure(loadTokenCounter(model), () => {
    countTokens = undefined;
  });
  const count = await countTokens;
  const throwIfStopped = (): void => {
    if (Atomics.load(stopped, 0) === 1) throw new Error('the reading was stopped');
  };
  throwIfStopped();
  return (text) => {
    throwIfStopped();
    return count(text);
  };
}

export interface EmbedTask {
  readonly texts: readonly string[];
  readonly role: TextRole;
  readonly model: ModelInfo;
}

export function embed(task: EmbedTask): Promise<TaskResult<Float32Array[]>> {
  return settle(async () => {
    const loaded = await models.embedding(task.model);
    const vectors: Float32Array[] = [];
    for (const text of task.texts) vectors.push(await loaded.embed(text, task.role));
    return vectors;
  });
}

export interface PassageTask {
  readonly question: string;
  readonly passages: readonly ReadablePassage[];
}

export function readPassages(task: PassageTask): Promise<TaskResult<number[][]>> {
  return settle(async () => (await models.reader()).read(task.question, task.passages));
}

export interface MergeTask {
  readonly directory: string;
  readonly options: MergeOptions;
}

export function merge(task: MergeTask): Promise<TaskResult<boolean>> {
  return settle(() => mergeIndexes(task.directory, task.options));
}

/** A model that could not be loaded is tried again with the next task. */
function forgetFailure<T>(loading: Promise<T>, forget: () => void): Promise<T> {
  loading.catch(forget);
  return loading;
}

/** Errors lose their class between threads, so a ChidanError goes across as its code and detail. */
async function settle<T>(work: () => Promise<T>): Promise<TaskResult<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof ChidanError) return { error: { code: error.code, detail: error.detail } };
    throw error;
  }
}
