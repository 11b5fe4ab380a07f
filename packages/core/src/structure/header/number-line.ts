import { unifyDStroke } from '../../base/fold.ts';
import { codePattern } from '../../number/codes.ts';
import {
  type DocumentNumber,
  formatDocumentNumber,
  mendDigits,
  parseDocumentNumber,
} from '../../number/document-number.ts';
import type { Field } from '../directive-document.ts';
import type { TextLine } from '../text-line.ts';
import { part } from './cells.ts';
import { confidenceAfter, type Doubt, lowered } from './doubts.ts';

export interface NumberLine {
  /** Null where its blank was not filled in: `Số:      -TB/ĐUK`. */
  readonly field: Field<string> | null;
  readonly number: DocumentNumber | null;
  /** What follows in the cell: the other column, or a marking. */
  readonly after: TextLine | null;
  /** Whether the line breaks off behind a hyphen or slash, so that the next one goes on. */
  readonly isCut: boolean;
}

/** A number stands behind `Số` at a cell's start, or behind the law it numbers; within a sentence it is somebody else's. */
const label =
  /^(?:(?:bộ luật|luật|pháp lệnh|nghị quyết|nghị định|lệnh|án lệ)\s+)?(s[ốôồổỗộoóòỏõọöơớờởỡợ06])(?![\p{L}])\s*[:.]?\s*/iu;
const code = `${codePattern}(?![\\p{L}\\d])`;
const mark = '\\s*[-–—/]\\s*';
const numberForm = new RegExp(
  `^\\d{1,5}[a-zđ]?(?:${mark}(?:19|20)\\d\\d)?(?:${mark}|\\s+)${code}(?:${mark}${code}){0,6}`,
  'u',
);
const blankNumber = /^[\s.…_]*(?:[-–/]|$)/;

/**
 * Reads a cell that begins with `Số`; null for any other.
 *
 * @param isTitle - whether the number stands in the title, which may go on in small letters
 */
export function readNumberLine(cell: TextLine, isTitle = false): NumberLine | null {
  const found = label.exec(cell.text);
  if (!found?.[1]) return null;
  const offset = found[0].length;
  const rest = cell.text.slice(offset);
  if (blankNumber.test(rest)) return { field: null, number: null, after: null, isCut: false };
  const read = readAt(cell, offset);
  if (!read || (!isTitle && read.after && goesOnAsSentence(read.after.text))) return null;
  const isUsual = /^số$/iu.test(found[1]);
  return withDoubt(read, !isUsual && 'damagedLabel');
}

/** `Số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị`, `Số 12-NQ/TU đã nêu rõ`: a sentence about another document. */
function goesOnAsSentence(after: string): boolean {
  return /^\p{Ll}/u.test(after) && (!/^(?:ngày|về)\s/u.test(after) || /^ngày\s.{1,40}\scủa\s/u.test(after));
}

/** Reads a cell that is a number alone, without `Số`; null for any other. */
export function readBareNumber(cell: TextLine): NumberLine | null {
  const read = /^[\dlIO]/.test(cell.text) ? readAt(cell, 0) : null;
  if (!read?.number || read.after !== null || !/[-–/]/.test(cell.text)) return null;
  return withDoubt(read, 'missingLabel');
}

/** The number that a line went on with behind its cut: `Số: 13/2022/TT-` and `BLĐTBXH`. */
export function joinNumber(first: TextLine, next: TextLine): NumberLine | null {
  if (!/^[\p{Lu}\d&/-]{1,24}$/u.test(next.text)) return null;
  const joined = {
    text: first.text + next.text,
    span: { start: first.span.start, end: first.span.end + next.text.length },
  };
  const read = readNumberLine(joined);
  if (!read?.field || read.after !== null) return null;
  return { ...read, field: { ...read.field, span: { start: read.field.span.start, end: next.span.end } } };
}

function readAt(cell: TextLine, offset: number): NumberLine | null {
  const printed = unifyDStroke(cell.text.slice(offset));
  const rest = mendDigits(printed);
  const found = numberForm.exec(rest)?.[0];
  const number = found === undefined ? null : parseDocumentNumber(compact(found));
  if (found === undefined || number === null) return null;
  const start = cell.span.start + offset;
  const after = part(cell, offset + found.length, cell.text.length);
  const isCut = /^\s*[-–/]$/.test(after.text);
  const isMended = !printed.startsWith(found);
  return {
    field: {
      value: formatDocumentNumber(withoutNoteMark(number)),
      span: { start, end: start + found.length },
      confidence: confidenceAfter(isMended && 'mended'),
    },
    number: withoutNoteMark(number),
    after: /[\p{L}\d]/u.test(after.text) ? after : null,
    isCut,
  };
}

/** Case-law prints a footnote mark behind its number: `47/2021/AL1`. */
function withoutNoteMark(number: DocumentNumber): DocumentNumber {
  return /^AL\d{1,2}$/.test(number.codes.at(-1) ?? '')
    ? { ...number, codes: [...number.codes.slice(0, -1), 'AL'] }
    : number;
}

function compact(number: string): string {
  const parts = number.replace(/[—–]/g, '-').split(/([-/])/);
  return parts.map((piece) => piece.trim()).join('');
}

function withDoubt(read: NumberLine, doubt: Doubt | false): NumberLine {
  return { ...read, field: read.field && { ...read.field, confidence: lowered(read.field.confidence, doubt) } };
}
