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

/** A condition on what a document states in words; a field of which nothing is asked has none. */
export interface FilterTests {
  readonly number: ((value: string) => boolean) | null;
  readonly issuer: ((value: string) => boolean) | null;
  readonly term: ((value: string) => boolean) | null;
  /** Of one signer's name. */
  readonly signer: ((value: string) => boolean) | null;
}

/** Reads what is wanted once, for the values of many documents. */
export function compileTests({ number, issuers, term, signer }: DocumentFilter): FilterTests {
  return {
    number: number === undefined ? null : isNumbered(number),
    issuer: issuers === undefined ? null : bearsOneOf(issuers),
    term: term === undefined ? null : bearsOneOf([term]),
    signer: signer === undefined ? null : bearsOneOf([signer]),
  };
}

/** A filter as one test, for many documents. A condition on what a document does not state does not hold. */
export function compileFilter(filter: DocumentFilter): (document: FilterableDocument) => boolean {
  const { types, from, to, isReplaced } = filter;
  const { number, issuer, term, signer } = compileTests(filter);
  return (document) =>
    (types === undefined || (document.type !== null && types.includes(document.type))) &&
    (from === undefined || (document.date !== null && document.date >= from)) &&
    (to === undefined || (document.date !== null && document.date <= to)) &&
    (issuer === null || (document.issuer !== null && issuer(document.issuer))) &&
    (number === null || (document.number !== null && number(document.number))) &&
    (term === null || (document.term !== null && term(document.term))) &&
    (signer === null || document.signers.some(signer)) &&
    (isReplaced === undefined || document.isReplaced === isReplaced);
}

/** Whether a filter asks for anything. */
export function isEmptyFilter(filter: DocumentFilter): boolean {
  return Object.values(filter).every((condition) => condition === undefined);
}

function bearsOneOf(wanted: readonly string[]): (value: string) => boolean {
  const needles = wanted.map((words) => ` ${wordsOf(words)} `);
  return (value) => {
    const words = ` ${wordsOf(value)} `;
    return needles.some((needle) => words.includes(needle));
  };
}

function wordsOf(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function isNumbered(typed: string): (value: string) => boolean {
  const wanted = parseDocumentNumber(typed);
  if (!wanted) return () => false;
  const serial = Number.parseInt(wanted.serial, 10);
  return (value) => {
    // Few numbers of a library have these digits; the others need not be read.
    if (!value.match(/\d+/g)?.some((digits) => Number(digits) === serial)) return false;
    const own = parseDocumentNumber(value);
    return own !== null && matchesDocumentNumber(wanted, own);
  };
}
