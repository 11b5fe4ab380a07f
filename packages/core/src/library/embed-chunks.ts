import type { OperationOptions } from '../base/progress.ts';
import { sliceSpan } from '../base/span.ts';
import type { Chunk } from '../chunk/chunk-document.ts';
import { type Embedder, embeddingInput } from '../embedding/embedder.ts';
import { sha256 } from '../file/sha256.ts';
import type { EmbeddedChunks, LibraryStore } from './library-store.ts';

/** Embeds those chunks of a text whose vector the library does not have. */
export async function embedChunks(
  { store, embedder }: { readonly store: LibraryStore; readonly embedder: Embedder },
  text: string,
  chunks: readonly Chunk[],
  options: OperationOptions,
): Promise<EmbeddedChunks> {
  const inputs = chunks.map((chunk) => embeddingInput(chunk.context, sliceSpan(text, chunk.span)));
  const vectorKeys = await Promise.all(inputs.map((input) => sha256(input)));
  const inputOf = new Map(vectorKeys.map((key, index) => [key, inputs[index] ?? '']));
  const space = await embedder.space();
  const known = await store.knownVectors([...inputOf.keys()], space.fingerprint);
  const missing = [...inputOf].filter(([key]) => !known.has(key));
  const vectors = await embedder.embed(
    missing.map(([, input]) => input),
    'passage',
    options,
  );
  const newVectors = new Map(missing.map(([key], index) => [key, vectors[index] as Float32Array]));
  return { chunks, vectorKeys, newVectors, space };
}
