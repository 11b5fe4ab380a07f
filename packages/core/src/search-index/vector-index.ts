import { BestChunks, type RankedChunk } from './ranked.ts';

/** Port: finds the chunks whose vectors are nearest to a query's, by cosine; all vectors have unit length. */
export interface VectorIndex {
  readonly size: number;
  /** @returns at most `limit` chunks, best first, scored by cosine (−1 to 1); deleted ones left out */
  search(query: Float32Array, limit: number, isDeleted: (chunkId: number) => boolean): RankedChunk[];
  /**
   * The nearest among some chunks: exact up to `mostExactChunks` of them.
   *
   * @param chunkIds - those that may be found; ids that the index does not hold are passed over
   */
  searchAmong(query: Float32Array, limit: number, chunkIds: ReadonlySet<number>): RankedChunk[];
}

/** Up to so many allowed chunks are compared one by one, since a graph that must pass over most of what it meets is slower. */
export const mostExactChunks = 20_000;

/** Compares the query with every vector: exact, and quick up to some tens of thousands of chunks. */
export class ExactScan implements VectorIndex {
  private ids: number[] = [];
  private vectors: Float32Array = new Float32Array(0);
  private readonly dimension: number;

  constructor(dimension: number) {
    this.dimension = dimension;
  }

  get size(): number {
    return this.ids.length;
  }

  add(chunkId: number, vector: Float32Array): void {
    const needed = (this.ids.length + 1) * this.dimension;
    if (needed > this.vectors.length) {
      const grown = new Float32Array(Math.max(needed, 64 * this.dimension, Math.ceil(this.vectors.length * 1.5)));
      grown.set(this.vectors);
      this.vectors = grown;
    }
    this.vectors.set(vector, this.ids.length * this.dimension);
    this.ids.push(chunkId);
  }

  search(query: Float32Array, limit: number, isDeleted: (chunkId: number) => boolean): RankedChunk[] {
    const best = new BestChunks(limit);
    this.ids.forEach((chunkId, ordinal) => {
      if (!isDeleted(chunkId)) best.offer(chunkId, dotAt(this.vectors, ordinal * this.dimension, query));
    });
    return best.toArray();
  }

  searchAmong(query: Float32Array, limit: number, chunkIds: ReadonlySet<number>): RankedChunk[] {
    return this.search(query, limit, (chunkId) => !chunkIds.has(chunkId));
  }
}

function dotAt(vectors: Float32Array, offset: number, query: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < query.length; index++) {
    // Both indices are in range, and `??` here doubles the time of a scan.
    sum += (vectors[offset + index] as number) * (query[index] as number);
  }
  return sum;
}

/** Cosine of two unit-length vectors. */
export function dot(a: Float32Array, b: Float32Array): number {
  return dotAt(a, 0, b);
}
