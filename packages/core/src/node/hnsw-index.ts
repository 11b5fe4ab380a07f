import { copyFileSync, linkSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HierarchicalNSW } from 'hnswlib-node';
import { BestChunks, type RankedChunk } from '../search-index/ranked.ts';
import { mostExactChunks, type VectorIndex } from '../search-index/vector-index.ts';

type Hnswlib = typeof import('hnswlib-node');

/** M and ef as in the library's own advice; at 100,000 chunks of 384 dimensions ef 64 gave recall .999 in .25 ms. */
const neighbours = 16;
const efConstruction = 200;
const leastEf = 64;
/** Of a filtered search so many more are asked for: what is allowed may lie off the query. Measured in bench/filters.mjs. */
const leastFiltered = 500;

/** hnswlib-node compiles on install and is optional: null where it is not there or does not load. */
export function loadHnswlib(): Hnswlib | null {
  try {
    return createRequire(import.meta.url)('hnswlib-node') as Hnswlib;
  } catch {
    return null;
  }
}

/** A graph over chunk vectors, labelled by chunk id. */
export class HnswIndex implements VectorIndex {
  private readonly graph: HierarchicalNSW;
  /** Of every point, deleted ones too; null until asked for, and after an addition. */
  private ids: ReadonlySet<number> | null = null;

  private constructor(graph: HierarchicalNSW) {
    this.graph = graph;
  }

  static create(hnswlib: Hnswlib, dimension: number, capacity: number): HnswIndex {
    const graph = new hnswlib.HierarchicalNSW('ip', dimension);
    graph.initIndex({ maxElements: Math.max(1, capacity), m: neighbours, efConstruction, randomSeed: 1 });
    return new HnswIndex(graph);
  }

  /** Reads a saved graph; throws hnswlib's own error for a damaged file. */
  static load(hnswlib: Hnswlib, file: string, dimension: number): HnswIndex {
    const graph = new hnswlib.HierarchicalNSW('ip', dimension);
    withAsciiName(file, (name) => graph.readIndexSync(name));
    return new HnswIndex(graph);
  }

  get size(): number {
    return this.graph.getCurrentCount();
  }

  reserve(capacity: number): void {
    if (capacity > this.graph.getMaxElements()) this.graph.resizeIndex(capacity);
  }

  add(chunkId: number, vector: Float32Array): void {
    this.graph.addPoint(Array.from(vector), chunkId);
    this.ids = null;
  }

  /** Takes chunks out of every later search; their points stay in the graph, and in `size`. Unknown ids are ignored. */
  remove(chunkIds: Iterable<number>): void {
    const held = this.heldIds();
    for (const chunkId of chunkIds) if (held.has(chunkId)) this.graph.markDelete(chunkId);
  }

  /**
   * Asks for more neighbours than wanted and drops deleted ones, since a filter in JavaScript is called for every node of
   * the graph that is passed; asks again for more while too few are left.
   */
  search(query: Float32Array, limit: number, isDeleted: (chunkId: number) => boolean): RankedChunk[] {
    return this.searchFrom(limit + 16, query, limit, isDeleted);
  }

  private searchFrom(
    first: number,
    query: Float32Array,
    limit: number,
    isDeleted: (chunkId: number) => boolean,
  ): RankedChunk[] {
    const point = Array.from(query);
    for (let wanted = first; ; wanted *= 4) {
      const asked = Math.min(wanted, this.size);
      this.graph.setEf(Math.max(leastEf, asked));
      const { neighbors, distances } = this.graph.searchKnn(point, asked);
      const best = new BestChunks(limit);
      neighbors.forEach((chunkId, index) => {
        if (!isDeleted(chunkId)) best.offer(chunkId, 1 - (distances[index] ?? 1));
      });
      const found = best.toArray();
      if (found.length >= limit || asked >= this.size) return found;
    }
  }

  /** Vectors are read back from the graph one by one, while that is sooner than passing over all others. */
  searchAmong(query: Float32Array, limit: number, chunkIds: ReadonlySet<number>): RankedChunk[] {
    if (chunkIds.size > mostExactChunks)
      return this.searchFrom(limit + leastFiltered, query, limit, (chunkId) => !chunkIds.has(chunkId));
    const held = this.heldIds();
    const best = new BestChunks(limit);
    for (const chunkId of chunkIds)
      if (held.has(chunkId)) best.offer(chunkId, cosine(this.graph.getPoint(chunkId), query));
    return best.toArray();
  }

  private heldIds(): ReadonlySet<number> {
    this.ids ??= new Set(this.graph.getIdsList());
    return this.ids;
  }

  /** Saves by way of an ASCII temporary path: hnswlib writes nothing, and says nothing, to a path it cannot spell. */
  save(file: string): void {
    const folder = mkdtempSync(join(asciiTemporaryFolder(), 'chidan-'));
    try {
      const temporary = join(folder, 'vectors.hnsw');
      this.graph.writeIndexSync(temporary);
      moveFile(temporary, file);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Of two unit-length vectors. */
function cosine(point: readonly number[], query: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < query.length; at++) sum += (point[at] as number) * (query[at] as number);
  return sum;
}

/** Runs `read` with a name of the file that hnswlib can spell; only on Windows does it need another than the file's own. */
function withAsciiName(file: string, read: (name: string) => void): void {
  if (platform() !== 'win32' || isAscii(file)) {
    read(file);
    return;
  }
  const folder = mkdtempSync(join(asciiTemporaryFolder(), 'chidan-'));
  const name = join(folder, 'vectors.hnsw');
  try {
    try {
      linkSync(file, name);
    } catch {
      copyFileSync(file, name);
    }
    read(name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The system's temporary folder; on Windows it may lie under a user name with diacritics, then a common one is used. */
function asciiTemporaryFolder(): string {
  const folder = tmpdir();
  return isAscii(folder) ? folder : 'C:\\Windows\\Temp';
}

function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII
  return /^[\u0000-\u007f]*$/.test(text);
}
