import { ChidanError } from '../base/error.ts';
import type { Span } from '../base/span.ts';

/** What an answer says of one of its sources; whatever is left out or null is not claimed. */
export interface ClaimedCitation {
  /** Word for word, with a letter or digit in it. */
  readonly quote: string;
  readonly documentId?: string | null;
  /** In any spelling. */
  readonly number?: string | null;
  readonly issuer?: string | null;
  /** ISO 8601. */
  readonly date?: string | null;
  /** `điểm a khoản 2 Điều 5`. */
  readonly path?: string | null;
  /** Of the text that was cited. */
  readonly textSha256?: string | null;
  readonly span?: Span | null;
}

/** The figure that an answer puts first, as a slice of one of its quotes. */
export interface ClaimedFigure {
  readonly words: string;
  /** Place in `citations`, from 0. */
  readonly citation: number;
  /** In that citation's quote, in UTF-16 code units. */
  readonly span: Span;
}

/** An answer to be checked: an `Answer` is one, and so is what another system says in this form (docs/KIEM-CHUNG.md). */
export type AnswerForm =
  | {
      readonly kind?: 'answered';
      /** With the marks [1], [2] … */
      readonly text: string;
      /** In the order of the marks. */
      readonly citations: readonly ClaimedCitation[];
      readonly figure?: ClaimedFigure | null;
    }
  | { readonly kind: 'abstained'; readonly text: string; readonly nearest: readonly ClaimedCitation[] };

/** Greatest lengths, in UTF-16 code units, and count; more than the longest list makes. Guesses. */
export const answerLimits = { text: 500_000, citations: 1000, quote: 20_000, field: 1000 } as const;

/**
 * An answer from elsewhere, as far as it is checked; fields beside the form are left out.
 *
 * @throws ChidanError ANSWER_INVALID, with the place as in `citations[2].quote`
 */
export function parseAnswerForm(value: unknown): AnswerForm {
  const given = objectAt('answer', value);
  const text = stringAt('text', given.text, answerLimits.text);
  if (given.kind === 'abstained') return { kind: 'abstained', text, nearest: citationsAt('nearest', given.nearest) };
  if (!hasWords(text)) refuse('text', 'phải có chữ');
  const citations = citationsAt('citations', given.citations);
  return { text, citations, figure: figureAt('figure', given.figure) };
}

/** The same of a file's text. @throws ChidanError ANSWER_INVALID */
export function parseAnswerJson(json: string): AnswerForm {
  const text = json.replace(/^\uFEFF/, '');
  if (text.trim() === '') refuse('answer', 'tệp trống');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    if (!/^\s*[{[]/.test(text)) refuse('answer', 'tệp không phải JSON; chỉ câu trả lời lưu dạng .json kiểm chứng được');
    const line = lineOfFault(text, String(cause));
    const reason = line === null ? 'tệp không phải JSON' : `tệp không phải JSON, sai từ dòng ${line}`;
    throw new ChidanError('ANSWER_INVALID', { place: 'answer', reason }, { cause });
  }
  return parseAnswerForm(value);
}

/** As far as the engine tells where it stopped. */
function lineOfFault(text: string, message: string): number | null {
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  const { length } = text.trimEnd();
  const end = /end of JSON/.test(message) ? length : Math.min(Number(position), length);
  return Number.isNaN(end) ? null : text.slice(0, end).split('\n').length;
}

function figureAt(place: string, value: unknown): ClaimedFigure | null {
  if (value === undefined || value === null) return null;
  const given = objectAt(place, value);
  const words = stringAt(`${place}.words`, given.words, answerLimits.field);
  if (!hasWords(words)) refuse(`${place}.words`, 'phải có chữ');
  const citation = Number.isInteger(given.citation) ? Number(given.citation) : -1;
  if (citation < 0) refuse(`${place}.citation`, 'phải là số thứ tự từ 0');
  const span = spanAt(`${place}.span`, given.span) ?? refuse(`${place}.span`, 'phải là { start, end }');
  return { words, citation, span };
}

function citationsAt(place: string, value: unknown): ClaimedCitation[] {
  if (!Array.isArray(value)) return refuse(place, 'phải là một danh sách');
  if (value.length > answerLimits.citations) refuse(place, `dài quá ${answerLimits.citations} mục`);
  return value.map((citation, index) => citationAt(`${place}[${index}]`, citation));
}

function citationAt(place: string, value: unknown): ClaimedCitation {
  const given = objectAt(place, value);
  const optional = (name: string): string | null =>
    given[name] === undefined || given[name] === null
      ? null
      : stringAt(`${place}.${name}`, given[name], answerLimits.field);
  const quote = stringAt(`${place}.quote`, given.quote, answerLimits.quote);
  if (!hasWords(quote)) refuse(`${place}.quote`, 'phải có chữ');
  const date = optional('date');
  if (date !== null && !/^\d{4}-\d\d-\d\d$/.test(date)) refuse(`${place}.date`, 'phải là ngày theo ISO 8601');
  return {
    quote,
    documentId: optional('documentId'),
    number: optional('number'),
    issuer: optional('issuer'),
    date,
    path: optional('path'),
    textSha256: optional('textSha256'),
    span: spanAt(`${place}.span`, given.span),
  };
}

function spanAt(place: string, value: unknown): Span | null {
  if (value === undefined || value === null) return null;
  const { start, end } = objectAt(place, value);
  const isSpan = Number.isInteger(start) && Number.isInteger(end) && 0 <= Number(start) && Number(start) <= Number(end);
  return isSpan ? { start: Number(start), end: Number(end) } : refuse(place, 'phải là { start, end }');
}

function objectAt(place: string, value: unknown): Readonly<Record<string, unknown>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : refuse(place, 'phải là một đối tượng');
}

function stringAt(place: string, value: unknown, longest: number): string {
  if (typeof value !== 'string') return refuse(place, 'phải là chuỗi ký tự');
  return value.length <= longest ? value : refuse(place, `dài quá ${longest} ký tự`);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function refuse(place: string, reason: string): never {
  throw new ChidanError('ANSWER_INVALID', { place, reason });
}
