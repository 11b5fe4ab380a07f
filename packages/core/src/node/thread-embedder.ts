import type { PassageReader } from '../answer/passage-reader.ts';
import type { OperationOptions } from '../base/progress.ts';
import type { Embedder, TextRole } from '../embedding/embedder.ts';
import type { ModelInfo } from './model.ts';
import { ThreadModels } from './thread-models.ts';

/**
 * Embeds in the calling thread: for a one-shot command, which has nothing else to do and should not pay for a worker.
 * The model is loaded on first use.
 */
export function createThreadEmbedder(model: ModelInfo, space: Embedder['space']): Embedder {
  return embedderOf(new ThreadModels(), model, space);
}

/** Likewise, with models that others of the thread use too. */
export function embedderOf(models: ThreadModels, model: ModelInfo, space: Embedder['space']): Embedder {
  return {
    space,
    prepare: () => void models.embedding(model).catch(() => undefined),
    async embed(texts: readonly string[], role: TextRole, { signal }: OperationOptions = {}): Promise<Float32Array[]> {
      const loaded = await models.embedding(model);
      const vectors: Float32Array[] = [];
      for (const text of texts) {
        signal?.throwIfAborted();
        vectors.push(await loaded.embed(text, role));
      }
      return vectors;
    },
    close: () => models.close(),
  };
}

/** Reads likewise. */
export function passageReaderOf(models: ThreadModels): PassageReader {
  return {
    prepare: () => void models.reader().catch(() => undefined),
    async read(question, passages, { signal } = {}) {
      const reader = await models.reader();
      signal?.throwIfAborted();
      return await reader.read(question, passages);
    },
    close: () => models.close(),
  };
}
