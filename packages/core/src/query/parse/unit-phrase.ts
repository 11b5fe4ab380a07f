import { parseUnit } from '../../structure/find-unit.ts';
import { matchAt } from '../../structure/references/match-at.ts';
import type { UnitStep } from '../../structure/unit-label.ts';
import { isWordStart, type QueryLine } from './query-line.ts';

/** A unit as it was typed in a query. */
export interface UnitPhrase {
  /** Outermost first. */
  readonly steps: readonly UnitStep[];
  /** Whether it names a unit by itself; `mục 5` and `khoản 2` do so only beside a document's number. */
  readonly isSure: boolean;
  readonly start: number;
  readonly end: number;
}

const roman = '[ivxlc]{1,7}';
const article = '\\d{1,3}[a-z]?\\d?';
const decimal = '\\d{1,3}(?:\\.\\d{1,3}){0,4}[a-z]?';
const ordinal = 'thu (?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)';
/** What the numbers of each kind look like, folded: `điều kiện` is no article. */
const steps = [
  `phu luc (?:${roman}|\\d{1,3}[a-z]?)`,
  `(?:chuong|tieu muc) (?:${roman}|\\d{1,3}[a-z]?)`,
  `phan (?:${roman}|\\d{1,2}|${ordinal}|["“][^"“”]{3,100}["”])`,
  `muc (?:${roman}(?:\\.\\d{1,2}){0,3}|${decimal})`,
  `(?:dieu |d\\. ?|d(?=\\d))${article}`,
  `(?:khoan |k\\. ?|k(?=\\d))${article}`,
  `diem (?:[a-z]\\d{0,2}|${decimal})`,
  `(?:doan|bang|dong|gach dau dong|chu thich) \\d{1,3}`,
].join('|');
const step = new RegExp(`(?:cac )?(?:${steps})(?![a-z\\d%]|[.,/]\\d)`, 'y');
const between = /[ ,;]{0,3}(?:(?:cua|thuoc|trong|tai) )?/y;
const sure = /(?:dieu|chuong|phu luc|tieu muc) /y;
const measured = / (?:ngay|thang|nam|tuan|gio|phut|dong|nguoi|trieu|ty|nghin|lan|tuoi)(?![a-z])/y;

/** The units that a query names, in order. */
export function findUnitPhrases(line: QueryLine): UnitPhrase[] {
  const units: UnitPhrase[] = [];
  for (const { index } of line.text.matchAll(/[\p{L}\d]+/gu)) {
    const isFree = index >= (units.at(-1)?.end ?? 0) && isWordStart(line.text, index);
    const found = isFree ? readUnitPhraseAt(line, index) : null;
    if (found) units.push(found);
  }
  return units;
}

/** Whether what looks like a number is a word: `kỷ niệm chương Vì …`, `danh mục vi phạm`. */
function isWords(text: string, folded: string, start: number, step: string): boolean {
  const at = start + step.lastIndexOf(' ') + 1;
  const end = start + step.length;
  if (!/^[ivxlc]+$/.test(folded.slice(at, end))) return false;
  const typed = text.slice(at, end);
  if (typed.toLowerCase() !== folded.slice(at, end)) return true;
  return /^(?:vi|xi)$/.test(typed) && end < text.length;
}

function readUnitPhraseAt({ text, folded }: QueryLine, start: number): UnitPhrase | null {
  let [end, count] = [start, 0];
  for (let at = start; ; ) {
    const found = matchAt(step, folded, at);
    if (!found || isWords(text, folded, at, found[0]) || matchAt(measured, folded, at + found[0].length)) break;
    end = at + found[0].length;
    count++;
    at = end + (matchAt(between, folded, end)?.[0].length ?? 0);
    if (at === end) break;
  }
  const parsed = count === 0 ? null : parseUnit(text.slice(start, end));
  return parsed && { steps: parsed, isSure: count > 1 || matchAt(sure, folded, start) !== null, start, end };
}
