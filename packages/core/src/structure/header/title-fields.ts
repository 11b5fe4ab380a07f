import { isUpperCase } from '../../base/fold.ts';
import { type DocumentNumber, findDocumentNumber, formatDocumentNumber } from '../../number/document-number.ts';
import type { Field } from '../directive-document.ts';
import { isBodyName } from '../issuing-body.ts';
import type { TextLine } from '../text-line.ts';
import { part } from './cells.ts';
import { confidenceAfter } from './doubts.ts';
import { isoDate } from './place-and-date.ts';

export interface TitleFields {
  readonly number: Field<string>;
  readonly numberRead: DocumentNumber;
  readonly date: Field<string> | null;
  /** Whoever stands between `CỦA` and the number. */
  readonly issuer: Field<string> | null;
  /** The lines of the subject that are left. */
  readonly subject: readonly TextLine[];
}

const label = /(?:^|\s)SỐ\s?:?\s?(?=\d)/u;
const date = /(?:^|\s)NGÀY\s(\d{1,2})(?:\sTHÁNG\s|[/.-])(\d{1,2})(?:\sNĂM\s|[/.-])(\d{4})/u;

/**
 * Reads a title that holds what other heads have in lines of their own:
 * `QUYẾT ĐỊNH` / `CỦA BỘ TRƯỞNG BỘ Y TẾ SỐ 12/2005/QĐ-BYT NGÀY 5 THÁNG 6 NĂM 2005` / `VỀ VIỆC …`.
 */
export function readTitleFields(lines: readonly TextLine[]): TitleFields | null {
  const at = lines.findIndex((line) => isUpperCase(line.text) && label.test(line.text));
  const line = lines[at];
  const found = line && label.exec(line.text);
  if (!line || !found) return null;
  const offset = found.index + found[0].length;
  const read = findDocumentNumber(line.text.slice(offset));
  if (read?.span.start !== 0) return null;
  const start = line.span.start + offset;
  const span = { start, end: start + read.span.end };
  const value = formatDocumentNumber(read.number);
  const dated =
    lines
      .slice(at, at + 2)
      .map(readDate)
      .find((field) => field !== null) ?? null;
  const subjectAt = /(?:^|\s)(?=VỀ\s)/u.exec(line.text.slice(offset + read.span.end));
  const rest = subjectAt ? [part(line, offset + read.span.end + subjectAt.index, line.text.length)] : [];
  const below = lines.slice(at + 1).filter((next) => rest.length > 0 || !/^NGÀY\s/u.test(next.text));
  return {
    number: { value, span, confidence: confidenceAfter('unusualPlace') },
    numberRead: read.number,
    date: dated,
    issuer: readIssuer(line, found.index),
    subject: [...lines.slice(0, at), ...rest, ...below],
  };
}

/** An old title may break before its number and its date: `CỦA QUỐC HỘI …` / `SỐ …` / `NGÀY …` are one line to a reader. */
export function joinOldTitles(lines: readonly TextLine[]): TextLine[] {
  const joined: TextLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const goesOn = last && isUpperCase(last.text) && isUpperCase(line.text) && goesOnWith(last.text, line.text);
    if (last && goesOn && line.span.start === last.span.end + 1) {
      joined[joined.length - 1] = {
        text: `${last.text} ${line.text}`,
        span: { start: last.span.start, end: line.span.end },
      };
    } else joined.push(line);
  }
  return joined;
}

function goesOnWith(before: string, line: string): boolean {
  if (!/^CỦA\s/u.test(before)) return false;
  return label.test(before) ? /^NGÀY\s/u.test(line) : /^SỐ\s?:?\s?\d/u.test(line);
}

/** An old law names its subject, then who made it: `CÔNG NGHỆ THÔNG TIN` / `CỦA QUỐC HỘI NƯỚC …`. */
export function readIssuerBelow(
  subject: readonly TextLine[],
): { readonly issuer: Field<string>; readonly subject: readonly TextLine[] } | null {
  const last = subject.at(-1);
  const issuer = last && subject.length > 1 && isUpperCase(last.text) ? readIssuer(last, last.text.length) : null;
  return issuer && isBodyName(issuer.value) ? { issuer, subject: subject.slice(0, -1) } : null;
}

function readIssuer(line: TextLine, end: number): Field<string> | null {
  const state =
    /\sNƯỚC CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|\sKH(?:ÓA|OÁ)\s[IVXLC]+(?!\p{L})/u.exec(line.text)?.index ?? end;
  const name = /^CỦA\s/u.test(line.text) ? part(line, 'CỦA'.length, Math.min(state, end)) : null;
  return name && name.text !== ''
    ? { value: name.text, span: name.span, confidence: confidenceAfter('unusualPlace') }
    : null;
}

function readDate(line: TextLine): Field<string> | null {
  const found = date.exec(line.text);
  const value = found && isoDate(found[3] ?? '', found[2] ?? '', found[1] ?? '');
  if (!found || !value) return null;
  const start = line.span.start + found.index;
  return { value, span: { start, end: start + found[0].length }, confidence: confidenceAfter('unusualPlace') };
}
