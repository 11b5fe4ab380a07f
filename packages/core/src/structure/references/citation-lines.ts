import type { TextLine } from '../text-line.ts';

const type =
  '(?:Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Pháp lệnh|Quyết định|Quy định|Quy chế|Chỉ thị|Kết luận|Điều lệ|Hiến pháp)';
const endsWithUnit = /[\s\p{P}](?:điều|khoản|điểm|mục|chương|phần)\s+[\p{L}\d.]{1,6}$/iu;
const beginsWithDocument = new RegExp(`^(?:của\\s+)?${type}\\s`, 'u');
const endsWithInner = /[\s\p{P}](?:khoản|điểm)\s+[\p{L}\d.]{1,6}$/iu;
const beginsWithOuter = /^(?:Điều|khoản)\s+\d{1,3}[a-zđ]?(?!\s*(?:[.:\dđ]|$))/u;
const endsWithType = new RegExp(`[\\s\\p{P}]${type}(?:\\s+số)?$`, 'u');
const beginsWithNumber = /^(?:số\s+)?\d{1,5}[a-zđ]?[-/]/u;

/** Lines between which a citation was broken are one: a unit and its document, or a type and its number. */
export function joinCitations(lines: readonly TextLine[]): { text: string; start: number }[] {
  const joined: { text: string; start: number }[] = [];
  for (const { text, span } of lines) {
    const last = joined.at(-1);
    const isAdjacent = last !== undefined && last.start + last.text.length + 1 === span.start;
    if (isAdjacent && isBroken(last.text.slice(-40), text)) last.text += ` ${text}`;
    else joined.push({ text, start: span.start });
  }
  return joined;
}

function isBroken(end: string, next: string): boolean {
  return (
    (endsWithUnit.test(end) && beginsWithDocument.test(next)) ||
    (endsWithInner.test(end) && beginsWithOuter.test(next)) ||
    (endsWithType.test(end) && beginsWithNumber.test(next))
  );
}
