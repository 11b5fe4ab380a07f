import { fold, isUpperCase } from '../../base/fold.ts';
import type { Field } from '../directive-document.ts';
import type { TextLine } from '../text-line.ts';
import { isAttachedNote } from './attached-to.ts';
import { isRule, opensBody, surelyOpensBody } from './body-opening.ts';
import { part } from './cells.ts';
import { confidenceAfter } from './doubts.ts';
import { readMarkings } from './markings.ts';
import { isMotto } from './mottoes.ts';
import { readNumberLine } from './number-line.ts';
import { trimMarks } from './trim-marks.ts';

/** A longer line is running text, not a line of the subject. Guess. */
const longestSubjectLine = 350;
const mostSubjectLines = 10;
const longestLastLine = 70;
/** Who decides, named in capitals below the subject: the first line of the body. */
const authority =
  /^(?:thu tuong|bo truong|chu tich|chanh an|vien truong|tong kiem toan|tong thanh tra|thong doc|giam doc|tong giam doc|hieu truong|cuc truong|truong ban|chu nhiem|hoi dong nhan dan|hoi dong tham phan|uy ban nhan dan|uy ban thuong vu quoc hoi|quoc hoi|chinh phu|ban thuong vu|ban chap hanh|ban bi thu|bo chinh tri|dai hoi|bo |tong cuc truong|tinh uy|thanh uy|dang uy)/;
const marker = /^v\s?\/\s?v\b\s*:?\s*/iu;

/**
 * The lines of the subject below a title: short, without a full stop, up to a rule or to the first words of the body.
 *
 * @param issuer - the issuer's name, which the body of a decision begins with
 * @param begun - whether the subject began on the title's line
 */
export function readSubjectLines(
  lines: readonly TextLine[],
  issuer: string | null,
  begun: TextLine | null,
): TextLine[] {
  const subject: TextLine[] = [];
  for (const [index, line] of lines.entries()) {
    const before = subject.at(-1) ?? begun;
    if (isRule(line.text)) {
      if (before && index > 0) break;
      continue;
    }
    if (subject.length === mostSubjectLines || line.text.length > longestSubjectLine) break;
    const mayOpen = before === null || isUpperCase(before.text);
    if (mayOpen ? surelyOpensBody(line.text) : opensBody(line.text)) break;
    if (isAttachedNote(line.text) || isMotto(line.text) || readMarkings(line) || readNumberLine(line)) break;
    const goesOn = /;$/.test(line.text) && /^\p{Ll}{2}/u.test(lines[index + 1]?.text ?? '');
    if ((/[:;]$/.test(line.text) && !goesOn) || (/[.]$/.test(line.text) && !isSubjectWithStop(line.text, before)))
      break;
    if (isUpperCase(line.text) && isAuthority(line, lines[index + 1], issuer, before)) break;
    if (before && isUpperCase(line.text) && !isUpperCase(before.text)) break;
    if (before && !mayGoOn(before.text, line.text, lines[index + 1]?.text)) break;
    subject.push(line);
    if (/[.]$/.test(line.text)) break;
  }
  return subject;
}

/** Whether what follows a subject cannot be more of it; `next` is the line below, undefined at the end of the text. */
export function endsClearly(next: string | undefined): boolean {
  if (next === undefined || isRule(next) || isUpperCase(next) || next.length > longestSubjectLine / 2) return true;
  return opensBody(next) || isAttachedNote(next) || /[.:;,]$/.test(next);
}

/** The lines of a subject as one field, without `V/v` and the mark at its end. */
export function subjectField(lines: readonly TextLine[], isWhole = true): Field<string> | null {
  const [first, ...others] = lines;
  const last = others.at(-1) ?? first;
  if (!first || !last) return null;
  const begin = marker.exec(first.text)?.[0].length ?? 0;
  const opening = part(first, begin, first.text.length);
  const words = [opening, ...others]
    .map((line) => line.text.replace(/\s+/g, ' '))
    .join(' ')
    .trim();
  const value = trimMarks(words, '.,;:');
  if (value === '') return null;
  return {
    value,
    span: { start: opening.span.start, end: last.span.end - (words.length - value.length) },
    confidence: confidenceAfter(!isWhole && 'openEnd'),
  };
}

/** Somebody typed a full stop behind a subject: it begins as subjects do. */
function isSubjectWithStop(text: string, before: TextLine | null): boolean {
  return before === null && /^(?:V\/v|Về |về |của |CỦA |VỀ )/u.test(text) && text.length < 200;
}

function isAuthority(
  line: TextLine,
  next: TextLine | undefined,
  issuer: string | null,
  before: TextLine | null,
): boolean {
  const folded = fold(line.text).replace(/\s+/g, ' ');
  if (issuer !== null && folded === fold(issuer)) return true;
  if (!authority.test(folded)) return false;
  return before !== null || (next !== undefined && opensBody(next.text));
}

/** A line that begins with a capital goes on with a subject in small letters only where the body begins right below it. */
function mayGoOn(before: string, line: string, next: string | undefined): boolean {
  if (isUpperCase(before) || /^\p{Ll}|^[(\d“"–-]/u.test(line)) return true;
  if (/[,–-]$/.test(before) || /\s(?:của|và|về|các|trên|cho|với|tại|năm|giai đoạn|từ|đến|theo)$/iu.test(before))
    return true;
  if (line.length > longestLastLine) return false;
  return next === undefined || isRule(next) || surelyOpensBody(next) || isAttachedNote(next) || isUpperCase(next);
}
