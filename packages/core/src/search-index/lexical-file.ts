import { ChidanError } from '../base/error.ts';
import type { LexicalSegment, Postings } from './lexical-segment.ts';

/** Random access to an immutable file or buffer. `read` returns a fresh copy, so typed arrays may be laid over it. */
export interface ByteSource {
  readonly name: string;
  readonly size: number;
  read(offset: number, length: number): Uint8Array<ArrayBuffer>;
}

/** `CDLEX` and the version of the form in docs/FORMAT.md, as eight bytes at both ends of the file. */
export const lexicalMagic = 'CDLEX\u0000\u00001';
export const trailerBytes = 64;
/** One term hash in so many is kept in memory; a search reads one block a term. */
export const sparseEvery = 256;

/** Where the sections lie, in bytes, and how many entries they have. All sections are little-endian. */
export interface LexicalTrailer {
  readonly chunkCount: number;
  readonly termCount: number;
  readonly totalLength: number;
  /** Start of the sections after the postings; their order and widths follow from the counts. */
  readonly sectionsStart: number;
}

export interface LexicalLayout {
  readonly chunkIds: number;
  readonly lengths: number;
  readonly hashes: number;
  readonly positions: number;
  readonly counts: number;
  readonly sparse: number;
  readonly end: number;
}

/** Byte offsets of the sections, each aligned to eight. */
export function lexicalLayout(trailer: LexicalTrailer): LexicalLayout {
  const { chunkCount, termCount } = trailer;
  const chunkIds = trailer.sectionsStart;
  const lengths = align8(chunkIds + 4 * chunkCount);
  const hashes = align8(lengths + 4 * chunkCount);
  const positions = hashes + 8 * termCount;
  const counts = positions + 8 * termCount;
  const sparse = align8(counts + 4 * termCount);
  return { chunkIds, lengths, hashes, positions, counts, sparse, end: sparse + 8 * Math.ceil(termCount / sparseEvery) };
}

export function align8(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}

/**
 * The lexical index on disk: a search reads its own terms and nothing else.
 * Opening reads the chunk ids, their lengths and one term hash in 256.
 */
export class FileSegment implements LexicalSegment {
  readonly chunkIds: Uint32Array;
  readonly lengths: Uint32Array;
  readonly totalLength: number;
  private readonly source: ByteSource;
  private readonly layout: LexicalLayout;
  private readonly termCount: number;
  private readonly sparse: Float64Array;

  /** @throws ChidanError LIBRARY_DAMAGED when the file is not a whole index of this version */
  constructor(source: ByteSource) {
    const trailer = readTrailer(source);
    this.source = source;
    this.layout = lexicalLayout(trailer);
    if (this.layout.end + trailerBytes !== source.size) throw damaged(source, 'kích thước tệp chỉ mục không khớp');
    this.termCount = trailer.termCount;
    this.totalLength = trailer.totalLength;
    this.chunkIds = new Uint32Array(this.section(this.layout.chunkIds, 4 * trailer.chunkCount));
    this.lengths = new Uint32Array(this.section(this.layout.lengths, 4 * trailer.chunkCount));
    this.sparse = new Float64Array(this.section(this.layout.sparse, 8 * Math.ceil(trailer.termCount / sparseEvery)));
  }

  postings(term: number): Postings | null {
    const index = this.indexOf(term);
    if (index === null) return null;
    const position = new Float64Array(this.section(this.layout.positions + 8 * index, 8))[0] ?? 0;
    const count = this.countAt(index);
    const bytes = this.section(position, 5 * count);
    return { ordinals: new Uint32Array(bytes, 0, count), frequencies: new Uint8Array(bytes, 4 * count, count) };
  }

  count(term: number): number {
    const index = this.indexOf(term);
    return index === null ? 0 : this.countAt(index);
  }

  *terms(): Iterable<number> {
    for (let first = 0; first < this.termCount; first += 65_536) {
      const size = Math.min(65_536, this.termCount - first);
      yield* new Float64Array(this.section(this.layout.hashes + 8 * first, 8 * size));
    }
  }

  /** The place of a term among all; null where the file does not hold it. */
  private indexOf(term: number): number | null {
    const block = upperBound(this.sparse, term) - 1;
    if (block < 0) return null;
    const first = block * sparseEvery;
    const size = Math.min(sparseEvery, this.termCount - first);
    const hashes = new Float64Array(this.section(this.layout.hashes + 8 * first, 8 * size));
    const found = upperBound(hashes, term) - 1;
    return hashes[found] === term ? first + found : null;
  }

  private countAt(index: number): number {
    return new Uint32Array(this.section(this.layout.counts + 4 * index, 4))[0] ?? 0;
  }

  private section(offset: number, length: number): ArrayBuffer {
    return this.source.read(offset, length).buffer;
  }
}

function readTrailer(source: ByteSource): LexicalTrailer {
  if (source.size < trailerBytes + 8) throw damaged(source, 'tệp chỉ mục bị cụt');
  const bytes = source.read(source.size - trailerBytes, trailerBytes);
  const view = new DataView(bytes.buffer);
  const magic = String.fromCharCode(...bytes.subarray(trailerBytes - 8));
  if (magic !== lexicalMagic) throw damaged(source, 'tệp chỉ mục không đúng phiên bản');
  return {
    chunkCount: view.getFloat64(0, true),
    termCount: view.getFloat64(8, true),
    totalLength: view.getFloat64(16, true),
    sectionsStart: view.getFloat64(24, true),
  };
}

/** The number of entries that are ≤ `value` in an ascending array. */
function upperBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function damaged(source: ByteSource, reason: string): ChidanError {
  return new ChidanError('LIBRARY_DAMAGED', { directory: source.name, reason });
}
