import type { NodeKind, OutlineNode } from './directive-document.ts';

const words: Readonly<Record<NodeKind, string>> = {
  attachment: 'văn bản kèm theo',
  appendix: 'Phụ lục',
  part: 'Phần',
  chapter: 'Chương',
  section: 'Mục',
  subsection: 'Tiểu mục',
  article: 'Điều',
  clause: 'khoản',
  point: 'điểm',
  item: 'mục',
  bullet: 'gạch đầu dòng',
  plus: 'dấu cộng',
  titled: 'phần',
  bracketed: 'đoạn',
  paragraph: 'đoạn',
  table: 'bảng',
  row: 'dòng',
  note: 'chú thích',
};

/**
 * The label that people cite a unit by, innermost first: `điểm a khoản 2 Điều 5`, `mục II.1`, `đoạn 3`.
 * Chapters and the like are named only where no article stands between: articles run through a document.
 */
export function unitLabel(outline: readonly OutlineNode[], index: number): string {
  const parts: string[] = [];
  let hasArticle = false;
  for (let at: number | null = labelledIndex(outline, index); at !== null; ) {
    const node: OutlineNode | undefined = outline[at];
    if (node === undefined) break;
    if (node.kind === 'item' || node.kind === 'clause') {
      const joined = joinedNumber(outline, at);
      parts.push(`${words[node.kind]} ${joined.number}`);
      at = joined.parent;
      continue;
    }
    if (!hasArticle || node.kind === 'appendix' || node.kind === 'attachment') parts.push(labelOf(node));
    hasArticle ||= node.kind === 'article';
    at = node.parent;
  }
  return parts.join(' ');
}

function labelOf(node: OutlineNode): string {
  if (node.kind === 'attachment') return words.attachment;
  return `${words[node.kind]} ${node.number.replace(/^THỨ .*$/u, (ordinal) => ordinal.toLowerCase())}`;
}

/** A paragraph that is all its parent has below the heading is cited as the parent. */
function labelledIndex(outline: readonly OutlineNode[], index: number): number {
  const node = outline[index];
  if (node?.kind !== 'paragraph' || node.parent === null) return index;
  // Units stand in reading order, so an only child follows its parent, and no sibling follows it.
  const isOnly = node.parent === index - 1 && outline[index + 1]?.parent !== node.parent;
  return isOnly ? node.parent : index;
}

/** `1` under `II` is `II.1`; `1.2` under `1` stays `1.2`. */
function joinedNumber(outline: readonly OutlineNode[], index: number): { number: string; parent: number | null } {
  const node = outline[index];
  let number = node?.number ?? '';
  let parent = node?.parent ?? null;
  while (parent !== null && outline[parent]?.kind === node?.kind) {
    const outer = outline[parent]?.number ?? '';
    if (!number.startsWith(`${outer}.`)) number = `${outer}.${number}`;
    parent = outline[parent]?.parent ?? null;
  }
  return { number, parent };
}
