import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { PassageReader, ReadablePassage } from '../answer/passage-reader.ts';
import { ChidanError } from '../base/error.ts';
import type { OperationOptions } from '../base/progress.ts';
import type { Chunk, ChunkOptions } from '../chunk/chunk-document.ts';
import type { Embedder, TextRole } from '../embedding/embedder.ts';
import type { FileReader } from '../library/file-reader.ts';
import { readingVersion } from '../library/read-file.ts';
import type { DocumentReading } from '../library/records.ts';
import type { ModelInfo } from './model.ts';
import type { CutTask, EmbedTask, MergeTask, PassageTask, ReadTask, TaskResult } from './worker.ts';

/** Texts a worker takes at once: small, so that an abort is heeded within some tenths of a second. */
const textsATask = 8;

/** Worker threads, one a core, each with its own model; none is started before the first task. */
export class WorkerPool {
  private pool: Tinypool | null = null;
  private isClosed = false;
  private readonly running = new Set<Promise<unknown>>();
  readonly threads: number;

  constructor(threads: number = availableParallelism()) {
    this.threads = threads;
  }

  async read(task: Omit<ReadTask, 'stopped'>, signal?: AbortSignal): Promise<DocumentReading> {
    return await this.runStoppable<DocumentReading>('read', task, signal);
  }

  async cut(task: Omit<CutTask, 'stopped'>, signal?: AbortSignal): Promise<readonly Chunk[]> {
    return await this.runStoppable<readonly Chunk[]>('cut', task, signal);
  }

  /** An abort is told to the worker, which heeds it where it can; the caller does not wait for that. */
  private async runStoppable<T>(name: string, task: object, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const stopped = new Int32Array(new SharedArrayBuffer(4));
    const running = this.run<T>(name, { ...task, stopped });
    if (!signal) return await running;
    let stop = (): void => undefined;
    const aborted = new Promise<never>((_resolve, reject) => {
      stop = () => {
        Atomics.store(stopped, 0, 1);
        reject(signal.reason);
      };
      signal.addEventListener('abort', stop);
    });
    try {
      return await Promise.race([running, aborted]);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  async embed(task: EmbedTask): Promise<Float32Array[]> {
    return await this.run<Float32Array[]>('embed', task);
  }

  async readPassages(task: PassageTask): Promise<number[][]> {
    return await this.run<number[][]>('readPassages', task);
  }

  async merge(task: MergeTask): Promise<boolean> {
    return await this.run<boolean>('merge', task);
  }

  async close(): Promise<void> {
    const { pool } = this;
    this.pool = null;
    this.isClosed = true;
    // ONNX Runtime aborts the whole process when its thread is ended in the middle of a run.
    await Promise.allSettled(this.running);
    await pool?.destroy();
  }

  private async run<T>(name: string, task: object): Promise<T> {
    // Nobody would end the threads of a pool that is opened after its end.
    if (this.isClosed) throw new ChidanError('LIBRARY_CLOSED');
    this.pool ??= new Tinypool({
      filename: workerFile(),
      runtime: 'worker_threads',
      minThreads: 0,
      maxThreads: this.threads,
      idleTimeout: 60_000,
    });
    const run = this.pool.run(task, { name });
    this.running.add(run);
    const result = (await run.finally(() => this.running.delete(run))) as TaskResult<T>;
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
    async embed(texts: readonly string[], role: TextRole, options: OperationOptions = {}): Promise<Float32Array[]> {
      const { signal, onProgress } = options;
      const vectors: Float32Array[] = [];
      let next = 0;
      let done = 0;
      const takeBatches = async (): Promise<void> => {
        while (next < texts.length) {
          signal?.throwIfAborted();
          const first = next;
          next += textsATask;
          const embedded = await pool.embed({ texts: texts.slice(first, first + textsATask), role, model });
          for (const [index, vector] of embedded.entries()) vectors[first + index] = vector;
          done += embedded.length;
          onProgress?.({ stage: 'embed', done, total: texts.length });
        }
      };
      await Promise.all(Array.from({ length: pool.threads }, takeBatches));
      return vectors;
    },
    close: () => pool.close(),
  };
}

/** Reads passages on the pool's threads, as evenly as their lengths allow. */
export function createPoolPassageReader(pool: WorkerPool): PassageReader {
  return {
    async read(question, passages, { signal } = {}) {
      signal?.throwIfAborted();
      const shares = shareOut(passages, pool.threads);
      const read = await Promise.all(
        shares.map(async (share) => {
          const own = share.map((at) => passages[at] as ReadablePassage);
          return await pool.readPassages({ question, passages: own });
        }),
      );
      signal?.throwIfAborted();
      const supports: (readonly number[])[] = passages.map(() => []);
      for (const [at, share] of shares.entries())
        for (const [index, place] of share.entries()) supports[place] = read[at]?.[index] ?? [];
      return supports;
    },
    close: () => pool.close(),
  };
}

/** The places of passages in at most so many parts, the longest dealt out first. */
function shareOut(passages: readonly ReadablePassage[], parts: number): number[][] {
  const lengths = passages.map(({ context, pieces }) =>
    [context, ...pieces].reduce((sum, { length }) => sum + length, 0),
  );
  const shares = Array.from({ length: Math.min(parts, passages.length) }, () => ({
    length: 0,
    places: [] as number[],
  }));
  for (const at of [...lengths.keys()].sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0))) {
    const least = shares.reduce((a, b) => (b.length < a.length ? b : a));
    least.places.push(at);
    least.length += lengths[at] ?? 0;
  }
  return shares.map(({ places }) => places);
}

/** Reads files on the pool's threads. */
export function createPoolReader(
  pool: WorkerPool,
  model: ModelInfo,
  chunkOptions: ChunkOptions,
  acceptSecret: boolean,
): FileReader {
  return {
    version: readingVersion(chunkOptions),
    async read(name, bytes, signal) {
      return await pool.read({ name, bytes, model, chunkOptions, acceptSecret }, signal);
    },
    async cut(text, document, signal) {
      return await pool.cut({ text, document, model, chunkOptions }, signal);
    },
  };
}
