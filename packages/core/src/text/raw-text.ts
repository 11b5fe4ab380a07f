import type { Span } from '../base/span.ts';

/**
 * What stands between a line and the one before it:
 * `line` may be no more than the width of the paper, `page` likewise with a page end, `paragraph` was marked as one,
 * `block` (a list item, a table row) never continues the line before.
 */
export type Break = 'line' | 'page' | 'paragraph' | 'block';

export interface RawLine {
  readonly breakBefore: Break;
  /** The page it stands on, counted from 1; null for formats without pages. Never descending. */
  readonly page: number | null;
  /** The pieces of `RawText.raw` that make the line, in order; markup between them is left out. */
  readonly pieces: readonly Span[];
}

/** A file's text as its extractor gives it, before lines are joined and letters normalised. */
export interface RawText {
  readonly raw: string;
  readonly lines: readonly RawLine[];
  /** How many pages the file has; null for formats without pages. */
  readonly pages: number | null;
}

/** Collects lines one after the other, for extractors that build their raw text themselves. */
export class RawTextBuilder {
  private raw = '';
  private readonly lines: RawLine[] = [];

  /** Adds one line, trimmed; a blank one is dropped. Returns whether it was kept. */
  addLine(line: string, breakBefore: Break, page: number | null = null): boolean {
    const text = line.trim();
    if (text === '') return false;
    const start = this.raw.length;
    this.raw += `${text}\n`;
    this.lines.push({ breakBefore, page, pieces: [{ start, end: start + text.length }] });
    return true;
  }

  build(pages: number | null = null): RawText {
    return { raw: this.raw, lines: this.lines, pages };
  }
}
