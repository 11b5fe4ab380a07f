import { isUpperCase } from '../base/fold.ts';
import type { DocumentNumber } from '../number/document-number.ts';
import { readUnitMarker } from '../text/unit-marker.ts';
import type { Field, Header } from './directive-document.ts';
import { readAdoption, readFootDate } from './header/adoption.ts';
import { readAttachedTo } from './header/attached-to.ts';
import { isRule, opensBody } from './header/body-opening.ts';
import { type CaseLawHead, readCaseLawHead } from './header/case-law-head.ts';
import { columnsOf } from './header/cells.ts';
import { headBelowStamps } from './header/copy-stamps.ts';
import { readType } from './header/document-type-field.ts';
import { lowered } from './header/doubts.ts';
import { HeadReader } from './header/head-reader.ts';
import { isMotto } from './header/mottoes.ts';
import { readNumberLine } from './header/number-line.ts';
import { endsClearly, readSubjectLines, subjectField } from './header/subject.ts';
import { readIssuerTerm, readSubjectTerm } from './header/term.ts';
import { readTitle, type Title } from './header/title.ts';
import { joinOldTitles, readIssuerBelow, readTitleFields } from './header/title-fields.ts';
import { isBodyName } from './issuing-body.ts';
import { linesWithin, type TextLine } from './text-line.ts';

export type HeaderTop = Omit<Header, 'signers' | 'recipients'>;

/** A header is looked for in this many lines at most; the longest seen has 24. Guess. */
const mostHeaderLines = 40;
/** A longer line is running text, not a line of the header. Guess. */
const longestHeaderLine = 300;
/** A line of more words in small letters is a sentence. Guess. */
const mostHeadWords = 10;
/** What stands above a case-law's title: a line or two of its publisher. */
const mostLinesAboveCaseLaw = 6;
/** Lines above the motto that may be the left column. */
const mostLinesAboveMotto = 6;
/** So many lines of a head that comes late. */
const mostLateLines = 12;
/** A longer line that begins with a number is a sentence about another document. Guess. */
const longestNumberLine = 80;
/** In a document that opens as an appendix, what it is attached to stands in so many lines. */
const appendixHeadLines = 10;

/** Laws bear the day of their adoption, at their foot. */
const adoptedTypes: ReadonlySet<string> = new Set(['law', 'code', 'constitution', 'ordinance']);
/** These bear place and date at their foot, where the head has none. */
const datedAtFoot: ReadonlySet<string> = new Set([
  ...adoptedTypes,
  'consolidated-text',
  'minutes',
  'contract',
  'agreement',
]);

/**
 * Reads the head of a document, line by line, in either family's layout.
 *
 * @returns the fields, and `end`: the offset in `text` where the body begins
 */
export function readHeaderTop(text: string): { value: HeaderTop; end: number } {
  const lines = linesWithin(text, { start: 0, end: text.length });
  const top = lines.slice(0, mostHeaderLines);
  for (let index = 0; index < Math.min(top.length, mostLinesAboveCaseLaw); index++) {
    const caseLaw = readCaseLawHead(top.slice(index));
    if (caseLaw) return { value: caseLawHeader(caseLaw), end: offsetOf(top, index + caseLaw.lines, text) };
  }
  return readHead(text, lines, joinOldTitles(top.slice(startOfHead(top))));
}

function readHead(
  text: string,
  lines: readonly TextLine[],
  head: readonly TextLine[],
): { value: HeaderTop; end: number } {
  const reader = new HeadReader();
  const above = readAboveTitle(text, head, reader);
  const { title } = above;
  if (title === null && (reader.lastFieldAt === null || !reader.isHead)) {
    const attachedTo = attachedToOf(head.slice(0, appendixHeadLines));
    return { value: { ...emptyHeader, markings: reader.markings, urgency: reader.urgency, attachedTo }, end: 0 };
  }
  if (title?.isDraft && title) reader.addMarkings({ text: 'DỰ THẢO', span: title.line.span });
  const lastField = reader.lastFieldAt ?? -1;
  const titleEnd = title ? above.next : head.findIndex((line) => line.span.start > lastField);
  const from = titleEnd < 0 ? head.length : titleEnd;
  const issuerAbove = reader.readBodies(false).issuer?.value ?? null;
  const below = title ? readBelowTitle(head, from, title, reader, issuerAbove) : null;
  const next = below && !reader.isHead ? readLateHead(text, head, below.next, reader) : (below?.next ?? from);
  const bodies = reader.readBodies(isJoint(title, reader.numberRead));
  const within = below ? readTitleFields(below.subject) : null;
  const made = bodies.issuer === null && within === null && below ? readIssuerBelow(below.subject) : null;
  const number = reader.number ?? within?.number ?? null;
  const numberRead = reader.numberRead ?? within?.numberRead ?? null;
  const subject =
    subjectField(within?.subject ?? made?.subject ?? below?.subject ?? [], endsClearly(head[next]?.text)) ??
    subjectField(reader.letterSubject);
  const type = readType({
    title,
    number: numberRead,
    numberSpan: number?.span ?? null,
    letterSubject: title ? null : (subjectField(reader.letterSubject)?.span ?? null),
    isAddressed: above.isAddressed,
  });
  const dates = datesOf(lines, type?.value ?? null, reader, within?.date ?? null);
  const years = { printed: numberRead?.year ?? null, dated: Number(dates.date?.value.slice(0, 4) ?? 0) };
  const isOtherYear = years.printed !== null && dates.date !== null && years.printed !== years.dated;
  const value: HeaderTop = {
    superior: bodies.superior,
    issuer: bodies.issuer ?? within?.issuer ?? made?.issuer ?? null,
    number: doubted(number, isOtherYear),
    type,
    subject,
    place: dates.place,
    date: doubted(dates.date, isOtherYear),
    term:
      reader.readTerm() ?? readSubjectTerm(below?.subject ?? []) ?? readIssuerTerm(authorityLines(head.slice(next))),
    urgency: reader.urgency,
    markings: reader.markings,
    attachedTo: above.attachedTo ?? below?.attachedTo ?? null,
  };
  return { value, end: offsetOf(head, next + countAuthorityLines(head.slice(next)), text) };
}

/** A number and a date of different years: one of them was misread, or the number is another's. */
function doubted(field: Field<string> | null, isContradicted: boolean): Field<string> | null {
  return field && { ...field, confidence: lowered(field.confidence, isContradicted && 'contradicted') };
}

const emptyHeader: HeaderTop = {
  ...{ superior: null, issuer: null, number: null, type: null, subject: null, place: null, date: null, term: null },
  ...{ urgency: null, markings: [], attachedTo: null },
};

interface AboveTitle {
  readonly title: Title | null;
  /** The line after the title, or after the head where there is none. */
  readonly next: number;
  readonly attachedTo: Field<string> | null;
  readonly isAddressed: boolean;
}

function readAboveTitle(text: string, head: readonly TextLine[], reader: HeadReader): AboveTitle {
  let attachedTo: Field<string> | null = null;
  let hasText = false;
  for (let index = 0; index < head.length; index++) {
    const line = head[index];
    if (!line) break;
    const title = readTitle(head.slice(index, index + 2), reader.isHead);
    if (title && (reader.isHead || !hasText))
      return { title, next: index + title.lines, attachedTo, isAddressed: false };
    if (opensBody(line.text) || line.text.length > longestHeaderLine) {
      return { title: null, next: index, attachedTo, isAddressed: /^Kính gửi/iu.test(line.text) };
    }
    const note = readAttachedTo(head.slice(index));
    if (note) {
      attachedTo ??= note.field;
      index += note.lines - 1;
    } else {
      hasText ||= isSentence(line.text);
      for (const cell of columnsOf(text, line)) reader.readCell(cell);
    }
  }
  return { title: null, next: head.length, attachedTo, isAddressed: false };
}

/** A sentence above what looks like a title: that is a heading within a text, which has no head. */
function isSentence(line: string): boolean {
  return /\p{Ll}/u.test(line) && !isMotto(line) && line.split(' ').length > mostHeadWords;
}

/** Markings, the subject and what a document is issued with, in the lines below the title. */
function readBelowTitle(
  head: readonly TextLine[],
  from: number,
  title: Title,
  reader: HeadReader,
  issuer: string | null,
): { subject: readonly TextLine[]; attachedTo: Field<string> | null; next: number } {
  let next = from;
  let attachedTo: Field<string> | null = null;
  const skipNotes = (): void => {
    for (let line = head[next]; line; line = head[next]) {
      const note = readAttachedTo(head.slice(next));
      attachedTo ??= note?.field ?? null;
      if (note) next += note.lines;
      else if (isRule(line.text) || reader.addMarkings(line) || reader.takeNumberBelow(line)) next++;
      else break;
    }
  };
  if (!title.rest) skipNotes();
  const begun = title.rest && !/^LIÊN TỊCH$/u.test(title.rest.text) ? [title.rest] : [];
  const lines = readSubjectLines(head.slice(next), issuer, begun[0] ?? null);
  next += lines.length;
  skipNotes();
  return { subject: [...begun, ...lines], attachedTo, next };
}

/** Text boxes may come after the text that they stand above: a motto or number below the title is the head's all the same. */
function readLateHead(text: string, head: readonly TextLine[], from: number, reader: HeadReader): number {
  const below = head.slice(from, from + mostLateLines);
  const end = below.findIndex((line) => opensBody(line.text) || line.text.length > longestHeaderLine);
  const late = end < 0 ? below : below.slice(0, end);
  const isNumber = (line: TextLine): boolean =>
    line.text.length <= longestNumberLine && Boolean(readNumberLine(line)?.field);
  if (!late.some((line) => isMotto(line.text) || isNumber(line))) return from;
  for (const line of late) for (const cell of columnsOf(text, line)) reader.readCell(cell);
  const last = late.findLastIndex((line) => line.span.start <= (reader.lastFieldAt ?? -1) || isMotto(line.text));
  return from + last + 1;
}

/** The date of the head, or of the foot for those that bear it there; the place goes with it. */
function datesOf(
  lines: readonly TextLine[],
  type: string | null,
  reader: HeadReader,
  inTitle: Field<string> | null,
): Pick<HeaderTop, 'place' | 'date'> {
  const { place } = reader;
  const own = lines.slice(0, appendixStart(lines));
  const adoption = type !== null && adoptedTypes.has(type) ? readAdoption(own) : null;
  const date = adoption ?? reader.date ?? inTitle;
  if (date !== null || type === null || place !== null) return { place, date };
  const foot = datedAtFoot.has(type) ? readFootDate(own) : null;
  if (foot) return foot;
  return { place, date: type === 'resolution' ? readAdoption(own) : null };
}

/** The line of the first appendix, which is no part of what was adopted; all lines where none follows. */
function appendixStart(lines: readonly TextLine[]): number {
  const at = lines.findIndex(
    ({ text }, index) => index >= appendixHeadLines && readUnitMarker(text)?.kind === 'appendix',
  );
  return at < 0 ? lines.length : at;
}

/** How many lines name who decides, in capitals right above `Căn cứ`; they are no part of the body. */
function countAuthorityLines(lines: readonly TextLine[]): number {
  const count = authorityLines(lines).length;
  const opening = lines[count];
  const named = lines
    .slice(0, count)
    .every(({ text }) => isBodyName(text) || /^\(?(?:KH[ÓO][ÁA]|KỲ|NHIỆM KỲ)\s/u.test(text));
  return named && opening && opensBody(opening.text) ? count : 0;
}

/** Who decides, in capitals above `Căn cứ`: a council names its term there. */
function authorityLines(lines: readonly TextLine[]): TextLine[] {
  const end = lines.findIndex((line) => !isUpperCase(line.text));
  return lines.slice(0, Math.min(Math.max(end, 0), 4));
}

function attachedToOf(lines: readonly TextLine[]): Field<string> | null {
  for (let index = 0; index < lines.length; index++) {
    const note = readAttachedTo(lines.slice(index, index + 4));
    if (note?.field) return note.field;
  }
  return null;
}

function isJoint(title: Title | null, number: DocumentNumber | null): boolean {
  if (number?.codes.some((code) => /^(?:TTLT|NQLT|[A-ZĐ]{1,3}LT)$/.test(code))) return true;
  return title?.type.id === 'joint-circular' || /^LIÊN TỊCH/u.test(title?.rest?.text ?? '');
}

/** The chrome of a web page may stand above the head; the motto tells where that is. */
function startOfHead(lines: readonly TextLine[]): number {
  const belowStamps = headBelowStamps(lines);
  if (belowStamps > 0) return belowStamps;
  const motto = lines.findIndex((line) => isMotto(line.text));
  if (motto <= 0) return 0;
  const isText = (line: TextLine): boolean => opensBody(line.text) || line.text.length > longestHeaderLine;
  const title = lines.slice(0, motto).findIndex((_, index) => readTitle(lines.slice(index, index + 2), false) !== null);
  if (title >= 0 || !lines.slice(0, motto).some(isText)) return 0;
  let start = motto;
  while (start > 0 && motto - start < mostLinesAboveMotto && isUpperCase(lines[start - 1]?.text ?? '')) start--;
  return start;
}

function caseLawHeader(head: CaseLawHead): HeaderTop {
  const { number, type, subject, issuer, date } = head;
  return { ...emptyHeader, number, type, subject, issuer, date };
}

function offsetOf(lines: readonly TextLine[], index: number, text: string): number {
  return lines[index]?.span.start ?? lines.at(-1)?.span.end ?? text.length;
}
