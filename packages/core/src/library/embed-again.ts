import type { OperationOptions } from '../base/progress.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { LibraryStore } from './library-store.ts';

/** Texts embedded between two commits: what an interruption costs. */
const batchSize = 256;

/**
 * Gives every chunk a vector of this embedder, then makes those the ones in use. What was embedded before an
 * interruption is not embedded again; until the end the library keeps answering with the vectors it had.
 *
 * @returns how many texts were embedded
 */
export async function embedAgain(store: LibraryStore, embedder: Embedder, options: OperationOptions): Promise<number> {
  const space = await embedder.space();
  const { chunks: total } = await store.status();
  let embedded = 0;
  // A document that is added meanwhile is embedded in the next round.
  while (!(await store.switchSpace(space))) {
    for (;;) {
      options.signal?.throwIfAborted();
      const batch = await store.readUnembedded(space.fingerprint, batchSize);
      if (batch.length === 0) break;
      const texts = batch.map((text) => text.input);
      const vectors = await embedder.embed(texts, 'passage', options.signal ? { signal: options.signal } : {});
      await store.saveVectors(space, new Map(batch.map(({ key }, index) => [key, vectors[index] as Float32Array])));
      embedded += batch.length;
      options.onProgress?.({ stage: 'embed', done: Math.min(embedded, total), total });
    }
  }
  return embedded;
}
