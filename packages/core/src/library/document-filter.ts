import { ChidanError } from '../base/error.ts';
import { fold } from '../base/fold.ts';
import { checkOptions } from '../base/options.ts';
import { matchesDocumentNumber, parseDocumentNumber } from '../number/document-number.ts';

/** Which documents may be found: every condition that is given must hold. */
export interface DocumentFilter {
  /** Ids of document types (`notice`), one of which it must have. */
  readonly types?: readonly string[];
  /** ISO 8601, the first and the last day that its date may be. */
  readonly from?: string;
  readonly to?: string;
  /** Names, one of which must stand in its issuer's, as whole words, without case and diacritics. */
  readonly issuers?: readonly string[];
  /** In any spelling: `784` means every document of that serial. */
  readonly number?: string;
  /** Must stand in its term (`khóa XIII`), as whole words, without case and diacritics. */
  readonly term?: string;
  /** Must stand in the name of one who signed it. */
  readonly signer?: string;
  /** Whether a document of the library replaces it. */
  readonly isReplaced?: boolean;
}

/** What a filter asks of a document. */
export interface FilterableDocument {
  readonly number: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly term: string | null;
  readonly signers: readonly string[];
  readonly isReplaced: boolean;
}

const isString = (value: unknown): boolean => typeof value === 'string';
const isStrings = (value: unknown): boolean => Array.isArray(value) && value.every(isString);
const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const strings = { isRight: isStrings, reason: 'phải là danh sách chuỗi ký tự' };
const string = { isRight: isString, reason: 'phải là chuỗi ký tự' };
const day = { isRight: isDay, reason: 'phải là ngày theo ISO 8601' };
const flag = { isRight: (value: unknown) => typeof value === 'boolean', reason: 'phải là true hoặc false' };
const checks: Readonly<Record<keyof DocumentFilter, typeof string>> = {
  ...{ types: strings, from: day, to: day, issuers: strings, number: string, term: string, signer: string },
  isReplaced: flag,
};

/** For callers without types. @throws ChidanError OPTION_INVALID for a condition that there is not, or of another type */
export function checkFilter(filter: unknown): asserts filter is DocumentFilter {
  checkOptions(filter);
  for (const [name, value] of Object.entries(filter as object)) {
    const option = `filter.${name}`;
    const check = Object.hasOwn(checks, name) ? checks[name as keyof DocumentFilter] : null;
    if (!check) throw new ChidanError('OPTION_INVALID', { option, reason: 'không có tùy chọn này' });
    if (value !== undefined && !check.isRight(value))
      throw new ChidanError('OPTION_INVALID', { option, reason: check.reason });
  }
}

/** A condition on what a document does not state does not hold. */
export function matchesFilter(document: FilterableDocument, filter: DocumentFilter): boolean {
  const { types, from, to, issuers, number, term, signer, isReplaced } = filter;
  return (
    (types === undefined || (document.type !== null && types.includes(document.type))) &&
    (from === undefined || (document.date !== null && document.date >= from)) &&
    (to === undefined || (document.date !== null && document.date <= to)) &&
    (issuers === undefined || issuers.some((issuer) => bears(document.issuer, issuer))) &&
    (number === undefined || isNumbered(document.number, number)) &&
    (term === undefined || bears(document.term, term)) &&
    (signer === undefined || document.signers.some((name) => bears(name, signer))) &&
    (isReplaced === undefined || document.isReplaced === isReplaced)
  );
}

/** Whether a filter asks for anything. */
export function isEmptyFilter(filter: DocumentFilter): boolean {
  return Object.values(filter).every((condition) => condition === undefined);
}

function bears(value: string | null, words: string): boolean {
  return value !== null && ` ${wordsOf(value)} `.includes(` ${wordsOf(words)} `);
}

function wordsOf(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function isNumbered(number: string | null, typed: string): boolean {
  const [wanted, own] = [parseDocumentNumber(typed), number === null ? null : parseDocumentNumber(number)];
  return wanted !== null && own !== null && matchesDocumentNumber(wanted, own);
}
