import { align8, lexicalLayout, lexicalMagic, sparseEvery, trailerBytes } from './lexical-file.ts';
import type { LexicalSegment, Postings } from './lexical-segment.ts';

/** Takes the bytes of a file in order. */
export type ByteSink = (bytes: Uint8Array) => void;

/**
 * Writes the union of two segments as one file, a term at a time, leaving out deleted chunks.
 * Every chunk id of `newer` must be above those of `older`.
 */
export function writeLexicalFile(
  older: LexicalSegment | null,
  newer: LexicalSegment,
  isDeleted: (chunkId: number) => boolean,
  sink: ByteSink,
): void {
  const writer = new Writer(sink);
  const olderMap = keptOrdinals(older, 0, isDeleted);
  const newerMap = keptOrdinals(newer, olderMap.kept, isDeleted);
  const hashes: number[] = [];
  const positions: number[] = [];
  const counts: number[] = [];
  writer.write(asciiBytes(lexicalMagic));
  for (const term of mergeSorted(older?.terms() ?? [], newer.terms())) {
    const parts = [
      renumber(older?.postings(term), olderMap.ordinals),
      renumber(newer.postings(term), newerMap.ordinals),
    ];
    const count = parts.reduce((sum, part) => sum + part.ordinals.length, 0);
    if (count === 0) continue;
    hashes.push(term);
    positions.push(writer.position);
    counts.push(count);
    for (const part of parts) writer.write(bytesOf(part.ordinals));
    for (const part of parts) writer.write(part.frequencies);
    writer.align();
  }
  const chunkIds = [...keptValues(older, olderMap, older?.chunkIds), ...keptValues(newer, newerMap, newer.chunkIds)];
  const lengths = [...keptValues(older, olderMap, older?.lengths), ...keptValues(newer, newerMap, newer.lengths)];
  const trailer = {
    chunkCount: chunkIds.length,
    termCount: hashes.length,
    totalLength: lengths.reduce((sum, length) => sum + length, 0),
    sectionsStart: writer.position,
  };
  writer.section(Uint32Array.from(chunkIds));
  writer.section(Uint32Array.from(lengths));
  writer.section(Float64Array.from(hashes));
  writer.section(Float64Array.from(positions));
  writer.section(Uint32Array.from(counts));
  writer.section(Float64Array.from(hashes.filter((_, index) => index % sparseEvery === 0)));
  if (writer.position !== lexicalLayout(trailer).end) throw new Error('lexical index layout and writer disagree');
  const end = new Uint8Array(trailerBytes);
  const view = new DataView(end.buffer);
  [trailer.chunkCount, trailer.termCount, trailer.totalLength, trailer.sectionsStart].forEach((value, index) => {
    view.setFloat64(8 * index, value, true);
  });
  end.set(asciiBytes(lexicalMagic), trailerBytes - 8);
  writer.write(end);
}

/** Counts the position and hands bytes on in larger pieces. */
class Writer {
  position = 0;
  private readonly sink: ByteSink;

  constructor(sink: ByteSink) {
    this.sink = sink;
  }

  write(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.sink(bytes);
    this.position += bytes.length;
  }

  align(): void {
    this.write(new Uint8Array(align8(this.position) - this.position));
  }

  section(values: Uint32Array | Float64Array): void {
    this.write(bytesOf(values));
    this.align();
  }
}

interface KeptOrdinals {
  /** Old ordinal → new ordinal; `dropped` for a deleted chunk. */
  readonly ordinals: Uint32Array;
  /** How many chunks precede the next segment. */
  readonly kept: number;
}

const dropped = 0xffffffff;

function keptOrdinals(
  segment: LexicalSegment | null,
  first: number,
  isDeleted: (chunkId: number) => boolean,
): KeptOrdinals {
  let next = first;
  const ordinals = Uint32Array.from(segment?.chunkIds ?? [], (chunkId) => (isDeleted(chunkId) ? dropped : next++));
  return { ordinals, kept: next };
}

function keptValues(
  segment: LexicalSegment | null,
  { ordinals }: KeptOrdinals,
  values: Uint32Array | undefined,
): number[] {
  return segment === null ? [] : Array.from(values ?? []).filter((_, index) => ordinals[index] !== dropped);
}

function renumber(postings: Postings | null | undefined, ordinals: Uint32Array): Postings {
  if (!postings) return { ordinals: new Uint32Array(0), frequencies: new Uint8Array(0) };
  const renumbered = postings.ordinals.map((ordinal) => ordinals[ordinal] ?? dropped);
  if (!renumbered.includes(dropped)) return { ordinals: renumbered, frequencies: postings.frequencies };
  return {
    ordinals: renumbered.filter((ordinal) => ordinal !== dropped),
    frequencies: postings.frequencies.filter((_, index) => renumbered[index] !== dropped),
  };
}

function* mergeSorted(a: Iterable<number>, b: Iterable<number>): Iterable<number> {
  const left = a[Symbol.iterator]();
  const right = b[Symbol.iterator]();
  let l = left.next();
  let r = right.next();
  while (!l.done || !r.done) {
    const least = l.done ? r.value : r.done ? l.value : Math.min(l.value, r.value);
    yield least;
    if (!l.done && l.value === least) l = left.next();
    if (!r.done && r.value === least) r = right.next();
  }
}

/** Typed arrays are little-endian on every machine that Node runs on; FORMAT.md says so too. */
function bytesOf(values: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
