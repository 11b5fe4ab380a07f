import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Span } from '../../base/span.ts';
import { decodeText } from '../extract-plain.ts';
import { isBlock } from '../html/names.ts';
import type { Break, RawLine, RawText } from '../raw-text.ts';
import { lineBreak, type MarkdownLines, type Piece, pushLines } from './lines.ts';
import { isTable, type MarkdownNode, plainMarkdown, spanOf } from './source.ts';

/** Blocks that are taken as they stand in the source. */
const literalBlocks = new Set(['code', 'definition']);

/** What a block stands in. */
interface Place {
  /** The list marker before it. */
  readonly marker: readonly Span[];
  readonly breakBefore: Break;
  /** How many quotations it stands in, whose marks are repeated on its lines. */
  readonly quotes: number;
}

/**
 * Reads Markdown: emphasis and heading marks go, list numbers and bullets stay, since documents cite by them. A table gives a
 * line a row, with tabs between the cells; front matter is left out.
 */
export function extractMarkdown(name: string, bytes: Uint8Array): RawText {
  const raw = plainMarkdown(decodeText(name, bytes));
  const lines: RawLine[] = [];
  const tree: MarkdownNode = fromMarkdown(raw);
  for (const child of tree.children ?? []) {
    readBlock({ raw, lines }, child, { marker: [], breakBefore: 'paragraph', quotes: 0 });
  }
  return { raw, lines, pages: null };
}

function readBlock(to: MarkdownLines, node: MarkdownNode, place: Place): void {
  const { raw } = to;
  const span = spanOf(node);
  const children = node.children ?? [];
  const push = (pieces: readonly Piece[]): void => {
    const isRows = node.type === 'paragraph' && isTable(raw.slice(span.start, span.end));
    pushLines(to, [...place.marker, ...pieces], { ...place, isTable: isRows });
  };
  if (node.type === 'paragraph' || node.type === 'heading') push(children.flatMap((child) => inlinePieces(raw, child)));
  else if (node.type === 'html') push(outsideTags(raw, span));
  else if (literalBlocks.has(node.type)) push([span]);
  else if (node.type === 'listItem') {
    const [first, ...others] = children;
    const marker = [...place.marker, { start: span.start, end: first ? spanOf(first).start : span.end }];
    if (first) readBlock(to, first, { ...place, marker });
    else pushLines(to, marker, { ...place, isTable: false });
    for (const child of others) readBlock(to, child, { ...place, marker: [], breakBefore: 'paragraph' });
  } else {
    const quotes = place.quotes + (node.type === 'blockquote' ? 1 : 0);
    children.forEach((child, index) => {
      const breakBefore = node.type === 'list' && index > 0 ? 'block' : place.breakBefore;
      readBlock(to, child, { marker: index === 0 ? place.marker : [], breakBefore, quotes });
    });
  }
}

/** The pieces of an inline node that are text: what stands between the marks of emphasis, without escaping backslashes. */
function inlinePieces(raw: string, node: MarkdownNode): Piece[] {
  const span = spanOf(node);
  if (node.children !== undefined) return node.children.flatMap((child) => inlinePieces(raw, child));
  if (node.type === 'html') return endsLine(raw.slice(span.start, span.end)) ? [lineBreak] : [];
  // A hard break is a backslash or spaces before the line's end; only the end counts.
  if (node.type === 'break') return [{ start: span.end - 1, end: span.end }];
  if (node.type === 'inlineCode') return [withinBackticks(raw, span)];
  const pieces: Span[] = [];
  let start = span.start;
  for (const backslash of raw.slice(span.start, span.end).matchAll(/\\(?=[!-/:-@[-`{-~])/g)) {
    pieces.push({ start, end: span.start + backslash.index });
    start = span.start + backslash.index + 1;
  }
  return [...pieces, { start, end: span.end }];
}

/** Code between any number of backticks, less the one space that sets it off from a backtick of its own. */
function withinBackticks(raw: string, { start, end }: Span): Span {
  const code = raw.slice(start, end);
  const ticks = /^`+/.exec(code)?.[0].length ?? 0;
  const isSetOff = /^`+ .*\S.* `+$/s.test(code) ? 1 : 0;
  return { start: start + ticks + isSetOff, end: end - ticks - isSetOff };
}

/** What stands between the tags and comments of a piece of HTML. */
function outsideTags(raw: string, span: Span): Piece[] {
  const pieces: Piece[] = [];
  let start = span.start;
  for (const tag of raw.slice(span.start, span.end).matchAll(/<!--[\s\S]*?-->|<[^<>]*>/g)) {
    pieces.push({ start, end: span.start + tag.index });
    if (endsLine(tag[0])) pieces.push(lineBreak);
    start = span.start + tag.index + tag[0].length;
  }
  return [...pieces, { start, end: span.end }];
}

/** Whether a browser ends the line at this tag. */
function endsLine(tag: string): boolean {
  const name = /^<\/?([a-z][a-z\d]*)/i.exec(tag)?.[1]?.toLowerCase();
  return name !== undefined && (name === 'br' || isBlock(name));
}
