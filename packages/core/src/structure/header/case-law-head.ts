import { documentTypeById } from '../../number/document-type.ts';
import type { Field } from '../directive-document.ts';
import type { TextLine } from '../text-line.ts';
import { adoptionIn } from './adoption.ts';
import { part } from './cells.ts';
import { confidenceAfter } from './doubts.ts';
import { readBareNumber, readNumberLine } from './number-line.ts';
import { subjectField } from './subject.ts';

export interface CaseLawHead {
  readonly number: Field<string> | null;
  readonly type: Field<string>;
  readonly subject: Field<string> | null;
  readonly issuer: Field<string> | null;
  readonly date: Field<string> | null;
  /** How many lines the title and the subject take. */
  readonly lines: number;
}

const title = /^án lệ\s+(?=s[ốô](?:\s|:)|\d)/iu;
/** The title on a line of its own, the number below it. */
const titleAlone = /^án lệ$/iu;
/** Who adopted it, and when: the paragraph below the title. */
const adopter = /(?:^|\s)được\s(?=hội đồng thẩm phán\s)/iu;
const adopting = /\s(?:đã\s)?thông qua(?=\s|,)/iu;
const longestAdopter = 90;
/** In so many lines below the title at most. Guess. */
const mostLines = 8;
/** A footnote mark that stands where a subject might. */
const noteAlone = /^[[(]?\d{1,2}[\])]?$/;
const noteMark = /(?<=[\p{L}”"])\d{1,2}$/u;

/** Reads the head of an án lệ, which has a form of its own; null for any other document. */
export function readCaseLawHead(lines: readonly TextLine[]): CaseLawHead | null {
  const type = documentTypeById('case-law');
  const [first, ...others] = titleAlone.test(lines[0]?.text ?? '') ? withNumberBelow(lines) : lines;
  const opening = first && title.exec(first.text)?.[0];
  if (!first || opening === undefined || type === null) return null;
  const numbered = part(first, opening.length, first.text.length);
  const read = readNumberLine(numbered, true) ?? readBareNumber(numbered);
  if (!read?.field) return null;
  const below = others.slice(0, mostLines);
  const adoptionAt = [first, ...below].findIndex((line) => adopterOf(line) !== null);
  const rest =
    read.after !== null && !/^được\s/iu.test(read.after.text) && !noteAlone.test(read.after.text) ? [read.after] : [];
  const subject = [...rest, ...subjectLines(below, rest.length > 0)];
  const adoption = adoptionAt < 0 ? null : ([first, ...below][adoptionAt] ?? null);
  return {
    number: read.field,
    type: { value: type.id, span: { start: first.span.start, end: first.span.start + 'Án lệ'.length }, confidence: 1 },
    subject: subjectField(subject.map(withoutNoteMark)),
    issuer: adoption && readIssuer(adoption),
    date: adoption && adoptionIn(adoption),
    lines: lines.length - others.length + subject.length - rest.length,
  };
}

/** `ÁN LỆ` above `Số 03/2016/AL`, as one line. */
function withNumberBelow(lines: readonly TextLine[]): readonly TextLine[] {
  const [first, second, ...others] = lines;
  if (!first || !second) return lines;
  return [{ text: `${first.text} ${second.text}`, span: { start: first.span.start, end: second.span.end } }, ...others];
}

/** `Về …`, and the lines that go on with it or with what began on the title's line. */
function subjectLines(lines: readonly TextLine[], hasBegun: boolean): TextLine[] {
  const end = lines.findIndex((line) => /^được\s|:$/iu.test(line.text) || line.text.length > 350);
  const subject = lines.slice(0, Math.max(end, 0));
  return (hasBegun ? /^\p{Ll}/u : /^(?:về|v\/v)\s/iu).test(subject[0]?.text ?? '') ? subject : [];
}

function readIssuer(line: TextLine): Field<string> | null {
  const name = adopterOf(line);
  return name && { value: name.text.replace(/\s+/g, ' '), span: name.span, confidence: confidenceAfter() };
}

/** The words between `Được` and `thông qua`. */
function adopterOf(line: TextLine): TextLine | null {
  const found = adopter.exec(line.text);
  if (!found) return null;
  const start = found.index + found[0].length;
  const length = line.text.slice(start, start + longestAdopter).search(adopting);
  return length < 0 ? null : part(line, start, start + length);
}

function withoutNoteMark(line: TextLine): TextLine {
  return part(line, 0, line.text.replace(noteMark, '').length);
}
