import type { Span } from '../base/span.ts';
import { findContinuations } from './join-lines.ts';
import { MappedText, type OffsetMap } from './offset-map.ts';
import type { RawLine, RawText } from './raw-text.ts';

/** The text that is stored and quoted: NFC, one paragraph or heading line a line, lines of one paragraph joined by a space. */
export interface DocumentText {
  readonly text: string;
  /** Leads back to the extractor's raw text. */
  readonly offsetMap: OffsetMap;
  /** Where each page begins in `text`, ascending, the first 0; null for formats without pages. */
  readonly pageStarts: readonly number[] | null;
}

/** Composes letters and joins the lines of each paragraph; changes nothing else. */
export function normaliseText(rawText: RawText): DocumentText {
  const texts = rawText.lines.map((line) => lineText(rawText.raw, line));
  const continues = findContinuations(
    rawText.lines.map((line, index) => ({
      breakBefore: line.breakBefore,
      text: (texts[index] ?? '').normalize('NFC'),
    })),
  );
  const mapped = new MappedText();
  const pageStarts: number[] = [];
  rawText.lines.forEach((line, index) => {
    const first = line.pieces[0];
    if (first === undefined) return;
    if (mapped.length > 0) mapped.appendSeparator(continues[index] ? ' ' : '\n', Math.max(0, first.start - 1));
    while (pageStarts.length < (line.page ?? 0)) pageStarts.push(pageStarts.length === 0 ? 0 : mapped.length);
    for (const piece of line.pieces) mapped.append(rawText.raw.slice(piece.start, piece.end), piece.start);
  });
  while (pageStarts.length < (rawText.pages ?? 0)) pageStarts.push(mapped.length);
  return { ...mapped.build(), pageStarts: pageStarts.length > 0 ? pageStarts : null };
}

function lineText(raw: string, line: RawLine): string {
  return line.pieces.map((piece) => raw.slice(piece.start, piece.end)).join('');
}

/** The page that a span begins on, counted from 1; null where the format has no pages. */
export function pageOf(pageStarts: readonly number[] | null, span: Span): number | null {
  if (pageStarts === null) return null;
  let page = 1;
  while (page < pageStarts.length && (pageStarts[page] ?? 0) <= span.start) page++;
  return page;
}
