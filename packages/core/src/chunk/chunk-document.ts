import { checkNumber, withDefaults } from '../base/options.ts';
import { containsSpan, type Span, sliceSpan, trimSpan } from '../base/span.ts';
import type { DirectiveDocument, OutlineNode } from '../structure/directive-document.ts';
import { contextOf } from './context.ts';
import { splitAfter, splitSentences } from './sentence.ts';

/** The unit that is cut, indexed and embedded: a stretch of the text inside one unit of the outline. */
export interface Chunk {
  /** Index of the outline unit it lies in; null outside the outline. */
  readonly node: number | null;
  readonly span: Span;
  /** The document's title, the path and the words that lead to the chunk, put before its text when it is indexed. */
  readonly context: string;
}

export interface ChunkOptions {
  /** Most tokens of a chunk, its context included. */
  readonly maxTokens: number;
  /** Most tokens of the context; the rest of a long title is left out. */
  readonly maxContextTokens: number;
}

/** The bundled model wants fewer than 200 tokens (its card); smaller chunks gain nothing that shows: bench/tune-chunks.mjs. */
export const defaultChunkOptions: ChunkOptions = { maxTokens: 200, maxContextTokens: 60 };

/** @throws ChidanError OPTION_INVALID */
export function resolveChunkOptions(options: Partial<ChunkOptions> = {}): ChunkOptions {
  const resolved = withDefaults(defaultChunkOptions, options);
  checkNumber('maxContextTokens', resolved.maxContextTokens, 8, 4096, 'whole');
  checkNumber('maxTokens', resolved.maxTokens, 2 * resolved.maxContextTokens, 8192, 'whole');
  return resolved;
}

/** The prefix of the role and the two marks that frame a text, in tokens of the bundled model, with some to spare. */
const reservedTokens = 8;

export type CountTokens = (text: string) => number;

/**
 * Cuts a document along its outline. A unit that fits is one chunk with everything in it, but for units that hold articles:
 * a chunk never goes beyond one. A larger one is cut into its
 * units, and running text at sentence ends, then `;`, then `,`, then words. Points, bullets, paragraphs and rows that follow
 * each other under one unit share a chunk while they fit, the first of them with the line that opens their list.
 *
 * @param countTokens - how many tokens of the embedding model a text takes
 * @returns chunks in reading order; every letter of the outline but headings is in exactly one
 */
export function chunkDocument(
  text: string,
  document: DirectiveDocument,
  countTokens: CountTokens,
  options: ChunkOptions,
): Chunk[] {
  const cutter = new Cutter(text, document, countTokens, options);
  const { outline } = document;
  if (outline.length === 0) return cutter.cutRun(null, trimSpan(text, { start: 0, end: text.length }));
  const tops = outline.flatMap((node, index) => (node.parent === null ? [index] : []));
  return tops.flatMap((index) => cutter.cutUnit(index));
}

const packable: ReadonlySet<OutlineNode['kind']> = new Set(['point', 'bullet', 'plus', 'paragraph', 'row']);

type IndexedNode = OutlineNode & { readonly index: number };

class Cutter {
  private readonly contexts = new Map<number | null, { text: string; tokens: number }>();
  private readonly children = new Map<number, IndexedNode[]>();
  /** Units around articles, which no chunk may join. */
  private readonly holdsArticles = new Set<number>();
  private readonly text: string;
  private readonly document: DirectiveDocument;
  private readonly countTokens: CountTokens;
  private readonly options: ChunkOptions;

  constructor(text: string, document: DirectiveDocument, countTokens: CountTokens, options: ChunkOptions) {
    this.text = text;
    this.document = document;
    this.countTokens = countTokens;
    this.options = options;
    for (const [index, node] of document.outline.entries()) {
      if (node.parent === null) continue;
      if (node.kind === 'article') this.markHolders(node.parent);
      const siblings = this.children.get(node.parent);
      if (siblings) siblings.push({ ...node, index });
      else this.children.set(node.parent, [{ ...node, index }]);
    }
  }

  private markHolders(index: number): void {
    for (let at: number | null = index; at !== null; at = this.document.outline[at]?.parent ?? null) {
      this.holdsArticles.add(at);
    }
  }

  cutUnit(index: number): Chunk[] {
    const node = this.document.outline[index];
    if (!node) return [];
    if (!this.holdsArticles.has(index) && this.fits(node.parent, node.span)) {
      return [this.chunk(index, node.parent, node.span)];
    }
    const children = this.children.get(index) ?? [];
    const first = children[0];
    if (!first) return this.cutRun(index, node.span);
    // A lead that is no more than the heading stands in the context of every chunk below it.
    const lead = trimSpan(this.text, { start: node.span.start, end: first.span.start });
    const hasLead = node.heading === null && sliceSpan(this.text, lead) !== '';
    const chunks: Chunk[] = [];
    /** The siblings at hand; the first run of a list begins with the line that opens it. */
    let run: { span: Span; parent: number | null; units: IndexedNode[] } | null = hasLead
      ? { span: lead, parent: node.parent, units: [] }
      : null;
    const flush = (): void => {
      if (run) chunks.push(...this.cutSiblings(index, run));
      run = null;
    };
    for (const child of children) {
      const extended: Span = { start: run?.span.start ?? child.span.start, end: child.span.end };
      if (!packable.has(child.kind) || !this.fits(run ? run.parent : index, extended)) flush();
      run = run
        ? { ...run, span: extended, units: [...run.units, child] }
        : { span: child.span, parent: index, units: [child] };
      if (!packable.has(child.kind)) flush();
    }
    flush();
    return chunks;
  }

  /** A run of siblings that fit together is one chunk of their parent; a lead or a sibling alone is cut by itself. */
  private cutSiblings(
    index: number,
    { span, parent, units }: { span: Span; parent: number | null; units: readonly IndexedNode[] },
  ): Chunk[] {
    const [first, second] = units;
    if (!first) return this.cutRun(index, span);
    if (!second && parent === index) return this.cutUnit(first.index);
    return [this.chunk(index, parent, span)];
  }

  /** Cuts running text of one unit into pieces that fit, as few as a greedy packing gives. */
  cutRun(node: number | null, span: Span): Chunk[] {
    const parent = node === null ? null : (this.document.outline[node]?.parent ?? null);
    const chunks: Chunk[] = [];
    const room = this.room(parent);
    let run = null as Span | null;
    let tokens = 0;
    let blanks = 0;
    for (const piece of this.pieces(parent, span, 0)) {
      const more = this.countTokens(sliceSpan(this.text, piece));
      // The pieces' tokens, and at most one for each blank between, are those of the run: counting it all is seldom needed.
      const least = tokens + more;
      const joined = { start: run?.start ?? piece.start, end: piece.end };
      if (run && (least > room || (least + blanks + 1 > room && !this.fits(parent, joined)))) {
        chunks.push(this.chunk(node, parent, run));
        run = piece;
        tokens = more;
        blanks = 0;
      } else {
        blanks += run ? 1 : 0;
        run = joined;
        tokens = least;
      }
    }
    if (run) chunks.push(this.chunk(node, parent, run));
    return chunks;
  }

  private pieces(parent: number | null, span: Span, depth: number): Span[] {
    if (this.fits(parent, span) || span.end - span.start < 2) return [span];
    const cut = this.cutOnce(span, depth);
    return cut.flatMap((piece) => this.pieces(parent, piece, depth + 1));
  }

  private cutOnce(span: Span, depth: number): Span[] {
    if (depth === 0) return splitSentences(this.text, span);
    if (depth === 1) return splitAfter(this.text, span, ';');
    if (depth === 2) return splitAfter(this.text, span, ',');
    if (depth === 3) return splitAfter(this.text, span, ' ');
    const middle = (span.start + span.end) >> 1;
    return [
      { start: span.start, end: middle },
      { start: middle, end: span.end },
    ];
  }

  private fits(parent: number | null, span: Span): boolean {
    // A token is at least one character, so a short text fits without counting.
    const room = this.room(parent);
    return span.end - span.start <= room || this.countTokens(sliceSpan(this.text, span)) <= room;
  }

  private room(parent: number | null): number {
    return this.options.maxTokens - reservedTokens - this.context(parent).tokens;
  }

  private chunk(node: number | null, parent: number | null, span: Span): Chunk {
    return { node, span, context: this.context(parent).text };
  }

  private context(parent: number | null): { text: string; tokens: number } {
    let context = this.contexts.get(parent);
    if (!context) {
      const text = contextOf(this.text, this.document, parent, this.countTokens, this.options.maxContextTokens);
      context = { text, tokens: this.countTokens(text) };
      this.contexts.set(parent, context);
    }
    return context;
  }
}

/** The deepest unit of the outline that holds the whole of `span`, as an index; null when none does. */
export function unitOf(outline: readonly OutlineNode[], span: Span): number | null {
  const index = outline.findLastIndex((node) => containsSpan(node.span, span));
  return index < 0 ? null : index;
}
