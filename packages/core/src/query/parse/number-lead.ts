import { fold } from '../../base/fold.ts';
import { isKnownCode, isTypeCode } from '../../number/codes.ts';
import { documentTypes } from '../../number/document-type.ts';
import { matchAt } from '../../structure/references/match-at.ts';
import { hasNoVowel } from './number-codes.ts';
import type { QueryLine } from './query-line.ts';

/** What stands before the serial of a document number: `quyết định số`, `qđ`, `QĐ-TTg`, `số`. */
export interface NumberLead {
  /** What names the type; null for the label `số` alone. */
  readonly type: 'name' | 'abbreviation' | null;
  /** The type's code; null where its numbers may lack it (laws, official letters). */
  readonly code: string | null;
  /** Codes of bodies before the serial: `QĐ-TTg 1234`. */
  readonly issuers: readonly string[];
  readonly isLabelled: boolean;
  /** Whether the word often means something else, so that a bare serial behind it says nothing. */
  readonly isWeak: boolean;
  /** Whether numbers of the type bear a year, which people say: `nghị định 30 năm 2020`. */
  readonly isYearly: boolean;
  /** Whether no blank parts it from the serial: `qđ784`. */
  readonly isGlued: boolean;
  /** Where the serial stands. */
  readonly end: number;
}

/** Types whose names are followed by counts of other things (`phương án 1`), or never by a number. */
const unnumbered = [
  'option-paper',
  'project',
  'contract',
  'master-plan',
  'declaration',
  'appeal',
  'charter',
  'platform',
];
const withoutCode = ['official-letter', 'law', 'code', 'ordinance', 'judgment', 'constitution'];
const codeOfName: ReadonlyMap<string, string | null> = new Map([
  ...documentTypes
    .filter(({ id }) => !unnumbered.includes(id))
    .map(({ id, name, code }) => [fold(name), withoutCode.includes(id) ? null : code] as const),
  ['van ban', null],
]);
const yearly = 'nghi dinh,thong tu,thong tu lien tich,luat,bo luat,phap lenh,an le,nd,tt,ttlt,nqlt,al'.split(',');
const names = [...codeOfName.keys()].sort((a, b) => b.length - a.length).join('|');
/** As typed in small letters without diacritics; those of the second line are words or other things as often. */
const abbreviations = 'nq,qd,qyd,qdi,nd,ct,ctr,kl,tb,hd,kh,bc,ttr,qc,ttlt,nqlt,vbhn,tt,cv,al';
const weakAbbreviations = 'tc,cd,sl,da,pa,bb,gm,ggt,guq,qh';
const typeWord = new RegExp(
  `(?:(${names})|(${[abbreviations, weakAbbreviations].join().replaceAll(',', '|')}))(?![a-z])`,
  'y',
);
const issuer = /(?: ?[-–/] ?| )([a-z]{2,10})(?![a-z\d])/y;
/** Between the type, or nothing, and the serial. */
const joint = /(?: ?[-–/.] ?| )?(?:(so|no)(?: ?: ?| |(?=\d)))?(?=\d)/y;
const mostIssuers = 3;

/** Reads what leads to a serial, right at `offset`; null when none does. */
export function readLead({ text, folded }: QueryLine, offset: number): NumberLead | null {
  const word = matchAt(typeWord, folded, offset);
  if (word?.[1] === 'luat' && /(?:phap|ky) $/.test(folded.slice(Math.max(0, offset - 5), offset))) return null;
  let end = offset + (word?.[0].length ?? 0);
  const issuers: string[] = [];
  while (word?.[2] && issuers.length < mostIssuers) {
    const found = matchAt(issuer, folded, end);
    if (!found?.[1] || isTypeCode(found[1]) || !(isKnownCode(found[1]) || hasNoVowel(found[1]))) break;
    issuers.push(text.slice(end + found[0].length - found[1].length, end + found[0].length));
    end += found[0].length;
  }
  const mark = matchAt(joint, folded, end);
  if (!mark || (!word && !mark[1])) return null;
  const type = word === null ? null : word[1] ? 'name' : 'abbreviation';
  if (type === 'name' && /^ ?[-–/.]/.test(mark[0])) return null;
  const typed = text.slice(offset, offset + (word?.[2]?.length ?? 0));
  return {
    type,
    code: word?.[1] ? (codeOfName.get(word[1]) ?? null) : word?.[2] === 'cv' ? null : typed || null,
    issuers,
    isLabelled: mark[1] !== undefined,
    isWeak: weakAbbreviations.split(',').includes(word?.[2] ?? '') && typed !== typed.toUpperCase(),
    isYearly: yearly.includes(word?.[0] ?? ''),
    isGlued: type === 'abbreviation' && mark[0] === '',
    end: end + mark[0].length,
  };
}
