import { fold } from '../../base/fold.ts';
import type { Field } from '../directive-document.ts';
import type { TextLine } from '../text-line.ts';
import { part } from './cells.ts';
import { confidenceAfter } from './doubts.ts';
import { trimMarks } from './trim-marks.ts';

export interface PlaceAndDate {
  readonly place: Field<string> | null;
  /** Null where its blanks were not filled in. */
  readonly date: Field<string> | null;
  /** What stands before it in the cell, if anything does: the left column. */
  readonly before: TextLine | null;
  readonly after: TextLine | null;
}

const digits = '([\\dlio|]{1,2})';
const inWords = new RegExp(`nga[yv]\\s*${digits}\\s*than[gq]\\s*${digits}\\s*nam\\s*([\\dlio|]{4})(?![\\d/])`);
const inFigures = /ngay\s*(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/;
const blank = /ngay[\s.…_\d]*thang[\s.…_\d]*nam[\s.…_\d]*$/;
const longestPlace = 45;

/** Reads `Hà Nội, ngày 05 tháng 3 năm 2020` where a cell ends with it or is it; null for a date within a sentence. */
export function readPlaceAndDate(cell: TextLine): PlaceAndDate | null {
  const folded = fold(cell.text);
  if (folded.length !== cell.text.length) return null;
  const filled = inWords.exec(folded) ?? inFigures.exec(folded);
  const found = filled ?? blank.exec(folded);
  if (!found) return null;
  const left = readLeft(cell, found.index);
  if (!left) return null;
  const end = found.index + found[0].length;
  const after = part(cell, end, cell.text.length);
  // A sentence goes on behind its date; a date line ends, or the other column follows.
  if (/^[,;]|^\p{Ll}/u.test(after.text)) return null;
  const date = filled && readDate(cell, filled, left.place !== null);
  if (filled && !date) return { place: null, date: null, before: left.before, after: null };
  return { place: left.place, date, before: left.before, after: /[\p{L}\d]/u.test(after.text) ? after : null };
}

/** ISO form of a day that a calendar has; null for `31 tháng 2`. */
export function isoDate(year: string, month: string, day: string): string | null {
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (Number(year) < 1930 || Number.isNaN(Date.parse(value))) return null;
  return new Date(value).toISOString().slice(0, 10) === value ? value : null;
}

function readDate(cell: TextLine, found: RegExpExecArray, hasPlace: boolean): Field<string> | null {
  const printed = found.slice(1).map(String);
  const [day = '', month = '', year = ''] = printed.map((figures) => figures.replace(/[li|]/g, '1').replace(/o/g, '0'));
  const value = isoDate(year, month, day);
  if (value === null) return null;
  const span = { start: cell.span.start + found.index, end: cell.span.start + found.index + found[0].length };
  const words = cell.text.slice(found.index, found.index + found[0].length).toLowerCase();
  const isMended = printed.some((figures) => /\D/.test(figures));
  const isInWords = words.includes('tháng') && words.includes('năm') && words.startsWith('ngày');
  const isDamaged = !isInWords && !/^ngày\s*\d+\s?[/.-]/.test(words);
  const confidence = confidenceAfter(
    isMended && 'mended',
    isDamaged && 'damagedLabel',
    !(isInWords && hasPlace) && 'unusualForm',
  );
  return { value, span, confidence };
}

/** The place before a date, and what stands before that; null when a sentence does. */
function readLeft(cell: TextLine, dateAt: number): { place: Field<string> | null; before: TextLine | null } | null {
  const left = part(cell, 0, dateAt);
  const text = trimMarks(left.text, ',;.');
  if (text === '' || text === '(') return { place: null, before: null };
  const hasComma = left.text !== text;
  const confidence = confidenceAfter(!hasComma && 'unusualForm');
  if (looksLikePlace(text)) {
    return { place: placeField(cell, left.span.start - cell.span.start, text, confidence), before: null };
  }
  const at = lastCapitalisedWords(text);
  if (at <= 0 || at === text.length) return null;
  const before = part(left, 0, at);
  const offset = left.span.start - cell.span.start + at;
  return { place: placeField(cell, offset, text.slice(at), confidenceAfter('unusualForm')), before };
}

function placeField(cell: TextLine, offset: number, value: string, confidence: number): Field<string> {
  const start = cell.span.start + offset;
  return { value, span: { start, end: start + value.length }, confidence };
}

/** `Hà Nội`, `TP. Hồ Chí Minh`, `Bà Rịa - Vũng Tàu`, `Thành phố Cần Thơ`, `Quận 1`; not `SỞ NỘI VỤ` nor a sentence. */
function looksLikePlace(text: string): boolean {
  if (text.length > longestPlace || !/^\p{Lu}/u.test(text) || /[\d/]{2}|[:;()“”"]/.test(text)) return false;
  const words = text.split(/\s+/);
  const units = /^(?:thành|phố|thị|xã|trấn|khu|tỉnh|huyện|quận|phường|đặc|đảo|[\d–-]+)$/iu;
  if (words.length > 8 || /^(?:V\/v|Số|Căn|Theo|Từ|Kể)$/iu.test(words[0] ?? '')) return false;
  if (!words.every((word) => /^\p{Lu}/u.test(word) || units.test(word))) return false;
  // Words in capitals are the left column's, unless all of it is one short name.
  if (!/\p{Ll}/u.test(text)) return words.length <= 3;
  return words.every((word) => !/^\p{Lu}{2,}$/u.test(word) || /^(?:TP|HCM)$/.test(word));
}

/** Where the run of capitalised words begins that a text ends with; all-capital words end it. */
function lastCapitalisedWords(text: string): number {
  let at = text.length + 1;
  for (const word of text.split(' ').reverse()) {
    const isUnit =
      /^(?:phố|xã|trấn)$/u.test(word) && /(?:^|\s)(?:Thành|Thị)\s$/u.test(text.slice(0, at - word.length - 1));
    if (!isUnit && !/^(?:\p{Lu}\p{Ll}+|-|–|T[Pp]\.\p{L}*|HCM)$/u.test(word)) break;
    at -= word.length + 1;
  }
  return Math.min(at, text.length);
}
