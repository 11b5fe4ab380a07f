/**
 * Leads from an offset of the stored text back to the raw text it was read from.
 * Within a segment the two run in step; a segment ends wherever letters were composed or something was left out.
 */
export interface OffsetMap {
  /** Ascending offsets in the stored text, the first 0 (empty for an empty text). */
  readonly textStarts: readonly number[];
  /** The raw offset for each of them; never descending. */
  readonly rawStarts: readonly number[];
}

/** The raw offset of the stored text's `offset`; offsets past the end map past the last segment. */
export function toRawOffset(map: OffsetMap, offset: number): number {
  let low = 0;
  let high = map.textStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map.textStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const raw = (map.rawStarts[low] ?? 0) + (offset - (map.textStarts[low] ?? 0));
  return Math.min(raw, map.rawStarts[low + 1] ?? Number.POSITIVE_INFINITY);
}

/** Builds a text in NFC from slices of the raw text, remembering where each came from. */
export class MappedText {
  private text = '';
  private readonly textStarts: number[] = [];
  private readonly rawStarts: number[] = [];

  get length(): number {
    return this.text.length;
  }

  /** Appends a raw slice, composed to NFC; `rawStart` is where it begins. */
  append(slice: string, rawStart: number): void {
    if (slice.normalize('NFC') === slice) {
      this.push(slice, rawStart);
      return;
    }
    for (const cluster of slice.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
      this.push(cluster[0].normalize('NFC'), rawStart + cluster.index);
    }
  }

  /** Appends a character that stands for something in the raw text at `rawStart`, such as a space for a line's end. */
  appendSeparator(separator: string, rawStart: number): void {
    this.push(separator, rawStart);
  }

  /** Takes the last character back. */
  dropLast(): void {
    this.text = this.text.slice(0, -1);
    while ((this.textStarts.at(-1) ?? -1) >= this.text.length) {
      this.textStarts.pop();
      this.rawStarts.pop();
    }
  }

  build(): { text: string; offsetMap: OffsetMap } {
    return { text: this.text, offsetMap: { textStarts: this.textStarts, rawStarts: this.rawStarts } };
  }

  private push(piece: string, rawStart: number): void {
    if (piece === '') return;
    const last = this.textStarts.length - 1;
    const expected = last < 0 ? -1 : (this.rawStarts[last] ?? 0) + this.text.length - (this.textStarts[last] ?? 0);
    if (expected !== rawStart) {
      this.textStarts.push(this.text.length);
      this.rawStarts.push(rawStart);
    }
    this.text += piece;
  }
}
