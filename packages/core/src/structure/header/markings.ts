import { fold } from '../../base/fold.ts';
import type { Field, Urgency } from '../directive-document.ts';
import type { TextLine } from '../text-line.ts';
import { part } from './cells.ts';

const urgencies: readonly Urgency[] = ['THƯỢNG KHẨN', 'HỎA TỐC', 'KHẨN'];
const handling = ['VĂN BẢN MẪU', 'LƯU HÀNH NỘI BỘ', 'XEM XONG TRẢ LẠI', 'DỰ THẢO'];
/** What follows a marking without changing it: `DỰ THẢO LẦN 2`, `HỎA TỐC HẸN GIỜ`. */
const qualifiers = /^(?:(?:lan|thu)\s+)?(?:\d{1,2}|[ivx]{1,4}|cuoi|chinh thuc|hen gio)(?=\s|$)/;
const separators = /^[\s()[\].,;:/*+–—-]+/;
/** Stamps that are no field of the header, and secrecy, which is judged before a document is read. */
const otherStamps = ['TUYỆT MẬT', 'TỐI MẬT', 'MẬT', 'TÀI LIỆU HỌP', 'TÀI LIỆU PHỤC VỤ HỌP'].map(fold);

export interface Markings {
  readonly markings: readonly Field<string>[];
  readonly urgency: Field<Urgency> | null;
}

/** The markings that a cell consists of, brackets aside; null when it says anything else. */
export function readMarkings(cell: TextLine): Markings | null {
  const markings: Field<string>[] = [];
  let urgency: Field<Urgency> | null = null;
  let rest = fold(cell.text).replace(separators, '');
  if (rest === '') return null;
  while (rest !== '') {
    const found = [...urgencies, ...handling].find((name) => startsWithWords(rest, fold(name)));
    const other = found === undefined ? otherStamps.find((name) => startsWithWords(rest, name)) : undefined;
    if (found === undefined && other === undefined) return null;
    if (isUrgency(found)) urgency ??= { value: found, span: cell.span, confidence: 1 };
    else if (found !== undefined) markings.push({ value: found, span: cell.span, confidence: 1 });
    rest = rest.slice((found ?? other ?? '').length).replace(separators, '');
    rest = rest.replace(qualifiers, '').replace(separators, '');
    if (found === 'DỰ THẢO' && /^ngay\s[\d\s/.-]*$/.test(rest)) rest = '';
  }
  return { markings, urgency };
}

/** A cell that ends with a marking in capitals beside other words: `Số 5-CT/TU HỎA TỐC`; null when it does not. */
export function splitMarking(cell: TextLine): { rest: TextLine; marking: TextLine } | null {
  for (const name of [...handling, ...urgencies]) {
    const at = cell.text.length - name.length;
    if (at > 0 && cell.text.endsWith(name) && /[\s(]/.test(cell.text.charAt(at - 1)))
      return { rest: part(cell, 0, at), marking: part(cell, at, cell.text.length) };
  }
  return null;
}

function isUrgency(name: string | undefined): name is Urgency {
  return (urgencies as readonly (string | undefined)[]).includes(name);
}

function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && !/^[a-z]/.test(text.slice(words.length));
}
