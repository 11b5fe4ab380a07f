import type { Span } from '../base/span.ts';

/**
 * What stands between a line and the one before it:
 * `line` may be no more than the width of the paper, `wrap` was seen to be no more, `paragraph` was marked as one,
 * `block` (a list item, a table row) never continues the line before.
 */
export type Break = 'line' | 'wrap' | 'paragraph' | 'block';

export interface RawLine {
  readonly breakBefore: Break;
  /** The page it stands on, counted from 1; null for formats without pages. Never descending but for footnotes. */
  readonly page: number | null;
  /** The pieces of `RawText.raw` that make the line, in order; markup between them is left out. */
  readonly pieces: readonly Span[];
  /** Whether it is a footnote; those come after all other lines. */
  readonly isNote?: boolean;
}

/** Something on a page that is no part of the document's text: a page number, a running head, a stamp. */
export interface LeftOut {
  /** Counted from 1. */
  readonly page: number;
  readonly text: string;
}

/** A file's text as its extractor gives it, before lines are joined and letters normalised. */
export interface RawText {
  readonly raw: string;
  readonly lines: readonly RawLine[];
  /** How many pages the file has; null for formats without pages. */
  readonly pages: number | null;
  /** What was seen and left out, by pages. */
  readonly leftOut?: readonly LeftOut[];
  /** Words that stand on the pages and not in the text, where the format does not say on which: Word's running heads, WordArt. */
  readonly stamps?: readonly string[];
}

/** Collects lines one after the other, for extractors that build their raw text themselves. */
export class RawTextBuilder {
  private raw = '';
  private readonly lines: RawLine[] = [];
  private readonly leftOut: LeftOut[] = [];

  /** Remembers something that is no part of the text. */
  leaveOut(text: string, page: number): void {
    this.leftOut.push({ page, text });
  }

  /** Adds one line, trimmed; a blank one is dropped. Returns whether it was kept. */
  addLine(line: string, breakBefore: Break, page: number | null = null): boolean {
    const text = line.trim();
    if (text === '') return false;
    this.push(text, { breakBefore, page });
    return true;
  }

  /** Adds a row of a table, its cells parted by tabs, blank ones before others kept; a row of blanks is dropped. */
  addRow(cells: readonly string[], page: number | null = null): void {
    const text = cells
      .map((cell) => cell.trim())
      .join('\t')
      .trimEnd();
    if (text !== '') this.push(text, { breakBefore: 'block', page });
  }

  /** Adds a footnote; no line may follow but other footnotes. */
  addNote(note: string, page: number | null = null): void {
    this.push(note.trim(), { breakBefore: 'block', page, isNote: true });
  }

  private push(text: string, line: Omit<RawLine, 'pieces'>): void {
    const start = this.raw.length;
    this.raw += `${text}\n`;
    this.lines.push({ ...line, pieces: [{ start, end: start + text.length }] });
  }

  build(pages: number | null = null): RawText {
    return { raw: this.raw, lines: this.lines, pages, leftOut: this.leftOut };
  }
}
