import { defaultChunkOptions } from '../chunk/chunk-document.ts';
import { createEngine, type Engine, type EnginePorts } from '../engine.ts';
import { readFile, readingVersion } from '../library/read-file.ts';
import { foldedSyllables } from '../search-index/terms.ts';
import { createHashingEmbedder } from './hashing-embedder.ts';
import { MemoryStore } from './memory-store.ts';

/** An engine with nothing outside the process: a library in memory, the hashing embedder, a fixed clock. */
export function createMemoryEngine(ports: Partial<EnginePorts> = {}): Engine {
  return createEngine({
    store: new MemoryStore(),
    embedder: createHashingEmbedder(),
    reader: {
      version: readingVersion(defaultChunkOptions),
      read: (name, bytes) => readFile(name, bytes, (text) => foldedSyllables(text).length, defaultChunkOptions),
    },
    now: () => new Date(0),
    ...ports,
  });
}
