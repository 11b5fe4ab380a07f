import type { Warning } from '../../base/parsed.ts';
import type { Span } from '../../base/span.ts';
import { documentTypeOfTitle } from '../../number/document-type.ts';
import { readUnitMarker } from '../../text/unit-marker.ts';
import type { OutlineNode } from '../directive-document.ts';
import { linesWithin, type TextLine } from '../text-line.ts';
import { classifyLines } from './classify-lines.ts';
import { OutlineBuilder } from './outline-builder.ts';

export interface OutlineRegions {
  /** Between the header and the signature block. */
  readonly body: Span;
  /** What follows the signature block, or null. */
  readonly attachment: Span | null;
  /** What follows it that is too little for that, or null: paragraphs of no unit. */
  readonly stray?: Span | null;
  /** The footnotes, which follow the text. */
  readonly notes?: Span;
  /** Case-law has headed parts and `[1]` paragraphs of its own. */
  readonly isCaseLaw?: boolean;
}

/** Reads the units of the body, of what is attached after the signature, and the footnotes, in reading order. */
export function readOutline(
  text: string,
  { body, attachment, stray, notes, isCaseLaw = false }: OutlineRegions,
): { outline: OutlineNode[]; warnings: Warning[] } {
  const builder = new OutlineBuilder();
  for (const line of classifyLines(linesWithin(text, body), isCaseLaw)) builder.read(line);
  if (attachment) {
    const lines = linesWithin(text, attachment);
    openAttachment(builder, lines);
    for (const line of classifyLines(lines, isCaseLaw)) builder.read(line);
  }
  builder.closeAll();
  if (stray) for (const line of linesWithin(text, stray)) builder.read({ role: 'text', line });
  if (notes) for (const line of linesWithin(text, notes)) builder.addNote(line);
  return builder.finish();
}

/** What follows the signature is a document of its own, unless its first line is a unit: an appendix. */
function openAttachment(builder: OutlineBuilder, lines: readonly TextLine[]): void {
  const first = lines[0];
  if (!first || readUnitMarker(first.text)) return;
  const title = lines.find((line) => documentTypeOfTitle(line.text) !== null);
  builder.openAttachment(first, title?.text ?? null);
}
