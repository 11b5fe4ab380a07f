import { fold } from '../../base/fold.ts';
import { isTypeCode } from '../../number/codes.ts';
import { type DocumentNumber, parseDocumentNumber } from '../../number/document-number.ts';
import { matchAt } from '../../structure/references/match-at.ts';
import { isCounted } from './counted-words.ts';
import { hasNoVowel, isCapital, isKnown, type NumberCodes, readCodes } from './number-codes.ts';
import { type NumberLead, readLead } from './number-lead.ts';
import { isWordStart, type QueryLine } from './query-line.ts';

/** A document number as it was typed in a query, the name of its type included. */
export interface NumberPhrase {
  readonly number: DocumentNumber;
  readonly start: number;
  readonly end: number;
}

const words = /[\p{L}\d]+/gu;

/** The words of a query that are documents' numbers, in order. */
export function findNumbers(line: QueryLine): NumberPhrase[] {
  const whole = readWholeNumber(line);
  if (whole) return [{ number: whole, start: 0, end: line.text.length }];
  const numbers: NumberPhrase[] = [];
  for (const { index } of line.text.matchAll(words)) {
    const found = index < (numbers.at(-1)?.end ?? 0) ? null : readNumberAt(line, index);
    if (found) numbers.push(found);
  }
  return numbers;
}

/** Reads a text that is a number and nothing else, be it a bare one. */
export function readWholeNumber(line: QueryLine): DocumentNumber | null {
  const found = readNumberAt(line, 0);
  if (found) return found.end === line.text.length ? found.number : null;
  const [word] = /^[a-z]+/.exec(line.folded) ?? [];
  return word === undefined || word === 'so' || isKnown(word) ? parseDocumentNumber(line.text) : null;
}

const serialForm = /\d{1,5}(?:[a-z](?![a-z\d])|(?![a-z\d])|(?=[a-z]{2}))/y;
const year = /( ?[-–/.] ?| | nam )((?:19|20)\d\d)(?![\da-z])(?! ?[-–/.] ?\d)/y;
/** Years that people speak of. */
const yearLike = /^(?:19[4-9]|20[0-5])\d$/;

/** Reads `quyết định số 784-QĐ/TU`, `784 qd tu`, `qđ784` and the like right at `offset`; a bare `784` only behind its type. */
export function readNumberAt(line: QueryLine, offset: number): NumberPhrase | null {
  if (!isWordStart(line.text, offset) || /\d[-–/.,]$/.test(line.text.slice(Math.max(0, offset - 2), offset)))
    return null;
  const lead = readLead(line, offset);
  const start = lead?.end ?? offset;
  const length = matchAt(serialForm, line.folded, start)?.[0].length ?? 0;
  if (length === 0) return null;
  const serial = line.text.slice(start, start + length);
  const said = readYear(line, start + length, lead);
  const codes = readCodes(line, said?.end ?? start + length, lead?.type ? lead.code : null);
  // A year behind a blank is the number's only before its codes, or behind the type's name.
  const isYear = said !== null && (said.mark !== '' || lead?.type || codes.codes.length > 0);
  const end = codes.codes.length > 0 ? codes.end : isYear ? said.end : start + length;
  const typed = { line, lead, serial, year: isYear ? said.year : null, codes, end };
  if (!isNumber(typed)) return null;
  const number = numberOf(typed);
  return number && { number, start: offset, end };
}

interface Typed {
  readonly line: QueryLine;
  readonly lead: NumberLead | null;
  readonly serial: string;
  readonly year: string | null;
  readonly codes: NumberCodes;
  readonly end: number;
}

function readYear(
  { folded }: QueryLine,
  offset: number,
  lead: NumberLead | null,
): { year: string; mark: string; end: number } | null {
  const found = matchAt(year, folded, offset);
  if (!found?.[1] || !found[2]) return null;
  const isSaid = found[1] === ' nam ';
  if (isSaid && !lead?.isYearly) return null;
  return { year: found[2], mark: isSaid ? '' : found[1].trim(), end: offset + found[0].length };
}

/** Whether the words are a document's number and no count, date, range or share. */
function isNumber(typed: Typed): boolean {
  const { line, lead, serial, codes } = typed;
  if (codes.joint === null && /^(?: ?[-–/] ?|[.,])\d/.test(line.text.slice(typed.end, typed.end + 4))) return false;
  if (yearLike.test(serial) && typed.year !== null && codes.joint === null) return false;
  if (lead?.type) return codes.joint !== null || typed.year !== null || isBareNumber(typed, lead);
  return saysByCodes(typed);
}

/** `nghị quyết 2025` is of that year; `kế hoạch 5 năm` of that length. */
function isBareNumber({ line, serial, end }: Typed, lead: NumberLead): boolean {
  if (lead.issuers.length > 0 || lead.isLabelled) return !isCounted(line, serial, end);
  if (lead.isWeak || (yearLike.test(serial) && !lead.isGlued)) return false;
  return !isCounted(line, serial, end);
}

/** Types that little else is abbreviated as in small letters, and in capitals: `500 GT` is a tonnage. */
const distinct = ['qd', 'nq', 'nd', 'ttr', 'ctr', 'ttlt', 'vbhn'];
const distinctCapitals = [...distinct, 'ct', 'kl', 'tb', 'hd', 'kh', 'bc', 'qc', 'tt', 'al'];

/** Without a type before it a number must say by its codes that it is a document's: `15 UBND xã` is none. */
function saysByCodes({ line, lead, year: own, codes: { codes, joint: how } }: Typed): boolean {
  const [first, second] = codes;
  if (first === undefined) return false;
  if (how === 'glued') return isTypeCode(first);
  if (how === 'mark') {
    const areCodes = codes.some(isKnown) || (second !== undefined && codes.every(hasNoVowel));
    return first.length > 1 && (areCodes || isCapital(first, line));
  }
  if (lead?.isLabelled || own !== null) return codes.some(isKnown);
  // `123 ubnd vx` is an official letter; `15 ubnd hđnd` are two bodies.
  if (!isTypeCode(first)) return second !== undefined && !isKnown(second);
  const telling = isCapital(first, line) ? distinctCapitals : distinct;
  return second !== undefined || telling.includes(fold(first));
}

function numberOf({ lead, serial, year: own, codes: { codes, mark } }: Typed): DocumentNumber | null {
  const isTyped = codes.some(isTypeCode);
  const typeCode = lead?.type && !isTyped ? lead.code : null;
  const all = [...(typeCode === null ? [] : [typeCode]), ...(lead?.issuers ?? []), ...codes];
  const separator = mark === '-' || mark === '–' ? '-' : '/';
  return parseDocumentNumber([serial, ...(own === null ? [] : [own]), ...all].join(separator));
}
