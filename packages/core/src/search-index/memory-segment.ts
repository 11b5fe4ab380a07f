import { highestFrequency, type LexicalSegment, type Postings } from './lexical-segment.ts';
import { passageTerms } from './terms.ts';

/** A lexical segment that grows in memory: the delta of chunks that no file covers yet. */
export class MemorySegment implements LexicalSegment {
  private readonly ids: number[] = [];
  private readonly chunkLengths: number[] = [];
  private readonly lists = new Map<number, { ordinals: number[]; frequencies: number[] }>();
  private idArray = new Uint32Array(0);
  private lengthArray = new Uint32Array(0);
  totalLength = 0;

  /** Adds a chunk; ids must come in ascending order. */
  add(chunkId: number, text: string): void {
    const { counts, length } = passageTerms(text);
    const ordinal = this.ids.push(chunkId) - 1;
    this.chunkLengths.push(length);
    this.totalLength += length;
    for (const [term, count] of counts) {
      let list = this.lists.get(term);
      if (!list) {
        list = { ordinals: [], frequencies: [] };
        this.lists.set(term, list);
      }
      list.ordinals.push(ordinal);
      list.frequencies.push(Math.min(count, highestFrequency));
    }
  }

  /** How many chunks it holds; `chunkIds` copies them all after every addition. */
  get size(): number {
    return this.ids.length;
  }

  get chunkIds(): Uint32Array {
    if (this.idArray.length !== this.ids.length) this.idArray = Uint32Array.from(this.ids);
    return this.idArray;
  }

  get lengths(): Uint32Array {
    if (this.lengthArray.length !== this.chunkLengths.length) this.lengthArray = Uint32Array.from(this.chunkLengths);
    return this.lengthArray;
  }

  postings(term: number): Postings | null {
    const list = this.lists.get(term);
    return list ? { ordinals: Uint32Array.from(list.ordinals), frequencies: Uint8Array.from(list.frequencies) } : null;
  }

  count(term: number): number {
    return this.lists.get(term)?.ordinals.length ?? 0;
  }

  terms(): Iterable<number> {
    return Float64Array.from(this.lists.keys()).sort();
  }
}
