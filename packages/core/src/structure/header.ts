import { fold, isUpperCase } from '../base/fold.ts';
import { findDocumentNumber, formatDocumentNumber } from '../number/document-number.ts';
import { documentTypeOfTitle } from '../number/document-type.ts';
import { readUnitMarker } from '../text/unit-marker.ts';
import type { Field, Header } from './directive-document.ts';
import { readIssuingBodies } from './issuing-body.ts';
import { cellsOf, linesWithin, type TextLine } from './text-line.ts';

export type HeaderTop = Omit<Header, 'signers' | 'recipients'>;

/** A header is looked for in this many lines at most; the longest seen has 24. Guess. */
const mostHeaderLines = 40;
/** A longer line is running text, not a line of the header. Guess. */
const longestHeaderLine = 300;
/** A longer line is running text, not a line of the subject. Guess. */
const longestSubjectLine = 220;

const mottoes = new Set([
  'dang cong san viet nam',
  'cong hoa xa hoi chu nghia viet nam',
  'doc lap - tu do - hanh phuc',
]);
const mottoAtEnd = /\s+(?:ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM)$/u;
const knownMarkings = [
  'VĂN BẢN MẪU',
  'DỰ THẢO',
  'LƯU HÀNH NỘI BỘ',
  'XEM XONG TRẢ LẠI',
  'KHẨN',
  'THƯỢNG KHẨN',
  'HỎA TỐC',
];
const placeAndDate =
  /(?:(\p{Lu}[\p{L}\s-]*(?:\.\s?\p{Lu}[\p{L}\s-]*)?),\s*)?ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u;
const leftColumn = /^.*?(?:[Hh]ạnh phúc|[Ss]ố\s*:?\s*\d[^\s,]*)\s+(?=\p{Lu})/u;
/** Only at the start of a cell, or behind the law that it numbers: a number within a sentence is somebody else's. */
const numberLine = /^(?:Luật\s+|Bộ luật\s+|Pháp lệnh\s+|Án lệ\s+)?s[ốô]\s*:?\s*(?=\d)/iu;
const bodyOpening = /^(?:Căn cứ|Kính gửi|Thực hiện|Theo đề nghị|Xét đề nghị|Ngày\s\d|Để\s|Trên cơ sở|Nhằm\s)/u;
const rule = /^[\s*_–—=.~-]+$/u;

/**
 * Reads the head of a document, line by line, in either family's layout.
 *
 * @returns the fields, and `end`: the offset in `text` where the body begins
 */
export function readHeaderTop(text: string): { value: HeaderTop; end: number } {
  const lines = linesWithin(text, { start: 0, end: text.length }).slice(0, mostHeaderLines);
  const reader = new HeaderReader();
  let title: TextLine | null = null;
  let titleRest: TextLine[] = [];
  let next = 0;
  for (const [index, line] of lines.entries()) {
    const found = readTitle(line);
    if (found) {
      title = found.title;
      titleRest = found.rest;
      next = index + 1;
      break;
    }
    if (startsBody(line.text) || line.text.length > longestHeaderLine) break;
    for (const cell of cellsOf(text, line)) reader.readCell(cell);
    next = index + 1;
  }
  if (title === null && reader.lastFieldLine === null) return { value: reader.finish(null, null), end: 0 };
  if (title === null) next = lines.findIndex((line) => line.span.start > (reader.lastFieldLine ?? -1));
  const subjectLines = title === null ? [] : readSubjectLines(lines.slice(next));
  next += subjectLines.length;
  const marked = [...titleRest, ...subjectLines].filter((line) => !rule.test(line.text));
  const end = next === -1 ? text.length : (lines[next]?.span.start ?? lines.at(-1)?.span.end ?? 0);
  return { value: reader.finish(title, joinLines(marked)), end };
}

/** A line that names a type in capitals; the subject may begin on it: `QUYẾT ĐỊNH VỀ VIỆC …`. */
function readTitle(line: TextLine): { title: TextLine; rest: TextLine[] } | null {
  if (!isUpperCase(line.text)) return null;
  if (documentTypeOfTitle(line.text)) return { title: line, rest: [] };
  const at = line.text.search(/\s(?:VỀ|BAN HÀNH|SỬA ĐỔI|PHÊ DUYỆT)\s/u);
  if (at < 0 || !documentTypeOfTitle(line.text.slice(0, at))) return null;
  const middle = line.span.start + at;
  return {
    title: { text: line.text.slice(0, at), span: { start: line.span.start, end: middle } },
    rest: [{ text: line.text.slice(at + 1), span: { start: middle + 1, end: line.span.end } }],
  };
}

function startsBody(line: string): boolean {
  return bodyOpening.test(line) || (readUnitMarker(line) !== null && !/^[*-]/.test(line));
}

/** Subject lines are short, end without a full stop, and stop at a rule or at the first words of a body. */
function readSubjectLines(lines: readonly TextLine[]): TextLine[] {
  const subject: TextLine[] = [];
  for (const line of lines) {
    if (rule.test(line.text)) {
      subject.push(line);
      if (subject.length > 1) break;
      continue;
    }
    if (startsBody(line.text) || line.text.length > longestSubjectLine || /[.:;]$/.test(line.text)) break;
    const before = subject.at(-1);
    if (before && isUpperCase(line.text) && !isUpperCase(before.text) && !rule.test(before.text)) break;
    subject.push(line);
  }
  return subject;
}

function joinLines(lines: readonly TextLine[]): Field<string> | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return null;
  return {
    value: lines.map((line) => line.text).join(' '),
    span: { start: first.span.start, end: last.span.end },
    confidence: 1,
  };
}

/** A PDF line may hold both columns of the header: `BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG CỘNG SẢN VIỆT NAM`. */
function withoutMotto(cell: TextLine): TextLine {
  const text = cell.text.replace(mottoAtEnd, '');
  return text === '' ? cell : { text, span: { start: cell.span.start, end: cell.span.start + text.length } };
}

/** Sorts the cells above the title into fields; the first of a kind counts. */
class HeaderReader {
  /** Where the last cell that was a field begins. */
  lastFieldLine: number | null = null;
  private readonly bodies: TextLine[] = [];
  private readonly markings: Field<string>[] = [];
  private readonly letterSubject: TextLine[] = [];
  private number: Field<string> | null = null;
  private place: Field<string> | null = null;
  private date: Field<string> | null = null;

  readCell(wholeCell: TextLine): void {
    const cell = withoutMotto(wholeCell);
    const folded = fold(cell.text).replace(/\s*[-–—]\s*/g, ' - ');
    if (mottoes.has(folded.trim()) || rule.test(cell.text)) return;
    const marking = knownMarkings.find((name) => fold(cell.text.replace(/[().[\]]/g, '')).trim() === fold(name));
    if (marking) {
      this.markings.push({ value: marking, span: cell.span, confidence: 1 });
      return;
    }
    const hadDate = this.readDate(cell);
    const hadNumber = this.readNumber(cell);
    if (hadDate || hadNumber) this.lastFieldLine = cell.span.start;
    else if (/^V\/v\b/iu.test(cell.text)) this.letterSubject.push(cell);
    else if (this.letterSubject.length > 0 && /^\p{Ll}/u.test(cell.text)) this.letterSubject.push(cell);
    else if (isUpperCase(cell.text) && this.number === null) this.bodies.push(cell);
    else return;
    this.lastFieldLine = cell.span.start;
  }

  finish(title: TextLine | null, subject: Field<string> | null): HeaderTop {
    const type = title && documentTypeOfTitle(title.text);
    const isLetter = title === null && this.letterSubject.length > 0;
    const span = joinLines(this.letterSubject);
    const letterSubject = span && { ...span, value: span.value.replace(/^V\/v\s*:?\s*/iu, '') };
    return {
      ...readIssuingBodies(this.bodies),
      number: this.number,
      type:
        type && title
          ? { value: type.id, span: title.span, confidence: 1 }
          : isLetter && span
            ? { value: 'official-letter', span: span.span, confidence: 1 }
            : null,
      subject: subject ?? letterSubject,
      place: this.place,
      date: this.date,
      term: null,
      urgency: null,
      markings: this.markings,
      attachedTo: null,
    };
  }

  private readDate(cell: TextLine): boolean {
    // A PDF line may hold both columns: what stands before the place is blanked, so that it is not read as part of it.
    const found = placeAndDate.exec(cell.text.replace(leftColumn, (left) => '.'.repeat(left.length)));
    if (!found || this.date) return false;
    const [, place, day, month, year] = found;
    const value = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    if (Number.isNaN(Date.parse(value)) || new Date(value).toISOString().slice(0, 10) !== value) return false;
    const start = cell.span.start + found.index;
    const dateStart = start + found[0].search(/ngày\s/u);
    this.date = { value, span: { start: dateStart, end: start + found[0].length }, confidence: 1 };
    if (place) this.place = { value: place.trim(), span: { start, end: start + place.trimEnd().length }, confidence: 1 };
    return true;
  }

  private readNumber(cell: TextLine): boolean {
    const label = numberLine.exec(cell.text);
    if (!label || this.number) return false;
    const offset = label.index + label[0].length;
    const found = findDocumentNumber(cell.text.slice(offset));
    if (found?.span.start !== 0) return false;
    const start = cell.span.start + offset;
    this.number = {
      value: formatDocumentNumber(found.number),
      span: { start, end: start + found.span.end },
      confidence: 1,
    };
    return true;
  }
}
