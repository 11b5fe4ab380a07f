import { Parser } from 'htmlparser2';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Span } from '../../base/span.ts';
import { applyEdits, type Edit } from '../text-edits.ts';

/** The little of a Markdown syntax tree that is looked at. */
export interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[] | undefined;
  readonly position?: { readonly start: Offset; readonly end: Offset } | undefined;
}

interface Offset {
  readonly offset?: number | undefined;
}

export function spanOf(node: MarkdownNode): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** YAML between two lines of dashes at the very top; its first line must be a key, since `---` is a rule as well. */
const frontMatter =
  /^---[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*[A-Za-z_][\w-]*[ \t]*:(?:(?!\r?\n[ \t]*\r?\n)[\s\S])*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g;

/**
 * Markdown that says the same by plainer means, so that every word of the text is a slice of it: no front matter, letters in
 * place of character references, a tab in place of each `|` that parts two cells.
 */
export function plainMarkdown(source: string): string {
  const text = source.replace(frontMatter, '');
  const edits: Edit[] = [];
  addEdits(text, fromMarkdown(text), edits);
  return edits.length === 0 ? text : applyEdits(text, edits);
}

function addEdits(text: string, node: MarkdownNode, edits: Edit[]): void {
  const { start, end } = spanOf(node);
  if (node.type === 'paragraph' && isTable(text.slice(start, end))) addCellEdits(text, node, edits);
  if (node.type === 'text' || node.type === 'html') {
    for (const found of text.slice(start, end).matchAll(reference)) {
      const letter = decodeReference(found[0]);
      // A backslash keeps a sign from becoming Markdown; within HTML it would be one, and `<` a tag.
      const isMark = /^[!-/:-@[-`{-~]$/.test(letter);
      if (letter === found[0] || (isMark && node.type === 'html')) continue;
      const at = start + found.index;
      edits.push({ start: at, end: at + found[0].length, text: isMark ? `\\${letter}` : letter });
    }
  }
  for (const child of node.children ?? []) addEdits(text, child, edits);
}

function decodeReference(text: string): string {
  let decoded = '';
  new Parser({ ontext: (piece) => (decoded += piece) }).end(text);
  return decoded;
}

/** The row of dashes below a table's heads, with `|` or, once rewritten, tabs between its cells. */
const dashes = /^\|?[ ]*:?-+:?[ ]*(?:[|\t][ ]*:?-+:?[ ]*)*(?:\|[ ]*)?$/;

export function isDashRow(line: string): boolean {
  return dashes.test(line) && /[|\t]/.test(line);
}

/** Whether a paragraph is a table: its second line is a row of dashes, and its first one has cells. */
export function isTable(paragraph: string): boolean {
  const [heads = '', second = ''] = paragraph.split(/\r?\n/, 2);
  return isDashRow(second.replace(/^[ \t>]+/, '')) && /[|\t]/.test(heads);
}

/** Leaves `|` at both ends of each row and a tab between its cells. */
function addCellEdits(text: string, table: MarkdownNode, edits: Edit[]): void {
  const span = spanOf(table);
  const code = (table.children ?? []).filter(({ type }) => type === 'inlineCode').map(spanOf);
  let lineStart = span.start;
  for (const line of text.slice(span.start, span.end).split('\n')) {
    const first = lineStart + (/^[ \t>]*/.exec(line)?.[0].length ?? 0);
    const last = lineStart + line.trimEnd().length;
    const row = text.slice(first, last);
    if (!row.startsWith('|')) edits.push({ start: first, end: first, text: '|' });
    let taken = first;
    for (const bar of row.matchAll(/(?<!\\)\|/g)) {
      const at = first + bar.index;
      if (code.some((piece) => piece.start < at && at < piece.end)) continue;
      let start = at;
      while (start > taken && isBlank(text[start - 1])) start--;
      let end = at + 1;
      while (end < last && isBlank(text[end])) end++;
      taken = end;
      edits.push({ start, end, text: start === first || end === last ? '|' : '\t' });
    }
    if (!row.endsWith('|') || row.endsWith('\\|')) edits.push({ start: last, end: last, text: '|' });
    lineStart += line.length + 1;
  }
}

function isBlank(letter: string | undefined): boolean {
  return letter === ' ' || letter === '\t';
}
