import { type OutlineNode, sliceSpan, unitLabel } from '@chidan/core';
import type { Layout } from './layout.ts';
import { shorten } from './wrap.ts';

/** One unit of an outline as it is listed. */
export interface OutlineEntry {
  /** 0 at the top. */
  readonly depth: number;
  /** `điểm a khoản 2 Điều 5`, the label that it is cited by. */
  readonly label: string;
  /** Its heading, or the first line of its text. */
  readonly opening: string;
}

/** The units of a document in reading order. */
export function outlineEntries(text: string, outline: readonly OutlineNode[]): OutlineEntry[] {
  const depths: number[] = [];
  return outline.map((node, index) => {
    const depth = node.parent === null ? 0 : (depths[node.parent] ?? 0) + 1;
    depths.push(depth);
    return { depth, label: unitLabel(outline, index), opening: node.heading ?? openingOf(text, node) };
  });
}

/** The unit's first line without its own number, which the label has. */
function openingOf(text: string, node: OutlineNode): string {
  const [line = ''] = sliceSpan(text, node.span).split('\n');
  const marker =
    /^(?:[-–—•*+]|(?:Phần|Chương|Mục|Tiểu mục|Điều|Phụ lục)\s+\S+|(?:[IVXLC]+|\d[\d.]*[a-zđ]?|[a-zđ]\d?)[.)/:-]+)[\s.:–-]*/iu;
  return node.kind === 'paragraph' ? line : line.replace(marker, '');
}

/** The outline as an indented tree, one unit a line. */
export function renderOutline(entries: readonly OutlineEntry[], layout: Layout): string {
  if (entries.length === 0) return layout.messages.results.noOutline;
  return entries
    .map(({ depth, label, opening }) => {
      const indent = '  '.repeat(depth);
      return (
        indent + shorten(opening === '' ? label : `${label}: ${opening}`, Math.max(20, layout.width - indent.length))
      );
    })
    .join('\n');
}
