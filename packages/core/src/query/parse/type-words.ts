import { fold, unifyDStroke } from '../../base/fold.ts';
import { documentTypes } from '../../number/document-type.ts';

const byName: ReadonlyMap<string, string> = new Map(documentTypes.map(({ id, name }) => [fold(name), id]));
/** Abbreviations that are met beside the codes of the table. */
const moreCodes: readonly (readonly [code: string, id: string])[] = [
  ['QyĐ', 'regulation'],
  ['QĐi', 'regulation'],
  ['NQLT', 'resolution'],
  ['GGT', 'letter-of-introduction'],
  ['BL', 'code'],
  ['PL', 'ordinance'],
];
const codes = documentTypes
  .flatMap(({ code, id }): (readonly [string, string])[] => (code === null ? [] : [[code, id]]))
  .concat(moreCodes)
  .map(([code, id]) => ({ exact: code.toUpperCase(), folded: fold(code), id }));

/** The ids of the types that a name, an abbreviation or an id can mean: `QĐ` means two; none when it is no type. */
export function typesOf(typed: string): readonly string[] {
  const folded = fold(typed);
  const named = byName.get(folded) ?? documentTypes.find(({ id }) => id === folded)?.id;
  if (named !== undefined) return [named];
  const capitals = unifyDStroke(typed).toUpperCase();
  // `HĐ` is a contract; `HD`, typed without diacritics, is a guide or a contract.
  return codes
    .filter(({ exact, folded: code }) => exact === capitals || (code === folded && !capitals.includes('Đ')))
    .map(({ id }) => id);
}
