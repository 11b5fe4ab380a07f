import type Database from 'better-sqlite3';
import { ChidanError } from '../base/error.ts';
import type { EmbeddingSpace } from '../embedding/embedder.ts';
import type { Correction } from '../library/corrections.ts';
import type { DocumentFilter } from '../library/document-filter.ts';
import type {
  Addition,
  GenerationRange,
  LibraryStatus,
  LibraryStore,
  Recorrection,
  Saved,
} from '../library/library-store.ts';
import type { ChunkEntry, DocumentSummary, Passage, Source, StoredDocument } from '../library/records.ts';
import { asLibraryError, openDatabase, whenFree } from './sqlite-connection.ts';
import { SqliteReads } from './sqlite-reads.ts';
import { SqliteWrites } from './sqlite-writes.ts';

/** The library in one SQLite file. Reads see one snapshot a call; writes wait for other processes without blocking. */
export class SqliteStore implements LibraryStore {
  private readonly database: Database.Database;
  private readonly reads: SqliteReads;
  private readonly writes: SqliteWrites | null;
  private readonly directory: string;
  private readonly onWait: (() => void) | undefined;

  private constructor(database: Database.Database, directory: string, access: 'read' | 'write', onWait?: () => void) {
    this.database = database;
    this.directory = directory;
    this.reads = new SqliteReads(database);
    this.writes = access === 'write' ? new SqliteWrites(database) : null;
    this.onWait = onWait;
  }

  /**
   * @param onWait - called when a write has to wait for another process
   * @throws ChidanError LIBRARY_NOT_FOUND, LIBRARY_FORMAT_UNKNOWN, LIBRARY_DAMAGED, LIBRARY_BUSY, LIBRARY_INACCESSIBLE
   */
  static async open(directory: string, access: 'read' | 'write', onWait?: () => void): Promise<SqliteStore> {
    try {
      const database = await whenFree(() => openDatabase(directory, access), onWait);
      return new SqliteStore(database, directory, access, onWait);
    } catch (error) {
      throw asLibraryError(error, directory);
    }
  }

  async status(): Promise<LibraryStatus> {
    return this.read((reads) => reads.status());
  }

  async generation(): Promise<number> {
    return this.read((reads) => reads.generation());
  }

  async fingerprint(): Promise<string | null> {
    return this.read((reads) => reads.fingerprint());
  }

  /** Length of the vectors in use; 0 in an empty library. */
  async dimension(): Promise<number> {
    return this.read((reads) => reads.dimension());
  }

  async findSource(path: string): Promise<Source | null> {
    return this.read((reads) => reads.findSource(path));
  }

  async findReading(sha256: string): Promise<string | null> {
    return this.read((reads) => reads.findReading(sha256));
  }

  async readCorrections(source: Pick<Source, 'path' | 'sha256'>): Promise<Correction[]> {
    return this.read((reads) => reads.documents.readCorrections(source));
  }

  async knownVectors(keys: readonly string[], fingerprint: string): Promise<Set<string>> {
    return this.read((reads) => reads.knownVectors(keys, fingerprint));
  }

  async save(addition: Addition): Promise<Saved> {
    return await this.write((writes) => writes.save(addition));
  }

  async correct(recorrection: Recorrection): Promise<void> {
    await this.write((writes) => writes.correct(parseDocumentId(recorrection.documentId), recorrection));
  }

  async remove(documentIds: readonly string[]): Promise<string[]> {
    return await this.write((writes) => writes.remove(documentIds.map(parseDocumentId)));
  }

  async listDocuments(): Promise<DocumentSummary[]> {
    return this.read((reads) => reads.documents.list());
  }

  async selectDocuments(filter: DocumentFilter): Promise<string[]> {
    return this.read((reads) => reads.documents.select(filter)).map((id) => `d${id}`);
  }

  async selectLatest(filter: DocumentFilter, most: number): Promise<string[]> {
    return this.read((reads) => reads.documents.selectLatest(filter, most)).map((id) => `d${id}`);
  }

  async readChunkIds(documentIds: readonly string[]): Promise<number[]> {
    return this.read((reads) => reads.readChunkIds(documentIds.map(parseDocumentId)));
  }

  async readFirstChunks(chunkIds: readonly number[], most: number): Promise<number[]> {
    return this.read((reads) => reads.readFirstChunks(chunkIds, most));
  }

  async readDocument(documentId: string): Promise<StoredDocument | null> {
    return this.read((reads) => reads.documents.read(parseDocumentId(documentId)));
  }

  async readPassages(chunkIds: readonly number[]): Promise<Passage[]> {
    return this.read((reads) => reads.readPassages(chunkIds));
  }

  async *readChunks(range: GenerationRange): AsyncGenerator<ChunkEntry> {
    for (let after = 0; ; ) {
      const batch = this.read((reads) => reads.readChunkBatch(range, after));
      yield* batch;
      const last = batch.at(-1);
      if (!last) return;
      after = last.chunkId;
    }
  }

  async countChunks(range: GenerationRange): Promise<number> {
    return this.read((reads) => reads.countChunks(range));
  }

  async readDeletions(range: GenerationRange): Promise<number[]> {
    return this.read((reads) => reads.readDeletions(range));
  }

  async readUnembedded(fingerprint: string, limit: number): Promise<{ key: string; input: string }[]> {
    return this.read((reads) => reads.readUnembedded(fingerprint, limit));
  }

  async saveVectors(space: EmbeddingSpace, vectors: ReadonlyMap<string, Float32Array>): Promise<void> {
    await this.write((writes) => writes.saveVectors(writes.modelId(space), vectors));
  }

  async switchSpace(space: EmbeddingSpace): Promise<boolean> {
    return await this.write((writes) => writes.switchSpace(space));
  }

  async purgeDeletions(upTo: number): Promise<void> {
    await this.write((writes) => writes.purgeDeletions(upTo));
  }

  async close(): Promise<void> {
    this.database.close();
  }

  /** One snapshot for all statements of `work`. @throws ChidanError LIBRARY_DAMAGED, LIBRARY_BUSY, LIBRARY_INACCESSIBLE */
  private read<T>(work: (reads: SqliteReads) => T): T {
    try {
      return this.database.transaction(() => work(this.reads)).deferred();
    } catch (error) {
      throw asLibraryError(error, this.directory);
    }
  }

  private async write<T>(work: (writes: SqliteWrites) => T): Promise<T> {
    const { writes } = this;
    if (!writes) throw new ChidanError('LIBRARY_READ_ONLY');
    try {
      return await whenFree(this.database.transaction(() => work(writes)).immediate, this.onWait);
    } catch (error) {
      throw asLibraryError(error, this.directory);
    }
  }
}

/** The row behind `d12`; −1, which no row has, for anything else. */
function parseDocumentId(documentId: string): number {
  const found = /^d(\d{1,15})$/.exec(documentId);
  return found ? Number(found[1]) : -1;
}
