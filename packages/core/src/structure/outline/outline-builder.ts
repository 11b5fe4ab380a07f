import { isUpperCase } from '../../base/fold.ts';
import type { Warning } from '../../base/parsed.ts';
import { type MarkedKind, readUnitMarker, type UnitMarker } from '../../text/unit-marker.ts';
import type { NodeKind, OutlineNode } from '../directive-document.ts';
import type { TextLine } from '../text-line.ts';
import type { OutlineLine } from './classify-lines.ts';
import { closesTheDocument, isHeading, isTitleLine, leadsOn, tellsOfAdoption } from './heading.ts';
import { Sequences } from './sequences.ts';

/** How deep a unit stands: a new unit closes all open ones of its rank and above. Decimals add their dots. */
const ranks: Readonly<Record<MarkedKind | 'attachment' | 'titled', number>> = {
  attachment: 0,
  appendix: 0,
  titled: 0.5,
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  article: 5,
  capital: 5.5,
  bracketed: 5.8,
  roman: 6,
  arabic: 7,
  decimal: 8,
  letter: 12,
  bullet: 13,
  plus: 14,
};
/** Of `(1)`, and of `1)` inside a point: below the point, above its bullets. */
const bracketRank = 12.5;
/** Of `1.` below a bullet of case-law that announces it: above the `+` that may stand in it. */
const inBulletRank = 13.5;

/** Units whose title stands on the lines below, in capitals. */
const titledBelow: ReadonlySet<MarkedKind> = new Set(['appendix', 'part', 'chapter', 'section', 'subsection']);

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

/** Builds an outline line by line: a stack of open units, each closed by the next of its rank. */
export class OutlineBuilder {
  private readonly nodes: OpenNode[] = [];
  /** Units so far, by kind and parent. */
  private readonly counts = new Map<string, number>();
  private readonly sequences = new Sequences();
  /** Indices of the units that are open, outermost first. */
  private stack: number[] = [];
  /** The line before. */
  private before = '';

  read(line: OutlineLine): void {
    this.readLine(line);
    this.before = line.line.text;
  }

  private readLine(line: OutlineLine): void {
    const deepest = this.deepest();
    if (line.role === 'row') this.addRow(line.line);
    else if (line.role === 'quoted' || line.role === 'contents') this.addText(line.line);
    else if (line.role === 'part') this.openPart(line.line, line.name);
    else if (line.role === 'unit' && this.openUnit(line.line, line.marker)) return;
    else if (deepest?.awaitsTitle && isTitleLine(line.line.text, deepest.heading)) this.addTitle(deepest, line.line);
    else this.addParagraph(line.line);
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

  openAttachment(line: TextLine, heading: string | null): void {
    this.stack = [];
    const number = String(this.countSiblings('attachment') + 1);
    this.push({ kind: 'attachment', number, rank: ranks.attachment, line, firstLine: '', awaitsTitle: false });
    const node = this.deepest();
    if (node) node.heading = heading;
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
    return { outline, warnings: this.sequences.warnings };
  }

  private openPart(line: TextLine, name: string): void {
    this.closeFrom(ranks.titled);
    const number = name.toUpperCase();
    this.push({ kind: 'titled', number, rank: ranks.titled, line, firstLine: '', awaitsTitle: false });
    const node = this.deepest();
    if (node) node.heading = name;
  }

  /** Opens the unit that a marker begins, and the one that begins behind it on the same line; false where it begins none. */
  private openUnit(line: TextLine, marker: UnitMarker): boolean {
    const rank = this.rankOf(marker);
    const parent = this.stack.findLast((index) => (this.nodes[index]?.rank ?? 0) < rank) ?? null;
    // Articles run through the chapters, up to the attachment or appendix that they are in.
    const outermost = this.stack.find((index) => this.nodes[index]?.rank === 0) ?? null;
    const list = `${marker.kind} ${rank} in ${marker.kind === 'article' ? outermost : parent}`;
    if (!this.sequences.accept(marker, list, line.span, this.stack.length === 0)) return false;
    this.closeFrom(rank);
    const kind = this.nodeKind(marker.kind);
    const firstLine = line.text.slice(marker.length).trim();
    const number = marker.number ?? String(this.countSiblings(kind) + 1);
    const awaitsTitle = titledBelow.has(marker.kind) || (kind === 'article' && firstLine === '');
    this.push({ kind, number, rank, line, firstLine, awaitsTitle });
    const node = this.deepest();
    if (node && titledBelow.has(marker.kind)) node.heading = firstLine.replace(/^[.:]\s*/, '') || null;
    this.openInner(line, marker);
    return true;
  }

  /** `Điều 57. 1. …` and `1. a) …` open two units on one line. */
  private openInner(line: TextLine, marker: UnitMarker): void {
    if (marker.kind !== 'article' && marker.kind !== 'arabic') return;
    const start = line.span.start + marker.length;
    const text = line.text.slice(marker.length);
    const inner = readUnitMarker(text);
    const isFirst =
      marker.kind === 'article' ? inner?.kind === 'arabic' && inner.number === '1' : inner?.number === 'a';
    if (!inner || !isFirst) return;
    const node = this.deepest();
    if (node) node.firstLine = '';
    this.openUnit({ text, span: { start, end: line.span.end } }, inner);
  }

  private rankOf({ kind, number, style }: UnitMarker): number {
    if (kind === 'arabic') {
      const deepest = this.deepest();
      if (this.hasOpenRank(inBulletRank)) return inBulletRank;
      const isAnnounced = deepest?.kind === 'bullet' && deepest.firstLine.endsWith(':');
      if (number === '1' && isAnnounced && this.hasOpenRank(ranks.titled)) return inBulletRank;
      const inPoint = this.stack.some((index) => this.nodes[index]?.kind === 'point');
      if (style === 'brackets' && this.stack.length > 0) return bracketRank;
      if (style === 'dot' && this.isBelowPoint(Number(number))) return bracketRank;
      if (style === 'bracket' && inPoint && (number === '1' || this.hasOpenRank(bracketRank))) return bracketRank;
    }
    const dots = number?.split('.').length ?? 1;
    if (kind === 'decimal') return ranks.decimal + dots - 2;
    if (kind === 'bracketed' && dots > 1 && this.hasOpenBracketed(number?.replace(/\.\d+$/, '')))
      return ranks.bracketed + 0.05 * dots;
    return kind === 'letter' && dots > 1 ? ranks.letter + 0.1 * (dots - 1) : ranks[kind];
  }

  /** `1.` below a point that announces a list, and the numbers that go on with it; else they are of the list around. */
  private isBelowPoint(number: number): boolean {
    const deepest = this.deepest();
    if (number === 1) return deepest?.kind === 'point' && deepest.firstLine.endsWith(':');
    const numberOfOpen = (rank: number): number =>
      Number(this.stack.map((index) => this.nodes[index]).findLast((node) => node?.rank === rank)?.number);
    if (numberOfOpen(bracketRank) !== number - 1) return false;
    return numberOfOpen(ranks.arabic) !== number - 1 || !/\.$/.test(this.before);
  }

  /** `[2.1]` stands in `[2]`, where that is open. */
  private hasOpenBracketed(number: string | undefined): boolean {
    const open = this.stack.map((index) => this.nodes[index]);
    return open.some((node) => node?.kind === 'bracketed' && node.number === number);
  }

  private hasOpenRank(rank: number): boolean {
    return this.stack.some((index) => this.nodes[index]?.rank === rank);
  }

  private addTitle(node: OpenNode, line: TextLine): void {
    node.heading = node.heading === null ? line.text : `${node.heading} ${line.text}`;
    if (!isUpperCase(line.text)) node.awaitsTitle = false;
    this.extendTo(line.span.end);
  }

  /** Running text, which leaves the bullets and points above it. */
  private addParagraph(line: TextLine): void {
    while (this.deepest() && this.leavesDeepest(line)) this.stack.pop();
    this.addText(line);
  }

  /** Text that stays in the innermost open unit. */
  private addText(line: TextLine): void {
    this.closeTables();
    const node = this.deepest();
    if (node) node.awaitsTitle = false;
    this.addLeaf('paragraph', line);
  }

  /** Rows that follow each other make one table. */
  private addRow(line: TextLine): void {
    if (this.deepest()?.kind !== 'table') {
      const number = String(this.countSiblings('table') + 1);
      this.push({ kind: 'table', number, rank: Number.POSITIVE_INFINITY, line, firstLine: '', awaitsTitle: false });
    }
    this.addLeaf('row', line);
  }

  private addLeaf(kind: 'paragraph' | 'row', line: TextLine): void {
    const number = String(this.countSiblings(kind) + 1);
    const leaf = { kind, number, ...line.span, rank: Number.POSITIVE_INFINITY, awaitsTitle: false };
    this.addNode({ ...leaf, firstLine: line.text });
    this.extendTo(line.span.end);
  }

  private closeTables(): void {
    if (this.deepest()?.kind === 'table') this.stack.pop();
  }

  /** Unnumbered text belongs to no table above it, nor to a bullet or point that is a full sentence; closing words leave items too. */
  private leavesDeepest(line: TextLine): boolean {
    const node = this.deepest();
    if (node?.kind === 'table' || tellsOfAdoption(line.text)) return true;
    if (node?.kind === 'bullet' || node?.kind === 'plus' || node?.kind === 'point') return !leadsOn(node.firstLine);
    if (node?.kind !== 'item') return false;
    // A court's story goes on below the list of what was decided before.
    return closesTheDocument(line.text) || (this.hasOpenRank(ranks.titled) && !leadsOn(node.firstLine));
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
}
