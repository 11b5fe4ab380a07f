import { isUpperCase } from '../base/fold.ts';
import type { Warning } from '../base/parsed.ts';
import type { Span } from '../base/span.ts';
import { documentTypeOfTitle } from '../number/document-type.ts';
import { type MarkedKind, readUnitMarker, type UnitMarker } from '../text/unit-marker.ts';
import type { NodeKind, OutlineNode } from './directive-document.ts';
import { linesWithin, type TextLine } from './text-line.ts';

/** How deep a unit stands: a new unit closes all open ones of its rank and above. Decimals add their dots. */
const ranks: Readonly<Record<MarkedKind | 'attachment', number>> = {
  attachment: 0,
  appendix: 0,
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  article: 5,
  capital: 5.5,
  roman: 6,
  arabic: 7,
  decimal: 8,
  letter: 12,
  bullet: 13,
  plus: 14,
};

/** Units whose title stands on the lines below, in capitals. */
const titledBelow: ReadonlySet<MarkedKind | 'attachment'> = new Set([
  'appendix',
  'part',
  'chapter',
  'section',
  'subsection',
]);
const longestHeading = 200;

/** A last paragraph that begins so speaks for the whole document, not for the unit above it. */
const closingWords =
  /^(?:Trên đây|Yêu cầu|Đề nghị|Giao |Ban Thường vụ|Ban Chấp hành|Thường trực|(?:Chỉ thị|Nghị quyết|Kết luận|Hướng dẫn|Thông báo|Quy định|Kế hoạch) này)/u;

interface OpenNode {
  kind: NodeKind;
  number: string;
  heading: string | null;
  parent: number | null;
  start: number;
  end: number;
  rank: number;
  awaitsTitle: boolean;
  firstLine: string;
}

/** Reads the units of the body, of what is attached after the signature, and the footnotes, in reading order. */
export function readOutline(
  text: string,
  regions: { readonly body: Span; readonly attachment: Span | null; readonly notes?: Span },
): { outline: OutlineNode[]; warnings: Warning[] } {
  const builder = new OutlineBuilder();
  for (const line of linesWithin(text, regions.body)) builder.read(line);
  if (regions.attachment) {
    const lines = linesWithin(text, regions.attachment);
    builder.openAttachment(lines);
    for (const line of lines) builder.read(line);
  }
  builder.closeAll();
  if (regions.notes) for (const line of linesWithin(text, regions.notes)) builder.addNote(line);
  return builder.finish();
}

class OutlineBuilder {
  private readonly nodes: OpenNode[] = [];
  private readonly warnings: Warning[] = [];
  /** Units so far, by kind and parent. */
  private readonly counts = new Map<string, number>();
  /** Indices of the units that are open, outermost first. */
  private stack: number[] = [];

  read(line: TextLine): void {
    const marker = readUnitMarker(line.text);
    const deepest = this.deepest();
    if (marker) this.openUnit(line, marker);
    else if (deepest?.awaitsTitle && isTitleLine(line.text, deepest.heading)) this.addTitle(deepest, line);
    else this.addParagraph(line);
  }

  closeAll(): void {
    this.stack = [];
  }

  /** A footnote begins with its mark in brackets; a line without one continues the note above. */
  addNote(line: TextLine): void {
    const mark = /^\[([^\]\s]+)\]/.exec(line.text)?.[1];
    const last = this.nodes.at(-1);
    if (mark === undefined && last?.kind === 'note') last.end = line.span.end;
    else {
      const number = mark ?? String(this.countSiblings('note') + 1);
      this.addNode({ kind: 'note', number, ...line.span, rank: 0, awaitsTitle: false, firstLine: line.text });
    }
  }

  openAttachment(lines: readonly TextLine[]): void {
    const title = lines.find((line) => documentTypeOfTitle(line.text) !== null);
    const first = lines[0];
    if (!first || readUnitMarker(first.text)) return;
    this.stack = [];
    this.push({
      kind: 'attachment',
      number: '1',
      rank: ranks.attachment,
      line: first,
      firstLine: '',
      awaitsTitle: false,
    });
    const node = this.deepest();
    if (node && title) node.heading = title.text;
  }

  finish(): { outline: OutlineNode[]; warnings: Warning[] } {
    const hasChildren = new Set(this.nodes.map((node) => node.parent));
    const outline = this.nodes.map((node, index): OutlineNode => {
      const heading = node.heading ?? (hasChildren.has(index) && isHeading(node.firstLine) ? node.firstLine : null);
      return {
        kind: node.kind,
        number: node.number,
        heading,
        parent: node.parent,
        span: { start: node.start, end: node.end },
      };
    });
    return { outline, warnings: this.warnings };
  }

  private openUnit(line: TextLine, marker: UnitMarker): void {
    const dots = marker.kind === 'decimal' ? (marker.number?.split('.').length ?? 2) - 2 : 0;
    const rank = ranks[marker.kind] + dots;
    this.closeFrom(rank);
    const kind = this.nodeKind(marker.kind);
    const firstLine = line.text.slice(marker.length).trim();
    const number = marker.number ?? String(this.countSiblings(kind) + 1);
    this.checkSequence(marker, kind, line.span);
    this.push({
      kind,
      number,
      rank,
      line,
      firstLine,
      awaitsTitle: titledBelow.has(marker.kind) || (kind === 'article' && firstLine === ''),
    });
    const node = this.deepest();
    if (node && firstLine !== '' && titledBelow.has(marker.kind)) node.heading = firstLine.replace(/^[.:]\s*/, '');
  }

  private addTitle(node: OpenNode, line: TextLine): void {
    node.heading = node.heading === null ? line.text : `${node.heading} ${line.text}`;
    if (!isUpperCase(line.text)) node.awaitsTitle = false;
    this.extendTo(line.span.end);
  }

  private addParagraph(line: TextLine): void {
    while (this.deepest() && this.leavesDeepest(line)) this.stack.pop();
    const node = this.deepest();
    if (node) node.awaitsTitle = false;
    const number = String(this.countSiblings('paragraph') + 1);
    this.addNode({
      kind: 'paragraph',
      number,
      ...line.span,
      rank: Number.POSITIVE_INFINITY,
      awaitsTitle: false,
      firstLine: line.text,
    });
    this.extendTo(line.span.end);
  }

  /** Unnumbered text never belongs to a bullet or a point above it; closing words leave numbered items too. */
  private leavesDeepest(line: TextLine): boolean {
    const kind = this.deepest()?.kind;
    if (kind === 'bullet' || kind === 'plus' || kind === 'point') return true;
    return kind === 'item' && closingWords.test(line.text);
  }

  private push({ line, ...unit }: Omit<OpenNode, 'heading' | 'parent' | 'start' | 'end'> & { line: TextLine }): void {
    this.stack.push(this.addNode({ ...unit, ...line.span }));
    this.extendTo(line.span.end);
  }

  private closeFrom(rank: number): void {
    this.stack = this.stack.filter((index) => (this.nodes[index]?.rank ?? 0) < rank);
  }

  private extendTo(end: number): void {
    for (const index of this.stack) {
      const node = this.nodes[index];
      if (node) node.end = end;
    }
  }

  private deepest(): OpenNode | undefined {
    const index = this.stack.at(-1);
    return index === undefined ? undefined : this.nodes[index];
  }

  private countSiblings(kind: NodeKind): number {
    return this.counts.get(`${kind} in ${this.stack.at(-1)}`) ?? 0;
  }

  /** Adds a unit to the innermost open one; returns its index. */
  private addNode(node: Omit<OpenNode, 'heading' | 'parent'>): number {
    this.counts.set(`${node.kind} in ${this.stack.at(-1)}`, this.countSiblings(node.kind) + 1);
    return this.nodes.push({ ...node, heading: null, parent: this.stack.at(-1) ?? null }) - 1;
  }

  /** Inside an article, numbered units are clauses and lettered ones points; elsewhere numbers make items. */
  private nodeKind(kind: MarkedKind): NodeKind {
    if (kind === 'letter') return 'point';
    if (kind !== 'arabic' && kind !== 'decimal' && kind !== 'roman' && kind !== 'capital') return kind;
    return this.stack.some((index) => this.nodes[index]?.kind === 'article') ? 'clause' : 'item';
  }

  private checkSequence(marker: UnitMarker, kind: NodeKind, span: Span): void {
    if (marker.kind !== 'arabic' && marker.kind !== 'article') return;
    const parent = this.stack.at(-1) ?? null;
    const isSibling = (node: OpenNode): boolean => node.kind === kind && (kind === 'article' || node.parent === parent);
    const before = Number.parseInt(this.nodes.findLast(isSibling)?.number ?? '0', 10);
    const now = Number.parseInt(marker.number ?? '', 10);
    if (now === 1 || now === before || now === before + 1) return;
    const message = `Số ${marker.number} đứng sau số ${before}: có thể thiếu hoặc đọc nhầm.`;
    this.warnings.push({ code: 'OUTLINE_OUT_OF_SEQUENCE', span, message });
  }
}

/** A title below its marker is in capitals, over several lines perhaps, or one short line without a full stop. */
function isTitleLine(line: string, heading: string | null): boolean {
  return isUpperCase(line) || (heading === null && isHeading(line));
}

function isHeading(line: string): boolean {
  return line !== '' && line.length <= longestHeading && !/[.;:,]$/.test(line) && !/^\p{Ll}/u.test(line);
}
