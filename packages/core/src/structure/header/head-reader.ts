import { fold, isUpperCase } from '../../base/fold.ts';
import type { DocumentNumber } from '../../number/document-number.ts';
import type { Field, Urgency } from '../directive-document.ts';
import { isBodyName, readIssuingBodies } from '../issuing-body.ts';
import type { TextLine } from '../text-line.ts';
import { isAttachedNote } from './attached-to.ts';
import { isRule } from './body-opening.ts';
import { confidenceAfter } from './doubts.ts';
import { readMarkings, splitMarking } from './markings.ts';
import { isMotto, withoutMotto } from './mottoes.ts';
import { isGazetteLine, isStamp } from './noise.ts';
import { joinNumber, type NumberLine, readBareNumber, readNumberLine } from './number-line.ts';
import { readPlaceAndDate } from './place-and-date.ts';
import { readIssuerTerm } from './term.ts';
import { isPageTitle } from './title.ts';
import { trimMarks } from './trim-marks.ts';

const letterSubject = /^(?:v\s?\/\s?v|về việc)(?![\p{L}])/iu;
/** Beside the left column, where the Youth Union prints its own name as others print the Party's. */
const unionName = /^doan (?:tncs|thanh nien cong san) ho chi minh$/;
const longestBodyName = 110;
const shortestMotto = 18;

/** Sorts the cells above the title into fields; the first of a kind counts. */
export class HeadReader {
  /** Where the last cell that was a field begins. */
  lastFieldAt: number | null = null;
  /** Whether a motto, number or date was seen: this is the head of a document. */
  isHead = false;
  number: Field<string> | null = null;
  numberRead: DocumentNumber | null = null;
  place: Field<string> | null = null;
  date: Field<string> | null = null;
  urgency: Field<Urgency> | null = null;
  readonly markings: Field<string>[] = [];
  readonly letterSubject: TextLine[] = [];
  private readonly bodies: TextLine[] = [];
  private readonly bodiesBelow: TextLine[] = [];
  private readonly bodiesInSmall: TextLine[] = [];
  private hasNumberLine = false;
  private cut: TextLine | null = null;
  private awaitsNumber = false;

  readCell(wholeCell: TextLine): void {
    const cell = withoutRule(withoutMotto(wholeCell));
    if (cell.text.length < wholeCell.text.length - shortestMotto) this.isHead = true;
    if (isMotto(cell.text)) this.isHead = true;
    else if (!isRule(cell.text) && !isGazetteLine(cell.text) && !isStamp(cell.text)) this.readWords(cell);
  }

  /** The left column: superior and issuer. */
  readBodies(isJoint: boolean): ReturnType<typeof readIssuingBodies> {
    if (this.bodies.length > 0)
      return readIssuingBodies(this.bodies, confidenceAfter(!this.isKnownBody() && 'unknownName'), isJoint);
    if (this.bodiesBelow.length > 0)
      return readIssuingBodies(this.bodiesBelow, confidenceAfter('unusualPlace'), isJoint);
    return readIssuingBodies(this.bodiesInSmall.slice(0, 3), confidenceAfter('unusualForm', 'unusualPlace'), isJoint);
  }

  readTerm(): Field<string> | null {
    return readIssuerTerm([...this.bodies, ...this.bodiesBelow]);
  }

  addMarkings(cell: TextLine): boolean {
    const read = readMarkings(cell);
    if (!read) return false;
    for (const marking of read.markings) {
      if (!this.markings.some((known) => known.value === marking.value)) this.markings.push(marking);
    }
    this.urgency ??= read.urgency;
    return true;
  }

  /** A contract's number stands below its title. */
  takeNumberBelow(line: TextLine): boolean {
    const read = this.number === null ? readNumberLine(line) : null;
    if (!read || read.after !== null) return false;
    this.takeNumber(read);
    return true;
  }

  private readWords(cell: TextLine): void {
    if (this.goesOnWithNumber(cell) || this.addMarkings(cell)) this.note(cell);
    else if (this.goesOnWithSubject(cell)) this.addLetterSubject(cell);
    else if (this.readNumber(cell)) this.note(cell);
    else if (letterSubject.test(cell.text) && this.hasNumberLine) this.addLetterSubject(cell);
    else if (this.readDate(cell)) this.note(cell);
    else if (isAttachedNote(cell.text)) return;
    else if (letterSubject.test(cell.text)) this.addLetterSubject(cell);
    else this.readBody(cell);
  }

  private readBody(cell: TextLine): void {
    const beside = splitMarking(cell);
    if (beside) {
      this.readWords(beside.rest);
      this.addMarkings(beside.marking);
    } else if (!isUpperCase(cell.text)) {
      const isBody = cell.text.length < longestBodyName && isBodyName(cell.text) && !/[.;:,]$/.test(cell.text);
      if (!isBody || this.hasNumberLine) return;
      this.bodiesInSmall.push(cell);
    } else if (isPageTitle(cell.text)) return;
    else if (this.bodies.length > 0 && unionName.test(fold(cell.text))) return;
    else if (!/\s/.test(cell.text) && !isBodyName(cell.text) && this.bodies.length === 0) return;
    else if (this.hasNumberLine) {
      if (!isBodyName(cell.text) && this.bodiesBelow.length === 0) return;
      this.bodiesBelow.push(cell);
    } else this.bodies.push(cell);
    this.note(cell);
  }

  private note(cell: TextLine): void {
    this.lastFieldAt = cell.span.start;
  }

  private isKnownBody(): boolean {
    const first = this.bodies[0];
    return first !== undefined && isBodyName(first.text);
  }

  private goesOnWithSubject(cell: TextLine): boolean {
    if (this.letterSubject.length === 0 || isUpperCase(cell.text) || /^số\s*:/iu.test(cell.text)) return false;
    const date = readPlaceAndDate(cell);
    return !date || (date.place === null && date.date !== null);
  }

  private addLetterSubject(cell: TextLine): void {
    const date = readPlaceAndDate(cell);
    if (date?.date && date.place && date.before) {
      this.letterSubject.push(date.before);
      this.readDate(cell);
    } else this.letterSubject.push(cell);
    this.note(cell);
  }

  private readDate(cell: TextLine): boolean {
    const read = readPlaceAndDate(cell);
    if (!read) return false;
    this.isHead = true;
    // A date with its place is the document's own, wherever another one stands.
    if (this.date === null || (this.place === null && read.place !== null && read.date !== null)) {
      this.date = read.date ?? this.date;
      this.place = read.place ?? this.place;
    }
    if (read.before) this.readCell(read.before);
    if (read.after) this.readCell(read.after);
    return true;
  }

  private readNumber(cell: TextLine): boolean {
    if (this.hasNumberLine && this.number !== null) return readNumberLine(cell) !== null;
    const read = readNumberLine(cell) ?? readBareNumber(cell);
    if (!read) return false;
    this.takeNumber(read);
    this.awaitsNumber = read.field === null && /^\S+\s*[:.]?$/u.test(cell.text);
    this.cut = read.isCut ? cell : null;
    if (read.after) this.readCell(read.after);
    return true;
  }

  private takeNumber(read: NumberLine): void {
    this.hasNumberLine = true;
    this.isHead = true;
    this.number = read.field;
    this.numberRead = read.number;
  }

  private goesOnWithNumber(cell: TextLine): boolean {
    const joined = this.cut && joinNumber(this.cut, cell);
    const read = joined ?? (this.awaitsNumber ? readBareNumber(cell) : null);
    this.cut = null;
    this.awaitsNumber = false;
    if (read) this.takeNumber(read);
    return read !== null;
  }
}

/** A rule may stand on the line that it closes: `BỘ Y TẾ -------`. */
function withoutRule(cell: TextLine): TextLine {
  if (!/(?:---|___|\*\*\*|===|\s\*)$/.test(cell.text)) return cell;
  const text = trimMarks(cell.text, '-_*=');
  return text === '' ? cell : { text, span: { start: cell.span.start, end: cell.span.start + text.length } };
}
