import { type Span, sliceSpan, spansOverlap, trimSpan } from '../base/span.ts';
import { unitOf } from '../chunk/chunk-document.ts';
import { type Citation, cite } from '../evidence/citation.ts';
import type { Evidence } from '../evidence/gather-evidence.ts';
import { leadingQuote } from '../evidence/select-quote.ts';
import type { StoredDocument } from '../library/records.ts';
import type { NodeKind, OutlineNode } from '../structure/directive-document.ts';
import { withTableHeads } from './table-head.ts';

/** A list of a document: the words that lead it in, and every item. */
export interface DocumentList {
  readonly document: StoredDocument;
  /** Of the unit that holds it, without its number; null where it has none. */
  readonly heading: string | null;
  /** Empty where nothing leads it in. */
  readonly lead: Span;
  readonly items: readonly Span[];
}

const itemKinds: readonly NodeKind[] = ['item', 'clause', 'point', 'bullet', 'plus', 'row'];
/** Fewer are no list. */
const fewestItems = 2;

/** The lists in and around some passages, each once. */
export function listsAround(evidence: readonly Evidence[]): DocumentList[] {
  const lists = new Map<string, DocumentList | null>();
  for (const { document, passage } of evidence) {
    const touched = document.document.outline.flatMap(({ span }, at) => (spansOverlap(span, passage.span) ? [at] : []));
    for (const unit of [...touched, null]) {
      const key = `${document.id} ${unit}`;
      if (!lists.has(key)) lists.set(key, listIn(document, unit));
    }
  }
  return [...lists.values()].filter((list) => list !== null);
}

/** The items right in a unit, or at the top of a document; null where they make no list. */
export function listIn(document: StoredDocument, unit: number | null): DocumentList | null {
  const { outline, body } = document.document;
  const children = outline.filter((node) => node.parent === unit);
  const first = children.find(({ kind }) => itemKinds.includes(kind));
  const items = children.filter(({ kind }) => kind === first?.kind);
  if (!first || items.length < fewestItems) return null;
  const start = unit === null ? leadStart(outline, first, body) : (outline[unit]?.span.start ?? 0);
  const lead = trimSpan(document.text, { start, end: first.span.start });
  const heading = unit === null ? null : (outline[unit]?.heading ?? null);
  return { document, heading, lead, items: items.map(({ span }) => trimSpan(document.text, span)) };
}

/** The list that a piece leads in: the items of its unit, or those that follow the paragraph it stands in; null where none do. */
export function listOpenedBy(document: StoredDocument, span: Span): DocumentList | null {
  const { outline } = document.document;
  const unit = unitOf(outline, span);
  const own = listIn(document, unit);
  if (own || unit === null || outline[unit]?.kind !== 'paragraph') return own;
  const around = listIn(document, outline[unit]?.parent ?? null);
  return around && spansOverlap(around.lead, span) ? around : null;
}

/** At the top of a document the paragraph right before the first item leads it in. */
function leadStart(outline: readonly OutlineNode[], first: OutlineNode, body: Span): number {
  const before = outline.findLast(({ parent, span }) => parent === null && span.end <= first.span.start);
  return before?.kind === 'paragraph' ? before.span.start : Math.max(body.start, first.span.start);
}

/** The items of a list longer than this are quoted by their first words. Guess. */
const longestList = 6000;

/** Every item of a list with the words that lead it in; of long items the first words. */
export function citeList({ document, lead, items }: DocumentList): Citation[] {
  const isLong = items.reduce((sum, { start, end }) => sum + end - start, 0) > longestList;
  const quoted = items.map((span) => (isLong ? leadingQuote(document.text, span) : span));
  const spans = sliceSpan(document.text, lead) === '' ? quoted : [leadingQuote(document.text, lead), ...quoted];
  return withTableHeads(document, spans).map((span) => cite(document, span));
}

/** The lead and the first words of each item: what is compared with a question. */
export function gistOf({ document: { text }, lead, items }: DocumentList): string {
  const firstWords = items.map((span) =>
    sliceSpan(text, { start: span.start, end: Math.min(span.end, span.start + 60) }),
  );
  return [sliceSpan(text, lead).slice(0, 300), ...firstWords].join('\n').slice(0, 700);
}
