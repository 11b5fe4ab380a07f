import type { Span } from '../../base/span.ts';
import { lineText } from '../../structure/references/line-text.ts';
import { endAt, matchAt } from '../../structure/references/match-at.ts';

export type FigureKind = 'date' | 'duration' | 'money' | 'share' | 'count';

/** A number that a text states, with its unit and what bounds it: `không quá 12 người`, `trước ngày 30/9/2024`. */
export interface Figure {
  readonly kind: FigureKind;
  readonly span: Span;
  /** Of the number alone; in a range of the first. */
  readonly number: Span;
  /** Folded: `ngay lam viec`; of a count the words behind it, up to five; of a date, money and a share empty. */
  readonly unit: string;
}

const digits = String.raw`\d{1,3}(?:\.\d{3}){1,5}(?:,\d{1,3})?|\d{1,9}(?:[,.]\d{1,3})?(?:/\d{1,9})?`;
const spelled = 'mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi';
/** What it must be in the text itself, since `bay` is also a flight and `tu` one self. */
const spelledExactly = /^(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)$/i;
/** Likewise of what is counted in time: `nam` is also a man. */
const timeExactly = /^(?:ngày làm việc|ngày|tháng|năm|tuần|giờ|phút|giây|quý|nhiệm kỳ)$/i;
/** Likewise of the words before it. */
const leadExactly =
  /^(?:trong|thời|hạn|vòng|gian|không|quá|dưới|hơn|ít|vượt|nhất|là|tối|thiểu|đa|nhiều|chậm|sau|từ|trên|đến|khoảng|đủ|đạt|kể|hết|trước|vào|cuối|đầu|lúc|ngày)$/i;
const amount = `(?:${digits}|(?:${spelled})(?![a-z]))`;
const range = (unit: string): string => `(${amount})(?:${unit})?(?: (?:den|hoac)(?: het| duoi)? ${amount})?`;

const bounds = `(?:(?:trong(?: (?:thoi han|vong|thoi gian))?|thoi han|khong (?:qua|duoi|hon|it hon|vuot qua)|it nhat(?: la)?|toi (?:thieu|da)(?: la)?|nhieu nhat|cham nhat(?: la)?(?: sau)?|tu|tren|qua|duoi|den|khoang|hon|du|dat) ){0,2}`;
const moments = `(?:(?:ke tu|cham nhat(?: la)?(?: vao)?|den het|den|tu|truoc|sau|vao|trong|het|cuoi|dau|luc) ){0,2}`;
const dayMonthYear = String.raw`\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}`;
const each = '(?:hang|moi) (?:thang|quy|nam)';
const day = String.raw`(?:ngay (?:${dayMonthYear}|\d{1,2}[/.-]\d{1,2}|\d{1,2} thang \d{1,2}(?: nam (?:\d{4}|sau|truoc)(?![a-z])|/\d{4}| ${each})?|\d{1,2}(?: ${each}| cua thang(?: (?:dau|cuoi|sau|truoc|quy|ky|nam)){0,3})?)|${dayMonthYear})`;
const clock = String.raw`\d{1,2} gio(?: \d{1,2}(?: phut)?)?`;
const period = String.raw`\d{1,2} thang (?:dau|cuoi) nam(?: \d{4})?|thang \d{1,2}(?:/\d{4}| nam \d{4}| ${each})?|quy (?:iv|i{1,3}|[1-4])(?:/\d{4}|(?: nam)? \d{4})?|nam (?:1\d|20)\d\d`;
const moment = `(?:(?:${clock}(?: ngay|,)? )?${day}|${period})`;
const end = String.raw`(?![a-z\d]|[./-]\d)`;

const date = new RegExp(`${moments}(${moment})(?: den(?: het)? ${moment})?${end}`, 'y');
const bracketed = /(?<=\()((?:1\d|20)\d\d)(?=\))/y;
const hour = new RegExp(`(?:truoc|luc|vao|sau) (${clock})${end}`, 'y');
const per = '(?: ?/ ?| mot | moi )(?:thang|nam|ngay|gio|nguoi|lan|can|ho|quy|tiet|khoa|luot|dot|suat|buoi|hoc sinh)';
const coin = ' ?(?:(?:tram|nghin|ngan|trieu|ty)(?: nghin| trieu| ty)? ?)?(?:dong|vnd|d)';
const money = new RegExp(`${bounds}${range(coin)}${coin}(?:${per})?${end}`, 'y');
const share = new RegExp(`${bounds}${range(' ?(?:%|phan tram)')} ?(?:%|phan tram)`, 'y');
const time = String.raw`ngay lam viec|ngay(?! \d)|thang(?! \d)|nam(?! (?:19|20)\d\d)|tuan|gio|phut|giay|quy|nhiem ky`;
const duration = new RegExp(`${bounds}${range(` (?:${time})`)} (${time})${end}`, 'y');
const count = new RegExp(`${bounds}${range('')} ((?:[a-z]{1,7}|m2)(?: [a-z]{1,7}){0,4})${end}`, 'y');

/** Numbers that count nothing: of documents, with their dates, and of units. */
const documentNumber = String.raw`\d{1,6}[a-z]?(?:/\d{4})?[-/][a-z][a-z\d/-]{0,20}`;
const numbered =
  '(?<!(?:trong|tong) )so|dieu|khoan|muc|diem|chuong|phu luc|khoa|phan|bang|hang|loai|nhom|bac|lop|thu|lan thu|nhiem ky|giai doan|quy dinh|nghi quyet|quyet dinh|chi thi|thong bao|ket luan|huong dan|ke hoach|trung uong';
const label = new RegExp(
  String.raw`(?:(?:so:? )?${documentNumber}|(?:${numbered}) \d{1,5}(?!\d|\.\d{3}|,\d| ?%|[-/][a-z\d])(?: ?[–-] ?\d{4})?(?:\.[a-z\d]{1,4}){0,3}(?![\d,]))(?:,? (?:ngay )?\d{1,2}(?:[/.-]\d{1,2}[/.-]| thang \d{1,2} nam )\d{4})?|thu (?:hai|ba|tu|nam|sau|bay|tam|chin|muoi)(?![a-z])`,
  'y',
);
/** Other words by the same letters as a label's: `bằng 10 lần`, `mức 20 triệu đồng`. */
const noLabel = /^(?:bằng|mức) /i;
/** A class of which each has so many: `mỗi lớp 60 người`. */
const ofEach = /(?<!\p{L})(?:mỗi|từng|một) $/iu;
const classes = /^(?:lớp|nhóm|loại|hạng) /i;
const listMark = /^\d{1,2}[.)] |^[a-z]\) /gm;

const kinds: readonly (readonly [kind: FigureKind, pattern: RegExp])[] = [
  ['date', date],
  ['date', hour],
  ['date', bracketed],
  ['money', money],
  ['share', share],
  ['duration', duration],
  ['count', count],
];

/** The figures of a text in order; none overlaps another. */
export function findFigures(text: string): Figure[] {
  const { text: exact, folded } = lineText(text, 0);
  const marks = new Map(Array.from(folded.matchAll(listMark), ({ index, 0: mark }) => [index, index + mark.length]));
  const figures: Figure[] = [];
  let free = 0;
  for (const { index } of folded.matchAll(/[\p{L}\d]+/gu)) {
    if (index < free || /[\d][.,/-]$/.test(folded.slice(Math.max(0, index - 2), index))) continue;
    const passed = marks.get(index) ?? labelEnd(exact, folded, index);
    if (passed) {
      free = passed;
      continue;
    }
    const figure = figureAt(exact, folded, index);
    if (!figure) continue;
    figures.push(figure);
    // Of the words behind a count not all need be its own.
    const own = figure.kind === 'count' ? figure.unit.length - (figure.unit.split(' ')[0]?.length ?? 0) : 0;
    free = figure.span.end - own;
  }
  return figures;
}

/** Where a label that starts at an index ends; null where none does. */
function labelEnd(text: string, folded: string, index: number): number | null {
  const end = endAt(label, folded, index);
  if (!end) return null;
  const own = text.slice(index, end);
  const isOfEach = classes.test(own) && ofEach.test(text.slice(Math.max(0, index - 6), index));
  return noLabel.test(own) || isOfEach ? null : end;
}

/** `năm` before what is counted is nearly always a year: `trong năm thì`. */
function isSpelled(typed: string, kind: FigureKind): boolean {
  return spelledExactly.test(typed) && !(kind === 'count' && typed.toLowerCase() === 'năm');
}

function figureAt(text: string, folded: string, start: number): Figure | null {
  for (const [kind, pattern] of kinds) {
    const found = matchAt(pattern, folded, start);
    if (!found?.[1]) continue;
    const [whole, number, unit = ''] = found;
    const at = start + whole.indexOf(number);
    const typed = text.slice(at, at + number.length);
    if (/^[a-z]/.test(number) && kind !== 'date' && !isSpelled(typed, kind)) continue;
    if (kind === 'duration' && !timeExactly.test(text.slice(start + whole.length - unit.length, start + whole.length)))
      continue;
    const lead = text.slice(start, at).trim();
    if (lead !== '' && !lead.split(/[^\p{L}]+/u).every((word) => word === '' || leadExactly.test(word))) continue;
    return {
      kind,
      span: { start, end: start + whole.length },
      number: { start: at, end: at + number.length },
      unit: kind === 'duration' || kind === 'count' ? unit : '',
    };
  }
  return null;
}
