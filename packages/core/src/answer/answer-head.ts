import { type Span, sliceSpan, spansOverlap, trimSpan } from '../base/span.ts';
import { unitOf } from '../chunk/chunk-document.ts';
import { type Citation, cite } from '../evidence/citation.ts';
import { leadingQuote, quotablePieces } from '../evidence/select-quote.ts';
import type { StoredDocument } from '../library/records.ts';
import type { NamedDocument } from '../search/find-named.ts';
import { citeList, listIn } from './find-list.ts';
import type { QuestionKind } from './question-kind.ts';
import { withTableHeads } from './table-head.ts';

/** The unit that is asked for: a list with all its items, else its first words, as many as a quote has. */
export function citeUnit({ document, unit }: NamedDocument): Citation[] {
  const node = unit === null ? undefined : document.document.outline[unit];
  if (!node) return [];
  const list = listIn(document, unit);
  if (list) return citeList(list);
  return withTableHeads(document, [leadingQuote(document.text, node.span)]).map((span) => cite(document, span));
}

/**
 * What a document says of itself: who signed it, to whom it speaks and goes, when it was issued and holds, its basis, what it
 * replaces.
 */
export function citeHead(document: StoredDocument, kind: QuestionKind): Citation[] {
  return spansOf(document, kind).map((span) => cite(document, span));
}

function spansOf(document: StoredDocument, kind: QuestionKind): Span[] {
  const { header, references } = document.document;
  switch (kind) {
    case 'signer':
      return header.signers.map(({ span }) => span);
    case 'addressees':
      return addresseesOf(document);
    case 'recipients':
      return header.recipients.map(({ span }) => span);
    case 'issued':
      return header.date ? [header.date.span] : [];
    case 'basis':
      return basesOf(document);
    case 'replaces':
      return piecesAround(
        document,
        references.filter(({ role }) => role === 'replaces' || role === 'repeals').map(({ span }) => span),
      );
    case 'effective':
      return piecesAround(document, Array.from(document.text.matchAll(takesEffect), spanOfMatch));
    default:
      return [];
  }
}

/** `Quy định này có hiệu lực thi hành kể từ ngày ký`. */
const takesEffect = /(?<!\p{L})này có hiệu lực(?: thi hành)?(?: kể)? từ (?:ngày|khi)(?!\p{L})/giu;

function spanOfMatch({ index, 0: words }: RegExpMatchArray): Span {
  const start = index ?? 0;
  return { start, end: start + words.length };
}

/** The sentences that hold the spans, each once. */
function piecesAround({ text, document: { outline } }: StoredDocument, spans: readonly Span[]): Span[] {
  const pieces = new Map<number, Span>();
  for (const span of spans) {
    const unit = unitOf(outline, span);
    const node = unit === null ? undefined : outline[unit];
    const piece = node && quotablePieces(text, node.span).find((one) => spansOverlap(one, span));
    if (piece) pieces.set(piece.start, piece);
  }
  return [...pieces.values()];
}

/** `Kính gửi:` with the lines of a list right below it. */
function addresseesOf({ text, document: { outline } }: StoredDocument): Span[] {
  const lines = outline.map(({ span }) => trimSpan(text, span));
  const first = lines.findIndex((span) => /^kính gửi(?!\p{L})/iu.test(sliceSpan(text, span)));
  if (first === -1) return [];
  const below = lines.slice(first + 1);
  const end = below.findIndex((span) => !/^[-–+•]/.test(sliceSpan(text, span)));
  return [lines[first], ...below.slice(0, end === -1 ? below.length : end)].filter((span) => span !== undefined);
}

/** The lines `Căn cứ …` before the first numbered unit. */
function basesOf({ text, document: { outline } }: StoredDocument): Span[] {
  const first = outline.findIndex(({ kind }) => kind !== 'paragraph' && kind !== 'bullet');
  return outline
    .slice(0, first === -1 ? outline.length : first)
    .map(({ span }) => trimSpan(text, span))
    .filter((span) => /^(?:[-–+] ?)?căn cứ /i.test(sliceSpan(text, span)));
}
