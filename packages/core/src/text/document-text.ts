import type { Span } from '../base/span.ts';
import { findJoints, type Joint } from './join-lines.ts';
import { MappedText, type OffsetMap } from './offset-map.ts';
import type { LeftOut, RawLine, RawText } from './raw-text.ts';

/** Where a stretch of text on one page begins. */
export interface PageStart {
  /** Offset in the stored text. */
  readonly start: number;
  /** Counted from 1. */
  readonly page: number;
}

/** The text that is stored and quoted: NFC, one paragraph or heading line a line, lines of one paragraph joined. */
export interface DocumentText {
  readonly text: string;
  /** Leads back to the extractor's raw text. */
  readonly offsetMap: OffsetMap;
  /**
   * By ascending `start`, the first 0; every page of the file is there. Pages ascend but for the footnotes, which follow
   * the text. Null for formats without pages.
   */
  readonly pageStarts: readonly PageStart[] | null;
  /** Where the footnotes begin, which follow the text; the text's length where there are none. */
  readonly notesStart: number;
  /** Page numbers, running heads and the like, which are not in `text`. */
  readonly leftOut: readonly LeftOut[];
}

/** Composes letters and joins the lines of each paragraph; changes nothing else. */
export function normaliseText(rawText: RawText): DocumentText {
  const joints = findJoints(
    rawText.lines.map((line) => ({
      breakBefore: line.breakBefore,
      text: lineText(rawText.raw, line).normalize('NFC'),
    })),
  );
  const mapped = new MappedText();
  const pages = new PageRecorder();
  let notesStart: number | null = null;
  rawText.lines.forEach((line, index) => {
    const first = line.pieces[0];
    if (first === undefined) return;
    const joint = joints[index] ?? 'none';
    if (joint === 'mend') mapped.dropLast();
    if (mapped.length > 0) mapped.appendSeparator(separators[joint], Math.max(0, first.start - 1));
    pages.reach(line.page, mapped.length);
    if (line.isNote) notesStart ??= mapped.length;
    for (const piece of line.pieces) mapped.append(rawText.raw.slice(piece.start, piece.end), piece.start);
  });
  return {
    ...mapped.build(),
    pageStarts: pages.finish(rawText.pages, mapped.length),
    notesStart: notesStart ?? mapped.length,
    leftOut: rawText.leftOut ?? [],
  };
}

const separators: Readonly<Record<Joint, string>> = { none: '\n', space: ' ', glue: '', mend: '' };

/** Notes where each page begins, pages without text included. */
class PageRecorder {
  private readonly starts: PageStart[] = [];
  private highest = 0;

  reach(page: number | null, offset: number): void {
    if (page === null || page === this.starts.at(-1)?.page) return;
    this.addUpTo(page - 1, offset);
    this.add(page, offset);
  }

  finish(pages: number | null, offset: number): readonly PageStart[] | null {
    this.addUpTo(pages ?? 0, offset);
    return this.starts.length > 0 ? this.starts : null;
  }

  private addUpTo(page: number, offset: number): void {
    while (this.highest < page) this.add(this.highest + 1, offset);
  }

  private add(page: number, offset: number): void {
    this.starts.push({ start: this.starts.length === 0 ? 0 : offset, page });
    this.highest = Math.max(this.highest, page);
  }
}

function lineText(raw: string, line: RawLine): string {
  return line.pieces.map((piece) => raw.slice(piece.start, piece.end)).join('');
}

/** The page that a span begins on, counted from 1; null where the format has no pages. */
export function pageOf(pageStarts: readonly PageStart[] | null, span: Span): number | null {
  if (pageStarts === null) return null;
  return pageStarts.findLast(({ start }) => start <= span.start)?.page ?? 1;
}

/** The line of the stored text that a span begins on, counted from 1. */
export function lineOf(text: string, span: Span): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < span.start; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** How many pages a file has; null where the format has none. */
export function countPages(pageStarts: readonly PageStart[] | null): number | null {
  return pageStarts === null ? null : Math.max(0, ...pageStarts.map(({ page }) => page));
}
