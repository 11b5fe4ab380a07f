import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { ChidanError } from '../base/error.ts';
import type { OperationOptions } from '../base/progress.ts';
import type { ChunkOptions } from '../chunk/chunk-document.ts';
import type { Embedder, TextRole } from '../embedding/embedder.ts';
import type { FileReader } from '../library/read-file.ts';
import type { DocumentReading } from '../library/records.ts';
import type { MergeOptions } from '../search-index/merge-policy.ts';
import type { ModelInfo } from './model.ts';
import type { EmbedTask, MergeTask, ReadTask, TaskResult } from './worker.ts';

/** Texts a worker takes at once: small, so that an abort is heeded within a tenth of a second. */
const textsATask = 8;

/** Worker threads, one a core, each with its own model; none is started before the first task. */
export class WorkerPool {
  private pool: Tinypool | null = null;
  private readonly threads: number;

  constructor(threads: number = availableParallelism()) {
    this.threads = threads;
  }

  async read(task: ReadTask): Promise<DocumentReading> {
    return await this.run<DocumentReading>('read', task);
  }

  async embed(task: EmbedTask): Promise<Float32Array[]> {
    return await this.run<Float32Array[]>('embed', task);
  }

  async merge(task: MergeTask): Promise<boolean> {
    return await this.run<boolean>('merge', task);
  }

  async close(): Promise<void> {
    const { pool } = this;
    this.pool = null;
    await pool?.destroy();
  }

  private async run<T>(name: string, task: object): Promise<T> {
    this.pool ??= new Tinypool({
      filename: workerFile(),
      runtime: 'worker_threads',
      minThreads: 0,
      maxThreads: this.threads,
      idleTimeout: 60_000,
    });
    const result = (await this.pool.run(task, { name })) as TaskResult<T>;
    if ('error' in result) throw new ChidanError(result.error.code, result.error.detail);
    return result.value;
  }
}

/** Node's workers load JavaScript only, so a run on the sources borrows the built worker. */
function workerFile(): string {
  const here = import.meta.url;
  return new URL(here.endsWith('.ts') ? '../../dist/node/worker.js' : './worker.js', here).href;
}

/** Embeds on the pool's threads. */
export function createPoolEmbedder(pool: WorkerPool, model: ModelInfo, space: Embedder['space']): Embedder {
  return {
    space,
    async embed(
      texts: readonly string[],
      role: TextRole,
      { signal, onProgress }: OperationOptions = {},
    ): Promise<Float32Array[]> {
      let done = 0;
      const batches = Array.from({ length: Math.ceil(texts.length / textsATask) }, async (_, index) => {
        const batch = texts.slice(index * textsATask, (index + 1) * textsATask);
        signal?.throwIfAborted();
        const vectors = await pool.embed({ texts: batch, role, model });
        done += batch.length;
        onProgress?.({ stage: 'embed', done, total: texts.length });
        return vectors;
      });
      return (await Promise.all(batches)).flat();
    },
    close: () => pool.close(),
  };
}

/** Reads files on the pool's threads. */
export function createPoolReader(pool: WorkerPool, model: ModelInfo, chunkOptions: ChunkOptions): FileReader {
  return (name, bytes) => pool.read({ name, bytes, model, chunkOptions });
}

/** Merges index files on a thread of the pool. */
export async function mergeOnPool(pool: WorkerPool, directory: string, options: MergeOptions): Promise<void> {
  await pool.merge({ directory, options });
}
