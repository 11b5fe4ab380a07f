import { ChidanError } from '../base/error.ts';
import { fold } from '../base/fold.ts';
import { checkString } from '../base/options.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../number/document-number.ts';
import { documentTypes } from '../number/document-type.ts';
import type { CorrectableField } from './corrections.ts';

/** No name or subject is longer; the longest seen has 900 characters. Guess. */
const mostLength = 2000;
const firstYear = 1900;
const lastYear = 2099;

/**
 * What a person typed for a field, as a header has it.
 *
 * @returns null for an empty text, which says that the document has none
 * @throws ChidanError CORRECTION_INVALID, OPTION_INVALID when it is no text
 */
export function readTypedValue(field: CorrectableField, typed: unknown): string | null {
  checkString(field, typed);
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text === '') return null;
  const value = readers[field](text);
  if (value === null) throw new ChidanError('CORRECTION_INVALID', { field, value: text.slice(0, 100) });
  return value;
}

const anyText = (text: string): string | null => (text.length <= mostLength && !/\p{Cc}/u.test(text) ? text : null);

const readers: Readonly<Record<CorrectableField, (text: string) => string | null>> = {
  number: readNumber,
  type: readType,
  date: readDate,
  issuer: anyText,
  subject: anyText,
  superior: anyText,
  place: anyText,
  term: anyText,
};

/** A number with its codes: a bare `784` names no document. */
function readNumber(text: string): string | null {
  const number = parseDocumentNumber(text);
  return number && number.codes.length > 0 ? formatDocumentNumber(number) : null;
}

/** An id, or a Vietnamese name typed any way. */
function readType(text: string): string | null {
  return documentTypes.find(({ id, name }) => id === text || fold(name) === fold(text))?.id ?? null;
}

/** `2025-08-01`, `1/8/2025`, `01.08.2025`, `ngày 1 tháng 8 năm 2025`. */
function readDate(text: string): string | null {
  const iso = /^(?<year>\d{4})-(?<month>\d\d?)-(?<day>\d\d?)$/;
  const typed = /^(?<day>\d\d?)([/.-])(?<month>\d\d?)\2(?<year>\d{4})$/;
  const words = /^(?:ngay )?(?<day>\d\d?) thang (?<month>\d\d?) nam (?<year>\d{4})$/;
  const found = iso.exec(text) ?? typed.exec(text) ?? words.exec(fold(text));
  const { year = '', month = '', day = '' } = found?.groups ?? {};
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const isThere = !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().slice(0, 10) === date;
  return isThere && Number(year) >= firstYear && Number(year) <= lastYear ? date : null;
}
