import { fold, unifyDStroke } from '../base/fold.ts';
import type { Span } from '../base/span.ts';
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

/** Bodies that only the Party has: their documents are spelled its way however they were typed. */
const partyIssuers = [
  'TW',
  'TU',
  'HU',
  'QU',
  'ThU',
  'ĐU',
  'ĐUK',
  'ĐUQS',
  'QUTW',
  'ĐUCA',
  'ĐUBP',
  'BTCTW',
  'BTGTW',
].concat(['BNCTW', 'VPTW', 'UBKTTW', 'BTCTU', 'BTGTU', 'BDVTU', 'VPTU', 'UBKTTU', 'BCSĐ']);
/** Bodies that both have: how it was typed decides. */
const sharedIssuers = ['CB', 'ĐĐ', 'BCĐ', 'BTV', 'BCH', 'UBKT'];
const stateIssuers = ['CP', 'TTg', 'UBND', 'HĐND', 'VPCP', 'QH', 'UBTVQH', 'CTN', 'BNV', 'BTC', 'BTP', 'TANDTC', 'CA'];
const typeCodes = documentTypes.flatMap((type) => (type.code === null ? [] : [type.code])).concat('QyĐ', 'QĐi', 'NQLT');

const knownCodes = [...typeCodes, ...partyIssuers, ...stateIssuers, ...sharedIssuers];

/** Folded code → its printed form, so that `qd` and `Qđ` are `QĐ`; of two that fold alike (HD, HĐ) the first listed. */
const printedCodes: ReadonlyMap<string, string> = new Map([...knownCodes].reverse().map((code) => [fold(code), code]));
/** Capitals with their diacritics → printed form, for codes that were typed in full. */
const exactCodes: ReadonlyMap<string, string> = new Map(knownCodes.map((code) => [code.toUpperCase(), code]));
const partyIssuerKeys: ReadonlySet<string> = new Set(partyIssuers.map(fold));

/** Unknown codes are normal: they are kept as typed, in capitals. */
function printedCode(code: string): string {
  if (/^TƯ$/iu.test(code)) return 'TW';
  return exactCodes.get(code.toUpperCase()) ?? printedCodes.get(fold(code)) ?? code.toUpperCase();
}

/** Folded name of a type (`quy dinh`) → its code, longest names first. */
const typeNames: readonly (readonly [name: string, code: string | null])[] = documentTypes
  .map((type) => [fold(type.name), type.code] as const)
  .sort((a, b) => b[0].length - a[0].length);

/**
 * Reads one document number in any spelling people type: `784 qd/tu`, `117/TB-ĐUK`, `so 117 tb duk`, `qđ784`,
 * `Quy định số 784-QĐ/TU`, `784`.
 *
 * @returns null when `text` is anything but one number
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const { code: namedCode, rest: named } = withoutTypeName(unifyDStroke(text.normalize('NFC')).trim());
  const clean = named.replace(/^(?:số|so|no)(?:\s*:\s*|\s+|(?=\d))/iu, '');
  if (!/^[\p{L}\d\s\-–/.]+$/u.test(clean)) return null;
  const tokens = clean.split(/[\s\-–/.]+/u).filter((token) => token !== '');
  const glued = /^(\p{L}+)(\d+[a-zđ]?)$/u.exec(tokens[0] ?? '');
  if (glued?.[1] && glued[2]) tokens.splice(0, 1, glued[2], glued[1]);
  else if (tokens.length === 2 && printedCodes.has(fold(tokens[0] ?? ''))) tokens.reverse();
  const [serial, ...rest] = tokens;
  if (serial === undefined || !/^\d{1,5}[a-zđ]?$/iu.test(serial)) return null;
  const yearToken = /^(?:19|20)\d\d$/.test(rest[0] ?? '') ? rest.shift() : undefined;
  if (rest.length > 6 || !rest.every((code) => /^\p{L}[\p{L}\d]*$/u.test(code) && code.length <= 12)) return null;
  // Words after a number are codes when one of them is known, or a year, hyphen or slash says so: `06 tháng` is no number.
  const isKnown = rest.length === 0 || yearToken !== undefined || rest.some((code) => printedCodes.has(fold(code)));
  if (!isKnown && !/[-–/]/.test(clean)) return null;
  const codes = rest.map(printedCode);
  if (codes.length === 0 && namedCode !== null) codes.push(namedCode);
  const separator = /^\s*[\p{L}]*\d+[a-zđ]?\s*([-–/])/iu.exec(clean)?.[1];
  return {
    serial: serial.toLowerCase(),
    year: yearToken === undefined ? null : Number(yearToken),
    codes,
    form: formOf(separator, yearToken, codes),
  };
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
  if (last !== undefined && codes.length >= 2 && partyIssuerKeys.has(fold(last))) return 'party';
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

const codePattern = '(?:TTr|CTr|TTg|ThU|QyĐ|QĐi|\\p{Lu}[\\p{Lu}\\d]*)(?!\\p{Ll})';
const separatorPattern = '(?:\\s?[-–/]|[-–/]\\s)';
const fullNumber = new RegExp(
  `(?<![\\p{L}\\d])\\d{1,5}[a-zđ]?${separatorPattern}(?:(?:19|20)\\d\\d\\s?/\\s?)?${codePattern}(?:${separatorPattern}${codePattern})*`,
  'u',
);

/** The first full number written in `line`, with where it stands; null when there is none. */
export function findDocumentNumber(line: string): { number: DocumentNumber; span: Span } | null {
  const found = fullNumber.exec(unifyDStroke(line));
  if (!found) return null;
  const number = parseDocumentNumber(found[0]);
  return number && { number, span: { start: found.index, end: found.index + found[0].length } };
}
