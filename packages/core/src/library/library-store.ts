import type { Chunk } from '../chunk/chunk-document.ts';
import type { EmbeddingSpace } from '../embedding/embedder.ts';
import type { Correction } from './corrections.ts';
import type { DocumentFilter } from './document-filter.ts';
import type { ChunkEntry, DocumentReading, DocumentSummary, Passage, Source, StoredDocument } from './records.ts';

/** What happened to one file on its way in. */
export type SaveOutcome = 'added' | 'updated' | 'reread' | 'unchanged';

/** The chunks of one document with what the library needs to find them. */
export interface EmbeddedChunks {
  readonly chunks: readonly Chunk[];
  /** The embedding input's SHA-256 for each chunk, in order. */
  readonly vectorKeys: readonly string[];
  /** Vectors that the library did not have, by key. */
  readonly newVectors: ReadonlyMap<string, Float32Array>;
  readonly space: EmbeddingSpace;
}

/** One document with all that belongs to it: saved whole or not at all. */
export interface Addition extends EmbeddedChunks {
  readonly source: Source;
  /** As it was read, without corrections. */
  readonly reading: DocumentReading;
  /** Of the source's bytes, as `readCorrections` gave them. */
  readonly corrections: readonly Correction[];
}

/** A document with other corrections than before. */
export interface Recorrection extends EmbeddedChunks {
  readonly documentId: string;
  /** All of its bytes; those that the library has and that are not among them are dropped. */
  readonly corrections: readonly Correction[];
  /** What the corrections and chunks were made from. */
  readonly basis: { readonly textSha256: string; readonly corrections: readonly Correction[] };
}

export interface Saved {
  readonly documentId: string;
  readonly outcome: SaveOutcome;
  /** SHA-256 of the bytes that the document was read from before; null when they are still in use or there were none. */
  readonly replaced: string | null;
}

export interface LibraryStatus {
  readonly documents: number;
  readonly chunks: number;
  /** Raised by every commit that changes what a search can find. */
  readonly generation: number;
  /** Of the embedder whose vectors are in use; null in an empty library. */
  readonly fingerprint: string | null;
}

/** Chunks of generations `after` < g ≤ `upTo`. */
export interface GenerationRange {
  readonly after: number;
  readonly upTo: number;
}

/** Port: the one source of truth. Every method is atomic; every index can be rebuilt from what it gives. */
export interface LibraryStore {
  status(): Promise<LibraryStatus>;
  generation(): Promise<number>;
  /** Of the embedder whose vectors are in use; null in an empty library. */
  fingerprint(): Promise<string | null>;

  findSource(path: string): Promise<Source | null>;
  /** The reading version of the document with these bytes, or null when there is none. */
  findReading(sha256: string): Promise<string | null>;
  /**
   * The corrections of a file: those made for its bytes, and those carried over from what the library has under its path, for
   * other fields.
   */
  readCorrections(source: Pick<Source, 'path' | 'sha256'>): Promise<Correction[]>;
  /** Those of `keys` that have a vector of this fingerprint. */
  knownVectors(keys: readonly string[], fingerprint: string): Promise<Set<string>>;

  /**
   * Saves one document in one transaction.
   * The same bytes under the same reading version only gain a source; a path whose bytes changed
   * updates its document, or leaves it for the one that has these bytes already.
   *
   * @throws ChidanError EMBEDDING_MISMATCH, LIBRARY_BUSY, LIBRARY_READ_ONLY
   */
  save(addition: Addition): Promise<Saved>;
  /**
   * Sets the corrections of a document's bytes, in one transaction; raises the generation. Nothing happens where the
   * document is gone.
   *
   * @throws as `save` does
   */
  correct(recorrection: Recorrection): Promise<void>;
  /**
   * Removes documents with their sources, in one transaction; corrections stay, for when the same bytes come back; unknown ids are ignored.
   *
   * @returns the SHA-256 of the bytes that no document is read from any more
   */
  remove(documentIds: readonly string[]): Promise<string[]>;

  /** In the order in which they were added. */
  listDocuments(): Promise<DocumentSummary[]>;
  /** Ids of the documents that a filter lets through, in the order in which they were added. */
  selectDocuments(filter: DocumentFilter): Promise<string[]>;
  /** Of the documents that a filter lets through at most `most`: those not known to be replaced first, then the latest. */
  selectLatest(filter: DocumentFilter, most: number): Promise<string[]>;
  /** The chunks of some documents, ascending. */
  readChunkIds(documentIds: readonly string[]): Promise<number[]>;
  /** The first of some chunks in each document, those of documents that came last first; at most `most`. */
  readFirstChunks(chunkIds: readonly number[], most: number): Promise<number[]>;
  readDocument(documentId: string): Promise<StoredDocument | null>;
  /** In the order of `chunkIds`; those that are gone are left out. */
  readPassages(chunkIds: readonly number[]): Promise<Passage[]>;

  /** Chunks with vectors, ascending by id. */
  readChunks(range: GenerationRange): AsyncIterable<ChunkEntry>;
  countChunks(range: GenerationRange): Promise<number>;
  /** Ids of chunks that were deleted in the range. */
  readDeletions(range: GenerationRange): Promise<number[]>;

  /** Chunks that have no vector of this fingerprint: their key and embedding input. */
  readUnembedded(fingerprint: string, limit: number): Promise<{ key: string; input: string }[]>;
  saveVectors(space: EmbeddingSpace, vectors: ReadonlyMap<string, Float32Array>): Promise<void>;
  /**
   * Makes a complete set of vectors the one in use and drops the others; raises the generation.
   *
   * @returns false, having changed nothing, when a chunk has no vector of this space yet
   */
  switchSpace(space: EmbeddingSpace): Promise<boolean>;
  /** Forgets which chunks were deleted up to a generation that every index file covers. */
  purgeDeletions(upTo: number): Promise<void>;

  close(): Promise<void>;
}
