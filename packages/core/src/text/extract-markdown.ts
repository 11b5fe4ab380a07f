import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Span } from '../base/span.ts';
import { decodeText } from './extract-plain.ts';
import type { Break, RawLine, RawText } from './raw-text.ts';

/** The little of a Markdown syntax tree that is looked at. */
interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[] | undefined;
  readonly position?: { readonly start: Offset; readonly end: Offset } | undefined;
}

interface Offset {
  readonly offset?: number | undefined;
}

/** Blocks that are taken as they stand in the source. */
const literalBlocks = new Set(['code', 'definition', 'table']);

/** Reads Markdown: emphasis and heading marks go, list numbers and bullets stay, since documents cite by them. */
export function extractMarkdown(name: string, bytes: Uint8Array): RawText {
  const raw = decodeText(name, bytes);
  const lines: RawLine[] = [];
  const tree: MarkdownNode = fromMarkdown(raw);
  for (const child of tree.children ?? []) readBlock(raw, child, [], 'paragraph', lines);
  return { raw, lines, pages: null };
}

function readBlock(
  raw: string,
  node: MarkdownNode,
  marker: readonly Span[],
  breakBefore: Break,
  lines: RawLine[],
): void {
  const span = spanOf(node);
  const children = node.children ?? [];
  if (node.type === 'paragraph' || node.type === 'heading') {
    pushLines(raw, [...marker, ...children.flatMap((child) => inlinePieces(raw, child))], breakBefore, lines);
  } else if (node.type === 'html') {
    pushLines(raw, [...marker, ...outsideTags(raw, span)], breakBefore, lines);
  } else if (literalBlocks.has(node.type)) {
    pushLines(raw, [...marker, span], breakBefore, lines);
  } else if (node.type === 'listItem') {
    const [first, ...others] = children;
    const ownMarker = [...marker, { start: span.start, end: first ? spanOf(first).start : span.end }];
    if (first) readBlock(raw, first, ownMarker, breakBefore, lines);
    else pushLines(raw, ownMarker, breakBefore, lines);
    for (const child of others) readBlock(raw, child, [], 'paragraph', lines);
  } else {
    children.forEach((child, index) => {
      const itemBreak = node.type === 'list' && index > 0 ? 'block' : breakBefore;
      readBlock(raw, child, index === 0 ? marker : [], itemBreak, lines);
    });
  }
}

/** The pieces of an inline node that are text: what stands between the marks of emphasis, without escaping backslashes. */
function inlinePieces(raw: string, node: MarkdownNode): Span[] {
  const span = spanOf(node);
  if (node.children !== undefined) return node.children.flatMap((child) => inlinePieces(raw, child));
  if (node.type === 'html') return [];
  // A hard break is a backslash or spaces before the line's end; only the end counts.
  if (node.type === 'break') return [{ start: span.end - 1, end: span.end }];
  if (node.type === 'inlineCode') return [{ start: span.start + 1, end: span.end - 1 }];
  const pieces: Span[] = [];
  let start = span.start;
  for (const backslash of raw.slice(span.start, span.end).matchAll(/\\(?=[!-/:-@[-`{-~])/g)) {
    pieces.push({ start, end: span.start + backslash.index });
    start = span.start + backslash.index + 1;
  }
  return [...pieces, { start, end: span.end }];
}

/** What stands between the tags and comments of a piece of HTML. */
function outsideTags(raw: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  for (const tag of raw.slice(span.start, span.end).matchAll(/<!--[\s\S]*?-->|<[^>]*>/g)) {
    pieces.push({ start, end: span.start + tag.index });
    start = span.start + tag.index + tag[0].length;
  }
  return [...pieces, { start, end: span.end }];
}

/** Cuts pieces at line ends and adds each line that is not blank. */
function pushLines(raw: string, pieces: readonly Span[], breakBefore: Break, lines: RawLine[]): void {
  let current: Span[] = [];
  let before = breakBefore;
  const finish = (): void => {
    const trimmed = trimPieces(raw, current);
    if (trimmed.length > 0) {
      lines.push({ breakBefore: before, page: null, pieces: trimmed });
      before = 'line';
    }
    current = [];
  };
  for (const piece of pieces) {
    let start = piece.start;
    // The mark of a quotation is repeated on each of its lines.
    for (const end of raw.slice(piece.start, piece.end).matchAll(/(?:\r\n|[\n\r])(?:[ \t]*>)*/g)) {
      current.push({ start, end: piece.start + end.index });
      finish();
      start = piece.start + end.index + end[0].length;
    }
    current.push({ start, end: piece.end });
  }
  finish();
}

function trimPieces(raw: string, pieces: readonly Span[]): Span[] {
  const text = (piece: Span): string => raw.slice(piece.start, piece.end);
  const kept = pieces.filter((piece) => piece.end > piece.start);
  while (kept[0] && text(kept[0]).trim() === '') kept.shift();
  while (kept.length > 0 && text(kept[kept.length - 1] as Span).trim() === '') kept.pop();
  const first = kept[0];
  if (first) kept[0] = { start: first.end - text(first).trimStart().length, end: first.end };
  const last = kept.at(-1);
  if (last) kept[kept.length - 1] = { start: last.start, end: last.start + text(last).trimEnd().length };
  return kept;
}

function spanOf(node: MarkdownNode): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
