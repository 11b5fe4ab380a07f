/** A chunk with its score from one retriever; higher is better. */
export interface RankedChunk {
  readonly chunkId: number;
  readonly score: number;
}

/**
 * Keeps the `limit` best of the chunks it is offered.
 * Order: score descending, then `chunkId` ascending, so that runs repeat.
 */
export class BestChunks {
  private readonly heap: RankedChunk[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  offer(chunkId: number, score: number): void {
    const worst = this.heap[0];
    if (this.heap.length < this.limit) {
      this.heap.push({ chunkId, score });
      this.siftUp(this.heap.length - 1);
    } else if (worst && (score > worst.score || (score === worst.score && chunkId < worst.chunkId))) {
      this.heap[0] = { chunkId, score };
      this.siftDown();
    }
  }

  /** Best first. */
  toArray(): RankedChunk[] {
    return [...this.heap].sort(compareRanked);
  }

  private siftUp(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isWorse(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private siftDown(): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= this.heap.length) return;
      const child = left + 1 < this.heap.length && this.isWorse(left + 1, left) ? left + 1 : left;
      if (!this.isWorse(child, at)) return;
      this.swap(at, child);
      at = child;
    }
  }

  private isWorse(a: number, b: number): boolean {
    return compareRanked(this.heap[a] as RankedChunk, this.heap[b] as RankedChunk) > 0;
  }

  private swap(a: number, b: number): void {
    const held = this.heap[a] as RankedChunk;
    this.heap[a] = this.heap[b] as RankedChunk;
    this.heap[b] = held;
  }
}

/** Best first; ties by chunk id. */
export function compareRanked(a: RankedChunk, b: RankedChunk): number {
  return b.score - a.score || a.chunkId - b.chunkId;
}
