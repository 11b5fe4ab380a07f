import type { OutlineNode } from '../directive-document.ts';

/** Follows the units that are open at each offset of a text, from its beginning on. */
export class OutlineWalk {
  private readonly outline: readonly OutlineNode[];
  private next = 0;
  private open: number[] = [];

  constructor(outline: readonly OutlineNode[]) {
    this.outline = outline;
  }

  /** Indices of the units around `offset`, innermost first. Offsets must not go back. */
  ancestorsAt(offset: number): number[] {
    while ((this.outline[this.next]?.span.start ?? Number.POSITIVE_INFINITY) <= offset) {
      const parent = this.outline[this.next]?.parent ?? null;
      while (this.open.length > 0 && this.open.at(-1) !== parent) this.open.pop();
      this.open.push(this.next++);
    }
    return this.open.filter((index) => (this.outline[index]?.span.end ?? 0) > offset).reverse();
  }
}
