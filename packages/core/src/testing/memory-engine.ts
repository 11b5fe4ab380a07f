import { chunkDocument, defaultChunkOptions } from '../chunk/chunk-document.ts';
import { createEngine, type Engine } from '../engine.ts';
import type { EnginePorts } from '../engine-ports.ts';
import { readFile, readingVersion } from '../library/read-file.ts';
import { foldedSyllables } from '../search-index/terms.ts';
import { createHashingEmbedder } from './hashing-embedder.ts';
import { MemoryStore } from './memory-store.ts';

const countSyllables = (text: string): number => foldedSyllables(text).length;

/** An engine with nothing outside the process: a library in memory, the hashing embedder, a fixed clock. */
export function createMemoryEngine(ports: Partial<EnginePorts> = {}): Engine {
  return createEngine({
    store: new MemoryStore(),
    embedder: createHashingEmbedder(),
    reader: {
      version: readingVersion(defaultChunkOptions),
      read: (name, bytes) => readFile(name, bytes, countSyllables, defaultChunkOptions),
      cut: async (text, document) => chunkDocument(text, document, countSyllables, defaultChunkOptions),
    },
    now: () => new Date(0),
    ...ports,
  });
}
