import type { LanguageModel } from './answer/language-model.ts';
import type { PassageReader } from './answer/passage-reader.ts';
import type { Answerer } from './answer/reply.ts';
import type { OperationOptions } from './base/progress.ts';
import type { Embedder } from './embedding/embedder.ts';
import type { FileReader, Originals } from './library/file-reader.ts';
import type { LibraryStore } from './library/library-store.ts';
import type { QueryLanguage } from './query/understand.ts';
import type { BaseIndexes } from './search-index/search-index.ts';

/** Adapters that the engine runs on. `@chidan/core/node` wires real ones, `@chidan/core/testing` has ones in memory. */
export interface EnginePorts {
  readonly store: LibraryStore;
  /** For passages; may spread the work over threads. */
  readonly embedder: Embedder;
  /** For queries, where another is free sooner; `embedder` when left out. Must have the same fingerprint. */
  readonly queryEmbedder?: Embedder;
  readonly reader: FileReader;
  readonly baseIndexes?: BaseIndexes;
  /** Merges the delta into the index files when it has grown; called after each change. */
  readonly maintain?: (options: OperationOptions) => Promise<void>;
  readonly originals?: Originals;
  /** Reads passages for the extractive answerer; by shared words when left out. */
  readonly passageReader?: PassageReader;
  /** Chooses what is quoted; the extractive one when left out. */
  readonly answerer?: Answerer;
  /** Words answers; without it they stay in quotes. */
  readonly languageModel?: LanguageModel;
  /** What is known of how queries are typed; without it they are searched as they are. */
  readonly language?: QueryLanguage;
  readonly now?: () => Date;
}
