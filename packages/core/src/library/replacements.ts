import { containsSpan, type Span, sliceSpan, trimSpan } from '../base/span.ts';
import { unitOf } from '../chunk/chunk-document.ts';
import { splitAfter, splitSentences } from '../chunk/sentence.ts';
import { documentNumberKey, parseDocumentNumber } from '../number/document-number.ts';
import type { DirectiveDocument } from '../structure/directive-document.ts';
import type { Reference } from '../structure/reference.ts';
import { unitLabel } from '../structure/unit-label.ts';
import { documentLabel } from './document-label.ts';
import { isDoneHere } from './done-here.ts';
import { compareIssuers } from './issuer-name.ts';
import { listLeads } from './list-leads.ts';
import { type PrintedBeside, readPrintedBeside } from './printed-beside.ts';
import type { DocumentSummary, ReplacedBy } from './records.ts';

/** A longer sentence is quoted in part: cut at its semicolons. Guess. */
const longestQuote = 420;

/** Documents of these types plan, propose or tell; they end nothing. */
const onlyTells: ReadonlySet<string> = new Set(
  'submission,report,plan,minutes,official-letter,programme,scheme,project,option-paper'.split(','),
);

/** What one document says of another, by its full number: that it takes that one's place, or ends it. */
export interface Replacement {
  /** `documentNumberKey` of the number that was printed. */
  readonly numberKey: string;
  /** Type and date as printed beside the number; null where they are not. */
  readonly type: string | null;
  readonly date: string | null;
  readonly role: ReplacedBy['role'];
  /** Where it is said: `khoản 2 Điều 10`; empty outside the outline. */
  readonly path: string;
  /** The sentence that says so. */
  readonly span: Span;
  readonly quote: string;
}

/** All that tells two documents of one number apart. */
export type Identity = Pick<DocumentSummary, 'id' | 'number' | 'type' | 'issuer' | 'date'>;

/** A replacement with the document that says it. */
export interface StatedReplacement extends Replacement {
  readonly by: Identity & Pick<DocumentSummary, 'title'> & { readonly textSha256: string };
}

/** Null for what is no full number: of a bare one it is not known whose it is. */
export function fullNumberKey(number: string | null): string | null {
  const parsed = number === null ? null : parseDocumentNumber(number);
  if (!parsed) return null;
  const isFull = parsed.codes.length >= 2 || (parsed.year !== null && parsed.codes.length === 1);
  return isFull ? documentNumberKey(parsed) : null;
}

/** The replacements that a document states: whole documents, by a number that is printed in full where it is said. */
export function replacementsIn(text: string, document: DirectiveDocument): Replacement[] {
  const { type, markings } = document.header;
  if (onlyTells.has(type?.value ?? '') || markings.some(({ value }) => value === 'DỰ THẢO')) return [];
  return document.references.flatMap((reference) => {
    const { role, units, isInternal, resolvedBy } = reference;
    if ((role !== 'replaces' && role !== 'repeals') || units.length > 0 || isInternal || resolvedBy !== 'print')
      return [];
    const numberKey = fullNumberKey(reference.number);
    if (numberKey === null) return [];
    const span = sentenceAround(text, reference);
    const unit = unitOf(document.outline, reference.span);
    const words = {
      before: text.slice(span.start, reference.span.start),
      number: sliceSpan(text, reference.span),
      after: text.slice(reference.span.end, span.end),
    };
    if (!isDoneHere(words, listLeads(text, document.outline, unit, reference.span.start), document)) return [];
    const path = unit === null ? '' : unitLabel(document.outline, unit);
    return [{ numberKey, type: reference.type, date: reference.date, role, path, span, quote: sliceSpan(text, span) }];
  });
}

function sentenceAround(text: string, { span }: Reference): Span {
  const end = text.indexOf('\n', span.end);
  const line = { start: text.lastIndexOf('\n', span.start - 1) + 1, end: end === -1 ? text.length : end };
  const sentence = splitSentences(text, line).find((piece) => containsSpan(piece, span)) ?? trimSpan(text, line);
  if (sentence.end - sentence.start <= longestQuote) return sentence;
  return splitAfter(text, sentence, ';').find((piece) => containsSpan(piece, span)) ?? sentence;
}

/**
 * What replaced a document, if the library knows: the latest of the documents that say so.
 *
 * @param sameNumber - the library's documents with that number, this one among them
 * @param stated - what the library's documents say of that number
 */
export function findReplacement(
  document: Identity,
  sameNumber: readonly Identity[],
  stated: readonly StatedReplacement[],
): StatedReplacement | null {
  const meant = stated.filter((one) =>
    printings(one).some((beside) => meantBy(one, beside, sameNumber).some(({ id }) => id === document.id)),
  );
  const byDate = [...meant].sort((a, b) => (b.by.date ?? '').localeCompare(a.by.date ?? ''));
  return byDate[0] ?? null;
}

/** What is printed beside the number, once for each time that the sentence has it. */
function printings({ date, quote, numberKey }: StatedReplacement): PrintedBeside[] {
  const printed = readPrintedBeside(quote, numberKey).filter((one) => date === null || (one.date ?? date) === date);
  return printed.length === 0 ? [{ date, issuer: null }] : printed.map((one) => ({ ...one, date: date ?? one.date }));
}

/** Numbers restart each year and term, so one may be of several documents: then none is meant, unless they are copies of one. */
function meantBy(stated: StatedReplacement, beside: PrintedBeside, all: readonly Identity[]): readonly Identity[] {
  const { by } = stated;
  const { date } = beside;
  const others = all.filter((other) => other.id !== by.id && !isSame(other, by));
  const ofDate = others.filter((other) => date !== null && other.date?.startsWith(date));
  // A date that no document has tells nothing between two whose dates are not known.
  if (ofDate.length === 0 && others.length > 1 && date !== null) return [];
  const fitting = (ofDate.length > 0 ? ofDate : others).filter((other) => agrees(stated, beside, other));
  const [first] = fitting;
  return first && fitting.every((other) => other === first || isSame(other, first)) ? fitting : [];
}

/** Whether what is printed beside the number, and who says it and when, can be said of this document. */
function agrees({ by, type }: StatedReplacement, { date, issuer }: PrintedBeside, other: Identity): boolean {
  if (type !== null && other.type !== null && type !== other.type) return false;
  const ofNamed = issuer === null || other.issuer === null ? 'open' : compareIssuers(issuer, other.issuer);
  if (ofNamed === 'unlike') return false;
  if (date !== null && other.date !== null) {
    if (!other.date.startsWith(date)) return false;
    if (date === other.date) return true;
  }
  if (by.date !== null && other.date !== null && other.date > by.date) return false;
  // Every commune numbers its own: of two bodies of one kind each replaces its own documents, or names the other.
  return ofNamed === 'same' || issuerCode(by) !== issuerCode(other) || !differs(by.issuer, other.issuer);
}

function issuerCode({ number }: Identity): string | null {
  return (number === null ? null : parseDocumentNumber(number))?.codes.at(-1) ?? null;
}

function differs(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && compareIssuers(one, other) !== 'same';
}

/** Two files of one document: number, issuer and date are all known and the same. */
function isSame(one: Identity, other: Identity): boolean {
  if (one.number === null || one.issuer === null || one.date === null || other.number === null) return false;
  return (
    fullNumberKey(one.number) === fullNumberKey(other.number) &&
    one.date === other.date &&
    other.issuer !== null &&
    !differs(one.issuer, other.issuer)
  );
}

export function toReplacedBy({ by, path, role, span, quote }: StatedReplacement): ReplacedBy {
  const label = [path, documentLabel(by)].filter((part) => part !== '').join(', ');
  return { documentId: by.id, label, role, quote, span, textSha256: by.textSha256 };
}
