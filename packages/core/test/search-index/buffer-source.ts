import type { ByteSource } from '../../src/search-index/lexical-file.ts';
import type { LexicalSegment, Postings } from '../../src/search-index/lexical-segment.ts';
import { MemorySegment } from '../../src/search-index/memory-segment.ts';
import { writeLexicalFile } from '../../src/search-index/write-lexical-file.ts';

export const nothingDeleted = (): boolean => false;

/** Bytes in memory in place of a file; it counts what is read. */
export class BufferSource implements ByteSource {
  readonly name = 'lexical.bin';
  bytesRead = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get size(): number {
    return this.bytes.length;
  }

  read(offset: number, length: number): Uint8Array<ArrayBuffer> {
    this.bytesRead += length;
    return new Uint8Array(this.bytes.slice(offset, offset + length));
  }
}

/** The bytes that `writeLexicalFile` hands on. */
export function lexicalBytes(
  older: LexicalSegment | null,
  newer: LexicalSegment,
  isDeleted: (chunkId: number) => boolean = nothingDeleted,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  writeLexicalFile(older, newer, isDeleted, (bytes) => pieces.push(bytes.slice()));
  return new Uint8Array(Buffer.concat(pieces));
}

/** A segment of chunks, by id. */
export function memorySegment(chunks: Iterable<readonly [chunkId: number, text: string]>): MemorySegment {
  const segment = new MemorySegment();
  for (const [chunkId, text] of chunks) segment.add(chunkId, text);
  return segment;
}

/** All that a segment holds, as plain values that can be compared. */
export function contentsOf(segment: LexicalSegment): object {
  const plain = (postings: Postings | null): object | null =>
    postings && { ordinals: [...postings.ordinals], frequencies: [...postings.frequencies] };
  return {
    chunkIds: [...segment.chunkIds],
    lengths: [...segment.lengths],
    totalLength: segment.totalLength,
    postings: Array.from(segment.terms(), (term) => [term, plain(segment.postings(term))]),
  };
}
