import type { NodeKind, OutlineNode } from './directive-document.ts';

/** One step of the way to a unit: `khoản 2` is `{ kind: 'clause', number: '2' }`. */
export interface UnitStep {
  readonly kind: NodeKind;
  /** As people cite it: `5`, `II`, `đ`; for items the numbers above joined to it, `II.1`; for titled parts the title. */
  readonly number: string;
}

/** How each kind is named in a citation. */
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

/** Paragraphs without a number beside bracketed ones: `đoạn 5` is the paragraph `[5]` there. */
const unnumbered = 'đoạn không đánh số';

/**
 * The label that people cite a unit by, innermost first: `điểm a khoản 2 Điều 5`, `mục II.1`, `đoạn 3`.
 * Chapters and the like are named only where no article stands between: articles run through a document.
 */
export function unitLabel(outline: readonly OutlineNode[], index: number): string {
  const cited = citedUnit(outline, index);
  const label = formatUnit(withoutOuterOfArticle(unitPath(outline, cited)));
  return isBesideBracketed(outline, cited) ? label.replace(words.paragraph, unnumbered) : label;
}

/** The steps to a unit, outermost first. Items in items make one step: `1` under `II` is `II.1`. */
export function unitPath(outline: readonly OutlineNode[], index: number): UnitStep[] {
  const steps: UnitStep[] = [];
  for (let at: number | null = index; at !== null; ) {
    const node: OutlineNode | undefined = outline[at];
    if (node === undefined) break;
    if (node.kind === 'item' || node.kind === 'clause' || node.kind === 'bracketed') {
      const joined = joinedNumber(outline, at);
      steps.push({ kind: node.kind, number: joined.number });
      at = joined.parent;
    } else {
      steps.push({ kind: node.kind, number: node.kind === 'titled' ? (node.heading ?? node.number) : node.number });
      at = node.parent;
    }
  }
  return steps.reverse();
}

/** Steps as they are cited: `điểm a khoản 2 Điều 5`. */
export function formatUnit(steps: readonly UnitStep[]): string {
  return steps.map(formatStep).reverse().join(' ');
}

function formatStep({ kind, number }: UnitStep): string {
  if (kind === 'attachment') return words.attachment;
  if (kind === 'titled') return `${words.titled} “${number}”`;
  return `${words[kind]} ${number.replace(/^THỨ .*$/u, (ordinal) => ordinal.toLowerCase())}`.trimEnd();
}

function withoutOuterOfArticle(steps: readonly UnitStep[]): UnitStep[] {
  const article = steps.findIndex((step) => step.kind === 'article');
  return steps.filter(({ kind }, at) => at >= article || kind === 'appendix' || kind === 'attachment');
}

/** A paragraph that is all its parent has below the heading is cited as the parent. */
export function citedUnit(outline: readonly OutlineNode[], index: number): number {
  const node = outline[index];
  if (node?.kind !== 'paragraph' || node.parent === null) return index;
  // Units stand in reading order, so an only child follows its parent, and no sibling follows it.
  const isOnly = node.parent === index - 1 && outline[index + 1]?.parent !== node.parent;
  return isOnly ? node.parent : index;
}

/** Only a headed part of case-law holds bracketed paragraphs. */
function isBesideBracketed(outline: readonly OutlineNode[], index: number): boolean {
  const parent = outline[index]?.kind === 'paragraph' ? (outline[index]?.parent ?? null) : null;
  if (parent === null || outline[parent]?.kind !== 'titled') return false;
  const parents = parentsOfBracketed.get(outline) ?? new Set(findParentsOfBracketed(outline));
  parentsOfBracketed.set(outline, parents);
  return parents.has(parent);
}

/** Found once for all the labels of an outline. */
const parentsOfBracketed = new WeakMap<readonly OutlineNode[], ReadonlySet<number | null>>();

function findParentsOfBracketed(outline: readonly OutlineNode[]): (number | null)[] {
  return outline.filter(({ kind }) => kind === 'bracketed').map(({ parent }) => parent);
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
