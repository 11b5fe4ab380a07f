import { fold } from '../base/fold.ts';
import { documentTypes } from './document-type.ts';

/** `TB`, `TTg`, `ThU`, `QyĐ`, `C11`, `L`, without what may follow; a word with one capital (`Ủy`) is none but for its first letter. */
export const codePattern = '\\p{Lu}(?:[\\p{Lu}\\d&]+(?:\\p{Ll}\\p{Lu}*)?|\\p{Ll}\\p{Lu}+)?';

/** Bodies that only the Party has: their documents are spelled its way however they were typed. */
const partyIssuers = (
  'TW,TU,HU,QU,ThU,ĐU,ĐUK,ĐUQS,QUTW,ĐUCA,ĐUBP,BTCTW,BTGTW,BTGDVTW,BNCTW,BDVTW,BĐNTW,BKTTW,BCSTW,VPTW,UBKTTW,HVCTQG,' +
  'BTCTU,BTGTU,BTGDVTU,BDVTU,BNCTU,VPTU,UBKTTU,BTCHU,BTGHU,BDVHU,VPHU,UBKTHU,UBKTĐU,VPĐU,BTCĐU,BTGĐU,BCSĐ'
).split(',');
/** Bodies that both have: how it was typed decides. */
const sharedIssuers = 'CB,ĐĐ,BCĐ,BTV,BCH,UBKT,HĐ'.split(',');
const stateIssuers = (
  'CP,TTg,UBND,HĐND,VPCP,QH,UBTVQH,CTN,HĐNN,HĐBT,BNV,BTC,BTP,BCA,BQP,BYT,BCT,BXD,BGTVT,BGDĐT,BLĐTBXH,BTNMT,BTTTT,' +
  'BKHCN,BKHĐT,BVHTTDL,BNNPTNT,BNG,NHNN,TTCP,KTNN,TANDTC,VKSNDTC,HĐTP,CA'
).split(',');
/** Codes beside those of the types: `QyĐ`, `QĐi` (quy định), joint resolutions, and `LCT` (law, order of its publication). */
const moreTypeCodes = ['GGT', 'QyĐ', 'QĐi', 'NQLT', 'LCT', 'PL'];

const typeCodes = documentTypes.flatMap((type) => (type.code === null ? [] : [type.code])).concat(moreTypeCodes);
const knownCodes = [...typeCodes, ...partyIssuers, ...stateIssuers, ...sharedIssuers];

/** Folded code → its printed form, so that `qd` and `Qđ` are `QĐ`; of two that fold alike (HD, HĐ) the first listed. */
const printedCodes: ReadonlyMap<string, string> = new Map([...knownCodes].reverse().map((code) => [fold(code), code]));
/** Capitals with their diacritics → printed form, for codes that were typed in full. */
const exactCodes: ReadonlyMap<string, string> = new Map(knownCodes.map((code) => [code.toUpperCase(), code]));
const typeCodeKeys: ReadonlySet<string> = new Set(typeCodes.map(fold));
const partyIssuerKeys: ReadonlySet<string> = new Set(partyIssuers.map(fold));

/** Unknown codes are normal: they are kept as typed, in capitals. */
export function printedCode(code: string): string {
  if (/^TƯ$/iu.test(code)) return 'TW';
  const known = exactCodes.get(code.toUpperCase()) ?? printedCodes.get(fold(code));
  return known !== undefined && isLessMarked(code, known) ? known : code.toUpperCase();
}

/** Whether `code` may be `known` typed without diacritics; `UBNĐ` is not `UBND`. */
function isLessMarked(code: string, known: string): boolean {
  const letters = Array.from(code.toUpperCase());
  return Array.from(known.toUpperCase()).every(
    (letter, at) => letters[at] === letter || letters[at] === fold(letter).toUpperCase(),
  );
}

export function isKnownCode(code: string): boolean {
  return printedCodes.has(fold(code));
}

/** Whether a code names a type of document (`QĐ`), not a body. */
export function isTypeCode(code: string): boolean {
  return typeCodeKeys.has(fold(code));
}

export function isPartyIssuer(code: string): boolean {
  return partyIssuerKeys.has(fold(code));
}

/** `qdtw` → `['qd', 'tw']`: a type and a known body typed as one word; null for anything else. */
export function splitGluedCode(code: string): [type: string, issuer: string] | null {
  if (isKnownCode(code)) return null;
  for (let at = Math.min(4, code.length - 2); at >= 1; at--) {
    const issuer = code.slice(at);
    if (isTypeCode(code.slice(0, at)) && isKnownCode(issuer) && !isTypeCode(issuer)) return [code.slice(0, at), issuer];
  }
  return null;
}
