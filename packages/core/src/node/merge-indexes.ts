import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { GenerationRange } from '../library/library-store.ts';
import { FileSegment } from '../search-index/lexical-file.ts';
import type { IndexFile, Manifest } from '../search-index/manifest.ts';
import { MemorySegment } from '../search-index/memory-segment.ts';
import { type MergeOptions, needsMerge } from '../search-index/merge-policy.ts';
import { writeLexicalFile } from '../search-index/write-lexical-file.ts';
import { HnswIndex, loadHnswlib } from './hnsw-index.ts';
import { FileSource, IndexFiles } from './index-files.ts';
import { asLibraryError } from './sqlite-connection.ts';
import { openSqlite } from './sqlite-database.ts';
import { SqliteStore } from './sqlite-store.ts';

/** Chunks taken into memory between two writes of the lexical file. */
const chunksARound = 20_000;

/**
 * Brings the index files up to the library's generation when the delta has grown enough or the files cannot be read.
 * Only one process merges at a time, and others do not wait for it; a kill at any moment leaves the former files in use.
 *
 * @returns whether anything was merged
 * @throws ChidanError LIBRARY_DAMAGED, LIBRARY_INACCESSIBLE, LIBRARY_BUSY
 */
export async function mergeIndexes(directory: string, options: MergeOptions): Promise<boolean> {
  try {
    return await mergeAlone(directory, options);
  } catch (error) {
    throw asLibraryError(error, directory);
  }
}

async function mergeAlone(directory: string, options: MergeOptions): Promise<boolean> {
  const unlock = tryLock(directory);
  if (!unlock) return false;
  try {
    const store = await SqliteStore.open(directory, 'write');
    try {
      return await new Merge(store, new IndexFiles(directory), options).run();
    } finally {
      await store.close();
    }
  } finally {
    unlock();
  }
}

class Merge {
  private readonly store: SqliteStore;
  private readonly files: IndexFiles;
  private readonly options: MergeOptions;

  constructor(store: SqliteStore, files: IndexFiles, options: MergeOptions) {
    this.store = store;
    this.files = files;
    this.options = options;
  }

  async run(): Promise<boolean> {
    const { generation, fingerprint } = await this.store.status();
    if (fingerprint === null) return false;
    const before = this.files.readManifest();
    const base = before?.fingerprint === fingerprint && this.isReadable(before) ? before : null;
    const isDamaged = before !== null && base === null;
    if (!isDamaged && !(await needsMerge(this.store, base?.generation ?? 0, this.options))) return false;
    const range = { after: base?.generation ?? 0, upTo: generation };
    const deleted = new Set(base ? await this.store.readDeletions(range) : []);
    const lexical = await this.mergeLexical(base, range, deleted);
    const vectors = await this.mergeVectors(base, range, deleted);
    this.files.writeManifest({ version: 1, generation, fingerprint, lexical, vectors });
    this.files.sweep([this.files.readManifest(), before]);
    // Readers that still hold the former manifest need the deletions since it; older ones nobody needs.
    await this.store.purgeDeletions(before?.generation ?? 0);
    return true;
  }

  private isReadable(manifest: Manifest): boolean {
    try {
      this.openLexical(manifest.lexical).source.close();
      return true;
    } catch {
      return false;
    }
  }

  private async mergeLexical(
    base: Manifest | null,
    range: GenerationRange,
    deleted: ReadonlySet<number>,
  ): Promise<IndexFile> {
    let written = base?.lexical ?? null;
    let segment = new MemorySegment();
    let round = 0;
    const writeRound = (): IndexFile => {
      const older = written && this.openLexical(written);
      const name = `lexical-${range.upTo}-${round++}.bin`;
      const isDeleted = (chunkId: number): boolean => deleted.has(chunkId);
      const file = this.files.write(name, (write) =>
        writeLexicalFile(older?.segment ?? null, segment, isDeleted, write),
      );
      older?.source.close();
      segment = new MemorySegment();
      return file;
    };
    for await (const entry of this.store.readChunks(range)) {
      segment.add(entry.chunkId, entry.input);
      if (segment.size >= chunksARound) written = writeRound();
    }
    return written === null || round === 0 || segment.size > 0 ? writeRound() : written;
  }

  private openLexical(file: IndexFile): { segment: FileSegment; source: FileSource } {
    const source = new FileSource(this.files.path(file.name));
    try {
      return { segment: new FileSegment(source), source };
    } catch (error) {
      source.close();
      throw error;
    }
  }

  private async mergeVectors(
    base: Manifest | null,
    range: GenerationRange,
    deleted: ReadonlySet<number>,
  ): Promise<IndexFile | null> {
    const hnswlib = loadHnswlib();
    if (!hnswlib) return null;
    const dimension = await this.store.dimension();
    const live = await this.store.countChunks({ after: 0, upTo: range.upTo });
    const added = await this.store.countChunks(range);
    const old = base?.vectors ? this.loadGraph(hnswlib, base.vectors, dimension) : null;
    // A graph never forgets a point; one with too many deleted ones is made anew.
    const isWorn = old !== null && old.size + added - live > this.options.largestDeletedShare * live;
    const graph = old && !isWorn ? old : HnswIndex.create(hnswlib, dimension, live);
    graph.reserve(graph.size + added);
    if (graph === old) graph.remove(deleted);
    for await (const entry of this.store.readChunks(graph === old ? range : { after: 0, upTo: range.upTo })) {
      graph.add(entry.chunkId, entry.vector);
    }
    return this.files.writeByPath(`vectors-${range.upTo}.hnsw`, (path) => graph.save(path));
  }

  private loadGraph(
    hnswlib: NonNullable<ReturnType<typeof loadHnswlib>>,
    file: IndexFile,
    dimension: number,
  ): HnswIndex | null {
    try {
      return HnswIndex.load(hnswlib, this.files.path(file.name), dimension);
    } catch {
      return null;
    }
  }
}

/**
 * Takes the merge lock, or null when another process has it. An SQLite transaction serves as the lock, since the system
 * lets go of it when the process dies, however it dies.
 */
function tryLock(directory: string): (() => void) | null {
  const database = openSqlite(join(directory, 'merge-lock.sqlite'), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return () => {
    database.exec('ROLLBACK');
    database.close();
  };
}
