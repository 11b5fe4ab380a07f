import { fold } from '../../base/fold.ts';
import { isTypeCode } from '../../number/codes.ts';
import { documentTypes } from '../../number/document-type.ts';
import { type DocumentPhrase, readDocumentOfUnit, readDocumentPhrase, readNumberPhrase } from './document-phrase.ts';
import type { LineText } from './line-text.ts';
import { matchAt } from './match-at.ts';
import type { Mention } from './mention.ts';
import { readSerialList } from './serial-list.ts';
import { readUnitPhrase, type UnitPhrase } from './unit-phrase.ts';

const unitWords = 'phụ lục|phần|chương|mục|tiểu mục|tên điều|điều|khoản|điểm|đoạn|tiết';
/** What bears a number and is a document, but of no type: `Văn bản số 32/UBND-NC`. */
const untypedWords = 'văn bản|kháng nghị|cáo trạng|án sơ thẩm|án phúc thẩm';
const typeWords = documentTypes.filter((type) => type.id !== 'contract').map((type) => type.name);
/** One of these words, folded; those with one first letter are tried only where it stands. */
function anyOf(words: readonly string[]): string {
  const byLetter = new Map<string, string[]>();
  for (const word of words.map(fold))
    byLetter.set(word.charAt(0), [...(byLetter.get(word.charAt(0)) ?? []), word.slice(1)]);
  return Array.from(byLetter, ([letter, rest]) => `${letter}(?:${rest.join('|')})`).join('|');
}

/** Where a mention may begin, folded: a unit's word, a type's name or abbreviation, a number with its codes. */
const anchor = new RegExp(
  `(?:(?<![a-z\\d])(?<!\\d[-–/.])|(?<=(?<![a-z])(?:tai|theo|hanh)))(?:(?:cac\\s+)?(?:${anyOf(unitWords.split('|'))})\\s|(?:${anyOf([...typeWords, ...untypedWords.split('|')])})(?![a-z])|bl[a-z]{2,4}(?![a-z&])|(?:nq|qd|ct|kl|tb|hd|kh|ctr|bc|ttr|qc|nd|ttlt|cv|so)\\s|\\d{1,5}[a-z]?\\s?[-–/]\\s?(?:\\d{4}\\s?/\\s?)?[a-z])`,
  'g',
);
const untyped = new RegExp(`(?:${fold(untypedWords)}|khang nghi(?:\\s+[a-z]+){1,5})\\s+(?=so\\s+\\d)`, 'y');
/** A line of a table of contents leads to its page with dots. */
const contentsLine = /\.{6}|…{3}/;
/** Within words that an amending clause puts in or takes out: `cụm từ “và điểm d”`. */
const quotedWords = /(?:cum tu|tu ngu|tu)\s+[“"][^“”"]{0,70}$/;
/** Nothing but opening marks since the line or cell began. */
const cellStart = /\t(?:[^\S\t]|[“"”'(])*$/;
const ofDocument = /(?:\s+|(?=của\s))(?:(?:của|tại|trong|thuộc)\s+)?(?:(?:ban\s+hành\s+)?kèm\s+theo\s+)?/uy;
const alsoNumber =
  /(?:,?\s+ngày\s+\d{1,2}(?:[/.-]\d{1,2}[/.-]|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4})?(?:\s*[,;]\s*(?:và\s+)?|\s+và\s+)/uy;
/** A form's number (`Mẫu số 01/ĐK`) and the like are not documents. */
const formBefore =
  /(?:mẫu|biểu|biểu mẫu|bảng|hình|phụ lục|ký hiệu|biển|tài khoản|giấy phép|hộ chiếu)\s+(?:số\s+)?$|Số\s*:\s*$/iu;

/** The mentions of one line, in order; none overlaps another. */
export function findMentions(line: LineText): Mention[] {
  const mentions: Mention[] = [];
  if (contentsLine.test(line.text)) return mentions;
  anchor.lastIndex = 0;
  for (let found = anchor.exec(line.folded); found !== null; found = anchor.exec(line.folded)) {
    const first = readMention(line, found.index);
    if (first === null) {
      anchor.lastIndex = found.index + 1;
      continue;
    }
    const serials = readSerialList(line.text, first);
    mentions.push(...serials);
    let end = serials.at(-1)?.span.end ?? first.span.end;
    for (let next = readSameType(line, end, first); next !== null; next = readSameType(line, end, first)) {
      mentions.push(next);
      end = next.span.end;
    }
    anchor.lastIndex = end;
  }
  return mentions;
}

function readMention(line: LineText, start: number): Mention | null {
  if (quotedWords.test(line.folded.slice(Math.max(0, start - 80), start))) return null;
  const phrase = readUnitPhrase(line.text, start);
  if (phrase) {
    if (isOwnHeading(line.text, start, phrase)) return null;
    const joint = matchAt(ofDocument, line.text, phrase.end);
    const document =
      (joint && readDocumentOfUnit(line, phrase.end + joint[0].length)) ?? readBehindComma(line, start, phrase);
    if (!document && (isOrdinalPart(phrase) || phrase.units[0]?.[0]?.number === '')) return null;
    return { span: { start, end: document?.end ?? phrase.end }, units: phrase.units, document };
  }
  const document = isOwnTitle(line, start) ? null : readDocumentPhrase(line, start);
  if (document?.type?.id === 'contract') return null;
  if (document) {
    const isNothing = document.isThis || (document.number === null && document.name === null);
    return isNothing ? null : { span: { start, end: document.end }, units: [], document };
  }
  if (formBefore.test(line.text.slice(Math.max(0, start - 20), start))) return null;
  const label = matchAt(untyped, line.folded, start)?.[0].length ?? 0;
  const numbered = readNumberPhrase(line.text, start + label);
  if (!numbered || (label === 0 && !isDocumentCode(numbered.number.codes[0]))) return null;
  return {
    span: { start, end: numbered.end },
    units: [],
    document: { type: null, number: numbered.number, name: null, isThis: false },
  };
}

/** A number without the name of a type must say by its code that it is a document's; contracts have numbers too. */
function isDocumentCode(code: string | undefined): boolean {
  return code !== undefined && code !== 'HĐ' && isTypeCode(code);
}

/** `ban hành Luật sửa đổi, bổ sung … của Luật X`: the document speaks of itself; the law behind is named on its own. */
function isOwnTitle(line: LineText, start: number): boolean {
  return (
    line.folded.startsWith('luat sua doi', start) &&
    /ban hanh\s+$/.test(line.folded.slice(Math.max(0, start - 12), start))
  );
}

/** `Điểm a, Khoản 2, Điều 5, Nghị định số …`: who parts the units by commas parts the document from them too. */
function readBehindComma(line: LineText, start: number, { units, end }: UnitPhrase): DocumentPhrase | null {
  if (units.length !== 1 || !line.text.slice(start, end).includes(',') || !line.text.startsWith(', ', end)) return null;
  const document = readDocumentOfUnit(line, end + 2);
  return document?.isThis === true || document?.isShort === true ? null : document;
}

/** `Nghị quyết số 18-NQ/TW, số 19-NQ/TW và 20-NQ/TW`: the numbers behind the first are of its type. */
function readSameType(line: LineText, end: number, first: Mention): Mention | null {
  if (!first.document?.number) return null;
  const mark = matchAt(alsoNumber, line.text, end);
  if (!mark) return null;
  const start = end + mark[0].length;
  const numbered = readNumberPhrase(line.text, start);
  if (!numbered) return null;
  return {
    span: { start, end: numbered.end },
    units: [],
    document: { type: first.document.type, number: numbered.number, name: null, isThis: false },
  };
}

/** `Điều 5. Tên điều`, `“Điều 5. …`, `Mục 2` alone in its line or cell: the unit's own first words. */
function isOwnHeading(text: string, start: number, { units, end }: UnitPhrase): boolean {
  const [unit, ...others] = units;
  const before = start > 8 ? text.slice(start - 8, start) : `\t${text.slice(0, start)}`;
  if (others.length > 0 || unit?.length !== 1 || !cellStart.test(before)) return false;
  return /^ *(?:[.:\t]|$)/u.test(text.slice(end)) || /^\s+\p{Lu}{2}/u.test(text.slice(end, end + 12));
}

/** `Phần thứ nhất bao gồm …`: a part of anything. */
function isOrdinalPart({ units }: UnitPhrase): boolean {
  const [step] = units[0] ?? [];
  return units[0]?.length === 1 && step?.kind === 'part' && step.number.startsWith('thứ');
}
