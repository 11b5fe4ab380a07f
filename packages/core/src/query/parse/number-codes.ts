import { isSyllable } from '../../base/syllable.ts';
import { isKnownCode, isTypeCode, splitGluedCode } from '../../number/codes.ts';
import { matchAt } from '../../structure/references/match-at.ts';
import type { QueryLine } from './query-line.ts';

/** The codes behind a serial, as typed, and how the first is joined to it. */
export interface NumberCodes {
  readonly codes: readonly string[];
  readonly joint: 'mark' | 'blank' | 'glued' | null;
  /** The mark before the first code or the year, which tells a Party number from a State one; empty when there is none. */
  readonly mark: string;
  readonly end: number;
}

const joint = /(?: ?[-–/.] ?| )?(?=[a-z])/y;
const token = /[a-z][a-z\d&]{0,11}(?![a-z\d&])/y;
/** Codes have no diacritics but those of Đ and of `TƯ`. */
const plain = /^[A-Za-zĐđƯư\d&]+$/u;
const mostCodes = 6;
/** A serial: the type's abbreviation before it leads to the next number, `tb 5 tb 7`. */
const serialNext = / ?(?:so ?)?\d/y;

/** Reads codes from `offset` on, as far as words can be codes. */
export function readCodes(line: QueryLine, offset: number, typeCode: string | null): NumberCodes {
  const codes: string[] = [];
  let [first, mark, end]: [NumberCodes['joint'], string, number] = [null, '', offset];
  while (codes.length < mostCodes) {
    const between = matchAt(joint, line.folded, end)?.[0];
    const length = between === undefined ? 0 : (matchAt(token, line.folded, end + between.length)?.[0].length ?? 0);
    if (between === undefined || length === 0) break;
    const start = end + between.length;
    const typed = line.text.slice(start, start + length);
    const kind = between === '' ? 'glued' : between === ' ' ? 'blank' : 'mark';
    const isEnd = start + length === line.text.length;
    const isCode =
      kind === 'glued'
        ? codes.length === 0 && isCodeLike(typed)
        : kind === 'mark'
          ? isMarkedCode(typed, between)
          : isLooseCode(typed, codes, typeCode, isEnd || isCapital(typed, line));
    if (!plain.test(typed) || !isCode) break;
    if (kind === 'blank' && typeCode !== null && matchAt(serialNext, line.folded, start + length)) break;
    if (codes.length === 0) [first, mark] = [kind, between.trim()];
    codes.push(...(isKnown(typed) ? [typed] : (splitGluedCode(typed) ?? [typed])));
    end = start + length;
  }
  return { codes, joint: first, mark, end };
}

/** Whether a word is one of the codes that are known, `QH15` among them, or two of them in one. */
function isCodeLike(typed: string): boolean {
  return isKnown(typed) || (!isSyllable(typed.toLowerCase()) && splitGluedCode(typed) !== null);
}

export function isKnown(typed: string): boolean {
  return isKnownCode(typed) || (typed.length > 2 && isKnownCode(typed.replace(/\d{1,2}$/, '')));
}

/** Behind a hyphen or slash anything is a code that is no word; with blanks on both sides (`784 - về`) only a known one. */
function isMarkedCode(typed: string, between: string): boolean {
  if (isCodeLike(typed)) return true;
  return between.length < 3 && between !== '.' && !isSmallWord(typed);
}

/** Behind a blank a word must be known, and no word of running text unless something says so: `784 qd tu`. */
function isLooseCode(typed: string, before: readonly string[], typeCode: string | null, isSaid: boolean): boolean {
  const last = before.at(-1);
  if (isTypeCode(typed)) {
    const isOfLead = typeCode === null || typeCode.toLowerCase() === typed.toLowerCase();
    return before.length === 0 && typed.length > 1 && isOfLead && (isSaid || !isSmallWord(typed));
  }
  if (isCodeLike(typed)) return isSaid || last !== undefined || !isSmallWord(typed);
  return last !== undefined && hasNoVowel(typed);
}

/** `vx` of `123 ubnd vx`, `sxd`: such is no word. */
export function hasNoVowel(typed: string): boolean {
  return /^[bcdđghklmnpqrstvx]{2,8}$/iu.test(typed);
}

function isSmallWord(typed: string): boolean {
  return typed === typed.toLowerCase() && isSyllable(typed);
}

/** Whether capitals say that it is an abbreviation: not where all of the query is in capitals. */
export function isCapital(typed: string, { text }: QueryLine): boolean {
  return typed === typed.toUpperCase() && text !== text.toUpperCase();
}
