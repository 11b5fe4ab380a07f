import { knownLawName } from './law-names.ts';
import type { LineText } from './line-text.ts';
import { endAt, matchAt } from './match-at.ts';

/** `năm 2015`, `2015`, `(sửa đổi) năm 2017`. */
const yearOfLaw =
  /(?:\s+\(?sửa\s+đổi(?:,?\s+bổ\s+sung)?(?:\)|(?=\s+(?:năm\s+)?(?:19|20)\d\d)))?(?:\s+(?:năm\s+)?(?:19|20)\d\d(?![\d/]))?/iuy;
const amending = /\s+sửa\s+đổi,?\s+bổ\s+sung\s+(?:một\s+số\s+(?:điều|nội\s+dung)\s+)?(?:của\s+)?(?:các\s+)?/iuy;
const lawWord = /(?:Bộ\s+luật|Luật|Pháp\s+lệnh)(?=\s)/iuy;
const blank = /\s+/uy;
const nameWord = /\s+[\p{L}/&-]+/uy;
const nameEnds = new Set(
  (
    'được,đã,có,quy,này,về,thì,để,của,theo,tại,do,là,như,với,từ,ngày,số,năm,thực,nếu,khi,phải,không,và,hoặc,cho,trên,vào,' +
    'sửa,trừ,đối,bằng,đến,trước,sau,mà,ban,thuộc,trong,hiện,nhưng,còn,sẽ,các,những,một,mới,khác,nói'
  ).split(','),
);
/** A name in any letters that a number or a date ends: `án phí, lệ phí Tòa án số 10/2009/UBTVQH12`. */
const nameUpToNumber =
  /(?:,?\s+(?!(?:số|ngày|theo|quy|được|đã|có|tại|từ|kể|do|ban|luật|lệnh|định|quyết|thông|sửa)\s)\p{L}+){1,14}(?=\s+(?:số\s+\d{1,4}\/(?:19|20)\d\d\/|ngày\s+\d{1,2}\s+tháng\s))/iuy;

/** Where the name of a law ends whose word for the type ends at `after`, its year included; null when there is none. */
export function readLawName(line: LineText, after: number): number | null {
  const { text } = line;
  const amends = matchAt(amending, text, after);
  const end = amends ? readLawList(line, after + amends[0].length) : readOneName(line, after);
  if (end === null) return endAt(nameUpToNumber, text, after);
  return endAt(yearOfLaw, text, end) ?? end;
}

/** The laws that an amending law names: `Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương`. */
function readLawList(line: LineText, offset: number): number | null {
  let end: number | null = null;
  for (let at = offset; ; ) {
    const word = matchAt(lawWord, line.text, at);
    const name = word && readOneName(line, at + word[0].length);
    if (!name) return end;
    end = name;
    const more = matchAt(/\s*,\s*|\s+và\s+/uy, line.text, end);
    if (!more) return end;
    at = end + more[0].length;
  }
}

/** One law's name: a known one, else capitals first and no further than a word or a mark that no name has. */
function readOneName(line: LineText, after: number): number | null {
  const space = matchAt(blank, line.text, after);
  if (!space) return null;
  const start = after + space[0].length;
  const known = knownLawName(line, start);
  if (known > 0) return start + known;
  if (!/^\p{Lu}/u.test(line.text.charAt(start))) return null;
  let end: number | null = null;
  for (let at = after, words = 0; words < 12; words++) {
    const word = matchAt(nameWord, line.text, at);
    if (!word || nameEnds.has(word[0].trim().toLowerCase())) break;
    at += word[0].length;
    end = at;
  }
  return end;
}
