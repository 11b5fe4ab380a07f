import type { OperationOptions } from '../base/progress.ts';
import type { Embedder, TextRole } from '../embedding/embedder.ts';
import type { LoadedModel } from './loaded-model.ts';
import type { ModelInfo } from './model.ts';

/**
 * Embeds in the calling thread: for a one-shot command, which has nothing else to do and should not pay for a worker.
 * The model is loaded on first use.
 */
export function createThreadEmbedder(model: ModelInfo, space: Embedder['space']): Embedder {
  let loading: Promise<LoadedModel> | undefined;
  const load = async (): Promise<LoadedModel> => {
    loading ??= import('./loaded-model.ts')
      .then(({ LoadedModel }) => LoadedModel.load(model))
      .catch((error: unknown) => {
        // Tried again with the next text: the model may have been put right meanwhile.
        loading = undefined;
        throw error;
      });
    return await loading;
  };
  return {
    space,
    prepare: () => void load().catch(() => undefined),
    async embed(texts: readonly string[], role: TextRole, { signal }: OperationOptions = {}): Promise<Float32Array[]> {
      const loaded = await load();
      const vectors: Float32Array[] = [];
      for (const text of texts) {
        signal?.throwIfAborted();
        vectors.push(await loaded.embed(text, role));
      }
      return vectors;
    },
    async close(): Promise<void> {
      const loaded = await loading?.catch(() => undefined);
      loading = undefined;
      await loaded?.close();
    },
  };
}
