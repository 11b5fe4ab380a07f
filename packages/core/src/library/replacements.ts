import { fold } from '../base/fold.ts';
import { containsSpan, type Span, sliceSpan, trimSpan } from '../base/span.ts';
import { unitOf } from '../chunk/chunk-document.ts';
import { splitAfter, splitSentences } from '../chunk/sentence.ts';
import {
  documentNumberKey,
  findDocumentNumber,
  formatDocumentNumber,
  parseDocumentNumber,
} from '../number/document-number.ts';
import type { DirectiveDocument } from '../structure/directive-document.ts';
import type { Reference } from '../structure/reference.ts';
import { unitLabel } from '../structure/unit-label.ts';
import { documentLabel } from './document-label.ts';
import type { DocumentSummary, ReplacedBy } from './records.ts';

/** A longer sentence is quoted in part: cut at its semicolons. Guess. */
const longestQuote = 420;

/** Who does it is named behind (`được thay thế bởi Quyết định …`): then it is not this document, but for `bằng Quyết định này`. */
const byAnother =
  /(?:thay thế|bãi bỏ|h[uủ][ỷy] bỏ)\s+(?:bởi|bằng|tại|theo)\s+(?!\p{L}+(?:\s\p{L}+){0,2}\snày(?!\p{L}))/iu;
const denied = /(?<!\p{L})(?:không|chưa)\s+(?:\p{L}+\s+){0,2}(?:thay thế|bãi bỏ|h[uủ][ỷy] bỏ)/iu;

/** Documents of these types plan, propose or tell; they end nothing. */
const onlyTells: ReadonlySet<string> = new Set(
  'submission,report,plan,minutes,official-letter,programme,scheme,project,option-paper'.split(','),
);
const verb = /(?:thay thế|thay cho|bãi bỏ|h[uủ][ỷy] bỏ|hết hiệu lực)/giu;
/** Before the verb: it is still to be done, by somebody, or under a condition. */
const toBeDone =
  /(?<!\p{L})(?:sẽ|giao|đề nghị|kiến nghị|đề xuất|tham mưu|trình|dự kiến|dự thảo|xây dựng|nghiên cứu|khi|nếu|sau khi|việc)(?!\p{L})/iu;
/** Between the verb and the number: only a part of it. */
const inPart =
  /một phần|(?<!\p{L})(?:nội dung|quy định|điều|khoản|điểm|phụ lục|mẫu|danh mục|cụm từ)(?!\p{L})[^.;]{0,80}\s(?:tại|trong|của|kèm theo)\s$/iu;
const exceptFor = /^[^.;]{0,200}(?<!\p{L})(?:trừ|ngoại trừ)(?!\p{L})/iu;

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
    const span = sentenceAround(text, reference);
    const sentence = sliceSpan(text, span);
    if (numberKey === null || byAnother.test(sentence) || denied.test(sentence)) return [];
    if (!isDoneHere(sentence, reference.span.start - span.start, reference.span.end - span.start, document)) return [];
    const unit = unitOf(document.outline, reference.span);
    const path = unit === null ? '' : unitLabel(document.outline, unit);
    return [{ numberKey, type: reference.type, date: reference.date, role, path, span }];
  });
}

/** Whether the sentence says that this very document does it, to the whole of the other. */
function isDoneHere(sentence: string, start: number, end: number, { header }: DirectiveDocument): boolean {
  const before = sentence.slice(0, start);
  const lastVerb = [...before.matchAll(verb)].at(-1);
  const actor = lastVerb ? before.slice(0, lastVerb.index) : before;
  if (toBeDone.test(actor) || exceptFor.test(sentence.slice(end))) return false;
  if (lastVerb && inPart.test(before.slice(lastVerb.index + lastVerb[0].length))) return false;
  // `… ban hành Quy định số 620 thay thế Quy định số 601`: another document does it, unless it is another one of a list.
  const named = lastVerb ? findDocumentNumber(actor) : null;
  return named === null || actor.search(verb) >= 0 || formatDocumentNumber(named.number) === header.number?.value;
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
  const meant = stated.filter((one) => meantBy(one, sameNumber).some(({ id }) => id === document.id));
  const byDate = [...meant].sort((a, b) => (b.by.date ?? '').localeCompare(a.by.date ?? ''));
  return byDate[0] ?? null;
}

/** Numbers restart each year and term, so one may be of several documents: then none is meant, unless they are copies of one. */
function meantBy(stated: StatedReplacement, sameNumber: readonly Identity[]): readonly Identity[] {
  const { by, date } = stated;
  const others = sameNumber.filter((other) => other.id !== by.id && !isSame(other, by));
  const ofDate = others.filter((other) => date !== null && other.date === date);
  // A date that no document has tells nothing between two whose dates are not known.
  if (ofDate.length === 0 && others.length > 1 && date !== null) return [];
  const fitting = (ofDate.length > 0 ? ofDate : others).filter((other) => agrees(stated, other));
  const [first] = fitting;
  return first && fitting.every((other) => other === first || isSame(other, first)) ? fitting : [];
}

/** Whether what is printed beside the number, and who says it and when, can be said of this document. */
function agrees({ by, type, date }: StatedReplacement, other: Identity): boolean {
  if (type !== null && other.type !== null && type !== other.type) return false;
  if (date !== null && other.date !== null) return date === other.date;
  if (by.date !== null && other.date !== null && other.date > by.date) return false;
  // Every commune numbers its own: of two bodies of one kind each replaces its own documents.
  return issuerCode(by) !== issuerCode(other) || !differs(by.issuer, other.issuer);
}

function issuerCode({ number }: Identity): string | null {
  return (number === null ? null : parseDocumentNumber(number))?.codes.at(-1) ?? null;
}

function differs(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && fold(one) !== fold(other);
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

/** @param text - of the document that says it */
export function toReplacedBy({ by, path, role, span }: StatedReplacement, text: string): ReplacedBy {
  const label = [path, documentLabel(by)].filter((part) => part !== '').join(', ');
  return { documentId: by.id, label, role, quote: sliceSpan(text, span), span, textSha256: by.textSha256 };
}
