import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { GenerationRange } from '../library/library-store.ts';
import { FileSegment } from '../search-index/lexical-file.ts';
import type { LexicalSegment } from '../search-index/lexical-segment.ts';
import type { IndexFile, Manifest } from '../search-index/manifest.ts';
import { MemorySegment } from '../search-index/memory-segment.ts';
import { defaultMergeOptions, type MergeOptions, needsMerge } from '../search-index/merge-policy.ts';
import { writeLexicalFile } from '../search-index/write-lexical-file.ts';
import { HnswIndex, loadHnswlib } from './hnsw-index.ts';
import { FileSource, IndexFiles } from './index-files.ts';
import { whenFree } from './sqlite-connection.ts';
import { SqliteStore } from './sqlite-store.ts';

/** Chunks taken into memory between two writes of the lexical file. */
const chunksARound = 20_000;

/**
 * Brings the index files up to the library's generation when the delta has grown enough. Only one process merges at a
 * time; a kill at any moment leaves the former files in use.
 *
 * @returns whether anything was merged
 * @throws ChidanError LIBRARY_BUSY when another process has been merging for half a minute
 */
export async function mergeIndexes(directory: string, options: MergeOptions = defaultMergeOptions): Promise<boolean> {
  const store = await SqliteStore.open(directory, 'write');
  const unlock = await lockMerge(directory);
  try {
    const files = new IndexFiles(directory);
    const before = files.readManifest();
    const { generation, fingerprint } = await store.status();
    const current = before?.fingerprint === fingerprint ? before : null;
    if (fingerprint === null || !(await needsMerge(store, current?.generation ?? 0, options))) return false;
    const base = current && (await mostlyAlive(store, current, options)) ? current : null;
    const range = { after: base?.generation ?? 0, upTo: generation };
    const deleted = new Set(await store.readDeletions(range));
    const isDeleted = (chunkId: number): boolean => deleted.has(chunkId);
    const lexical = await mergeLexical(files, store, base, range, isDeleted);
    const vectors = await mergeVectors(files, store, base, range);
    files.writeManifest({ version: 1, generation, fingerprint, lexical, vectors });
    files.sweep([files.readManifest(), before]);
    // Readers that still hold the former manifest need the deletions since it; older ones nobody needs.
    await store.purgeDeletions(before?.generation ?? 0);
    return true;
  } finally {
    unlock();
    await store.close();
  }
}

/** Files with too many deleted chunks are not extended but made anew. */
async function mostlyAlive(store: SqliteStore, manifest: Manifest, options: MergeOptions): Promise<boolean> {
  const { generation, chunks } = await store.status();
  const deleted = (await store.readDeletions({ after: manifest.generation, upTo: generation })).length;
  return deleted <= options.largestDeletedShare * Math.max(1, chunks);
}

async function mergeLexical(
  files: IndexFiles,
  store: SqliteStore,
  base: Manifest | null,
  range: GenerationRange,
  isDeleted: (chunkId: number) => boolean,
): Promise<IndexFile> {
  let older: { segment: LexicalSegment; source: FileSource } | null = base && openLexical(files, base.lexical.name);
  let newer = new MemorySegment();
  let round = 0;
  let written: IndexFile | null = null;
  const writeRound = (): void => {
    const name = `lexical-${range.upTo}${round === 0 ? '' : `-${round}`}.bin`;
    written = files.write(name, (write) => writeLexicalFile(older?.segment ?? null, newer, isDeleted, write));
    older?.source.close();
    older = openLexical(files, name);
    newer = new MemorySegment();
    round++;
  };
  for await (const entry of store.readChunks(range)) {
    newer.add(entry.chunkId, entry.input);
    if (newer.chunkIds.length >= chunksARound) writeRound();
  }
  if (written === null || newer.chunkIds.length > 0) writeRound();
  (older as { source: FileSource } | null)?.source.close();
  return written as unknown as IndexFile;
}

function openLexical(files: IndexFiles, name: string): { segment: LexicalSegment; source: FileSource } {
  const source = new FileSource(files.path(name));
  return { segment: new FileSegment(source), source };
}

async function mergeVectors(
  files: IndexFiles,
  store: SqliteStore,
  base: Manifest | null,
  range: GenerationRange,
): Promise<IndexFile | null> {
  const hnswlib = loadHnswlib();
  if (!hnswlib) return null;
  const added = base?.vectors ? range : { after: 0, upTo: range.upTo };
  const count = await store.countChunks(added);
  let graph: HnswIndex | null = null;
  for await (const entry of store.readChunks(added)) {
    graph ??= base?.vectors
      ? HnswIndex.load(hnswlib, files.path(base.vectors.name), entry.vector.length)
      : HnswIndex.create(hnswlib, entry.vector.length, count);
    if (base?.vectors) graph.reserve(graph.size + count);
    graph.add(entry.chunkId, entry.vector);
  }
  if (graph === null) return base?.vectors ?? null;
  const complete = graph;
  return files.writeByPath(`vectors-${range.upTo}.hnsw`, (path) => complete.save(path));
}

/** An SQLite transaction as a lock: the system lets go of it when the process dies, however it dies. */
async function lockMerge(directory: string): Promise<() => void> {
  mkdirSync(directory, { recursive: true });
  const database = new Database(join(directory, 'merge-lock.sqlite'), { timeout: 0 });
  await whenFree(() => database.exec('BEGIN EXCLUSIVE'));
  return () => {
    database.exec('ROLLBACK');
    database.close();
  };
}
