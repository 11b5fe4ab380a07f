import { embeddingInput } from '../embedding/embedder.ts';
import type { EmbeddedChunks, GenerationRange } from '../library/library-store.ts';
import type { Passage } from '../library/records.ts';

interface HeldChunk {
  readonly chunkId: number;
  readonly documentId: string;
  readonly generation: number;
  readonly passage: Passage;
  readonly input: string;
  readonly key: string;
}

/** The chunks of a library in memory, ascending by id, and which were deleted. */
export class MemoryChunks {
  private held: readonly HeldChunk[] = [];
  private deletions: readonly { chunkId: number; generation: number }[] = [];
  private last = 0;

  get size(): number {
    return this.held.length;
  }

  find(chunkId: number): HeldChunk | undefined {
    return this.held.find((chunk) => chunk.chunkId === chunkId);
  }

  filter(isWanted: (chunk: HeldChunk) => boolean): HeldChunk[] {
    return this.held.filter(isWanted);
  }

  in({ after, upTo }: GenerationRange): HeldChunk[] {
    return this.held.filter(({ generation }) => generation > after && generation <= upTo);
  }

  replace(documentId: string, text: string, { chunks, vectorKeys }: EmbeddedChunks, generation: number): void {
    this.drop(documentId, generation);
    const added = chunks.map(({ span, context }, index): HeldChunk => {
      const chunkId = ++this.last;
      const input = embeddingInput(context, text.slice(span.start, span.end));
      const passage = { chunkId, documentId, span, context };
      return { chunkId, documentId, generation, passage, input, key: vectorKeys[index] ?? '' };
    });
    this.held = [...this.held, ...added];
  }

  drop(documentId: string, generation: number): void {
    const dropped = this.held.filter((chunk) => chunk.documentId === documentId);
    this.deletions = [...this.deletions, ...dropped.map(({ chunkId }) => ({ chunkId, generation }))];
    this.held = this.held.filter((chunk) => chunk.documentId !== documentId);
  }

  deletedIn({ after, upTo }: GenerationRange): number[] {
    return this.deletions
      .filter(({ generation }) => generation > after && generation <= upTo)
      .map(({ chunkId }) => chunkId);
  }

  purgeDeletions(upTo: number): void {
    this.deletions = this.deletions.filter(({ generation }) => generation > upTo);
  }
}
