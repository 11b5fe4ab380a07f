import { fold, unifyDStroke } from '../base/fold.ts';
import type { Span } from '../base/span.ts';
import { isSyllable } from '../base/syllable.ts';
import { codePattern, isKnownCode, isPartyIssuer, isTypeCode, printedCode, splitGluedCode } from './codes.ts';
import { documentTypes } from './document-type.ts';

/**
 * A document number (số ký hiệu), apart from how it was typed.
 * It is not an identity: numbers restart each term or year, so identity is number + issuer + date.
 */
export interface DocumentNumber {
  /** Digits with their suffix, as printed: `117`, `05`, `30a`. */
  readonly serial: string;
  /** The year within the number (`30/2020/NĐ-CP`), or null. */
  readonly year: number | null;
  /** Type and issuer codes in order, capitals: `['TB', 'ĐUK']`; empty for a bare number. */
  readonly codes: readonly string[];
  /** The Party writes `117-TB/ĐUK`, the State `117/TB-ĐUK`. */
  readonly form: 'party' | 'state';
}

/** Folded name of a type (`quy dinh`) → its code, longest names first. */
const typeNames: readonly (readonly [name: string, code: string | null])[] = documentTypes
  .map((type) => [fold(type.name), type.id === 'official-letter' ? null : type.code] as const)
  .sort((a, b) => b[0].length - a[0].length);

const serialForm = /^\d{1,5}[a-zđ]?$/iu;
const yearForm = /^(?:19|20)\d\d$/;

/**
 * Reads one document number in any spelling people type: `784 qd/tu`, `117/TB-ĐUK`, `so 117 tb duk`, `qđ784`, `294qdtw`,
 * `Quy định số 784-QĐ/TU`, `Kết luận 21 TW`, `784`.
 *
 * @returns null when `text` is anything but one number
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const { code: namedCode, rest: named } = withoutTypeName(unifyDStroke(text.normalize('NFC')).trim());
  const clean = named.replace(/^(?:số|so|no)(?:\s*:\s*|\s+|(?=\d))/iu, '');
  if (!/^[\p{L}\d\s\-–/.&]+$/u.test(clean)) return null;
  const [serial, ...rest] = serialFirst(clean.split(/[\s\-–/.]+/u).filter((token) => token !== ''));
  if (serial === undefined || !serialForm.test(serial)) return null;
  const yearToken = yearForm.test(rest[0] ?? '') ? rest.shift() : undefined;
  if (rest.length > 10 || !rest.every((code) => /^\p{L}[\p{L}\d&]*$/u.test(code) && code.length <= 16)) return null;
  const hasMarks = /[-–/]/.test(clean);
  const glued = rest.length === 1 ? splitGluedCode(rest[0] ?? '') : null;
  const typed = glued ?? rest;
  // Words after a number are codes when one of them is known, or a year, hyphen or slash says so: `06 tháng` is no number.
  const isSaid = hasMarks || typed.length === 0 || yearToken !== undefined || typed.some(isKnownCode);
  if (!isSaid || looseWords(clean).some(isWord)) return null;
  const codes = typed.map(printedCode);
  const needsType = codes.length === 0 || (!hasMarks && !isTypeCode(codes[0] ?? ''));
  if (namedCode !== null && needsType) codes.unshift(namedCode);
  const separator = /^\s*[\p{L}]*\d+[a-zđ]?\s*([-–/])/iu.exec(clean)?.[1];
  return {
    serial: serial.toLowerCase(),
    year: yearToken === undefined ? null : Number(yearToken),
    codes,
    form: formOf(separator, yearToken, codes),
  };
}

/** Words that only a blank parts from the one before: `quy định gì` behind `784-QĐ/TU`. */
function looseWords(text: string): string[] {
  return Array.from(text.matchAll(/(?<=[\p{L}\d])\s+(\p{L}+)/gu), ([, word = '']) => word);
}

/** A word of running text, not a code: `tháng`, but not `snv`, `TB` or `tu`. */
function isWord(token: string): boolean {
  return token !== token.toUpperCase() && !isKnownCode(token) && isSyllable(token.toLowerCase());
}

/** Puts the serial before the codes, wherever they were typed: `qd784`, `qđ tu 784`, `294qdtw`, `NĐ30/2020/NĐ-CP`. */
function serialFirst(tokens: readonly string[]): string[] {
  const [first = '', ...rest] = tokens;
  const letters = /^(\p{L}+)(\d.*)$/u.exec(first);
  if (letters?.[1] && letters[2] && isKnownCode(letters[1])) {
    const year = yearForm.test(rest[0] ?? '') ? rest.splice(0, 1) : [];
    const codes = fold(rest[0] ?? '') === fold(letters[1]) ? [] : [letters[1]];
    const [serial = '', ...glued] = parted(letters[2]);
    return [serial, ...year, ...codes, ...glued, ...rest];
  }
  const last = tokens.at(-1) ?? '';
  if (tokens.length > 1 && serialForm.test(last) && tokens.slice(0, -1).every(isKnownCode)) {
    return [last, ...tokens.slice(0, -1)];
  }
  return [...parted(first), ...rest];
}

/** `294qdtw` → `294`, `qdtw`; a single letter behind the digits is their suffix. */
function parted(token: string): string[] {
  const digits = /^\d{1,5}(?=\p{L}{2})/u.exec(token)?.[0];
  return digits === undefined ? [token] : [digits, token.slice(digits.length)];
}

/** Takes the name of a type off the front: `Quy định 784` leaves `784` and the code `QĐ`. */
function withoutTypeName(text: string): { code: string | null; rest: string } {
  // Folding keeps the length of composed Vietnamese letters, so an offset into the one is an offset into the other.
  const folded = fold(text);
  const found = folded.length === text.length ? typeNames.find(([name]) => folded.startsWith(`${name} `)) : undefined;
  return found ? { code: found[1], rest: text.slice(found[0].length).trim() } : { code: null, rest: text };
}

function formOf(separator: string | undefined, year: string | undefined, codes: readonly string[]): 'party' | 'state' {
  if (year !== undefined) return 'state';
  const last = codes.at(-1);
  if (last !== undefined && codes.length >= 2 && isPartyIssuer(last)) return 'party';
  return separator === '-' || separator === '–' ? 'party' : 'state';
}

/** The canonical spelling: `117-TB/ĐUK`, `15/QĐ-UBND`, `30/2020/NĐ-CP`. */
export function formatDocumentNumber(number: DocumentNumber): string {
  const [first, ...others] = number.codes;
  if (number.form === 'party' && first !== undefined) {
    return [`${number.serial}-${first}`, ...(others.length > 0 ? [others.join('-')] : [])].join('/');
  }
  const parts = [number.serial, ...(number.year === null ? [] : [String(number.year)])];
  return [...parts, ...(number.codes.length > 0 ? [number.codes.join('-')] : [])].join('/');
}

/** Equal for two spellings of one number: `117/TB-ĐUK` and `so 117 tb duk` have the same key. */
export function documentNumberKey(number: DocumentNumber): string {
  const serial = number.serial.replace(/^0+(?=\d)/, '');
  return [serial, number.year ?? '', ...number.codes].map((part) => fold(String(part))).join('|');
}

/**
 * Whether what somebody typed can mean this number: same serial, and every year and code that was typed occurs in it.
 * `784` and `QĐ 784` match `784-QĐ/TU`.
 */
export function matchesDocumentNumber(typed: DocumentNumber, number: DocumentNumber): boolean {
  const [typedSerial, typedYear, ...typedCodes] = documentNumberKey(typed).split('|');
  const [serial, year, ...codes] = documentNumberKey(number).split('|');
  return (
    typedSerial === serial &&
    (typedYear === '' || typedYear === year) &&
    typedCodes.every((code) => codes.includes(code))
  );
}

/** A blank may have been lost behind the last code: `NĐ-CPngày`. */
const codeEnd = '(?:(?![\\p{L}\\d])|(?=(?:ngày|của|cho|và|về|ban)(?!\\p{L})))';
const code = `${codePattern}${codeEnd}`;
const separator = '(?:\\s?[-–/]|[-–/]\\s)';
const year = '(?:19|20)\\d\\d';
/** `QĐ.UB`: old offices part the codes with a dot. */
const codes = `${code}(?:(?:${separator}|\\.)${code}){0,9}`;
/** With blanks on both sides of the hyphen (`18 - NQ/TW`) only before two codes, and not behind a year. */
const spaced = `(?!${year}\\s)\\d{1,4}\\s[-–]\\s(?=\\p{Lu}[\\p{L}\\d]{0,4}/)${codes}`;
/** `71QĐ/UBBS`, `01.TB/UB`. */
const glued = `\\d{1,5}\\.?(?=\\p{Lu}{2,4}[-/]\\p{Lu})${codes}`;
const fullNumber = `(?:\\d{1,5}[a-zđ]?${separator}(?:${year}\\s?[-–/]\\s?)?${codes}|${spaced}|${glued})`;
const anywhere = new RegExp(`(?<![\\p{L}\\d]|\\d[-–/])${fullNumber}`, 'u');
const here = new RegExp(fullNumber, 'uy');

/** The first full number written in `line`, with where it stands; null when there is none. */
export function findDocumentNumber(line: string): { number: DocumentNumber; span: Span } | null {
  return read(anywhere.exec(unifyDStroke(line)));
}

/** The full number that is written in `line`, its Đ unified, right at `offset`; null when there is none. */
export function readDocumentNumberAt(line: string, offset: number): { number: DocumentNumber; span: Span } | null {
  here.lastIndex = offset;
  return read(here.exec(line));
}

function read(found: RegExpExecArray | null): { number: DocumentNumber; span: Span } | null {
  const number = found && parseDocumentNumber(found[0]);
  return found && number && { number, span: { start: found.index, end: found.index + found[0].length } };
}

/** Letters that a scan puts for digits, within a number: `1l7-TB/ĐUK` is `117-TB/ĐUK`; the length stays. */
export function mendDigits(number: string): string {
  return number.replace(/^(?=\D?\d|\d)[\dlIiOo|]{1,5}(?=\s?[-–/])/u, (serial) =>
    serial.replace(/[lIi|]/g, '1').replace(/[Oo]/g, '0'),
  );
}
