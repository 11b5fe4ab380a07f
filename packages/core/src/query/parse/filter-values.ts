import type { DocumentFilter } from '../../library/document-filter.ts';
import { formatDocumentNumber } from '../../number/document-number.ts';
import { intersect, readDateRange, readYears } from './date-range.ts';
import type { FieldName } from './filter-names.ts';
import { readWholeNumber } from './number-phrase.ts';
import { queryLine } from './query-line.ts';
import { typesOf } from './type-words.ts';

/**
 * What a value says, in quotation marks or not.
 *
 * @returns null when it says nothing that the field knows, or a second, other thing
 */
export function addToFilter(filter: DocumentFilter, field: FieldName, value: string): DocumentFilter | null {
  const said = readers[field](value);
  if (said === null) return null;
  const { types, from, to, ...rest } = said;
  if (Object.keys(rest).some((key) => key in filter)) return null;
  return {
    ...filter,
    ...rest,
    ...intersect(filter, { from, to } as DocumentFilter),
    ...(types && { types: [...new Set([...(filter.types ?? []), ...types])] }),
  };
}

const readers: Readonly<Record<FieldName, (value: string) => DocumentFilter | null>> = {
  type: (value) => {
    const types = typesOf(value);
    return types.length > 0 ? { types } : null;
  },
  from: (value) => pick(readDateRange(value), ({ from }) => ({ from })),
  to: (value) => pick(readDateRange(value), ({ to }) => ({ to })),
  year: (value) => readYears(value),
  issuer: (value) => (hasLetter(value) ? { issuers: [value] } : null),
  number: (value) => pick(readWholeNumber(queryLine(value)), (number) => ({ number: formatDocumentNumber(number) })),
  term: (value) => pick(readTerm(value), (term) => ({ term })),
  signer: (value) => (hasLetter(value) ? { signer: value } : null),
  replaced: (value) => pick(replacedWords.get(queryLine(value).folded) ?? null, (isReplaced) => ({ isReplaced })),
};

const replacedWords: ReadonlyMap<string, boolean> = new Map([
  ...'da thay the,da bi thay the,bi thay the,het hieu luc,het,da het,yes,true'
    .split(',')
    .map((said) => [said, true] as const),
  ...'chua thay the,chua bi thay the,con hieu luc,con,no,false'.split(',').map((said) => [said, false] as const),
]);

function pick<T, R>(value: T | null, read: (value: T) => R): R | null {
  return value === null ? null : read(value);
}

function hasLetter(value: string): boolean {
  return /\p{L}/u.test(value);
}

const termForm = /^(?:khoa |nhiem ky )?(?:thu )?([ivxl]{1,6}|\d{1,2}|(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d)$/;

/** `XIII`, `khóa 13`, `2020-2025`: the part that a document prints behind khóa or nhiệm kỳ. */
function readTerm(value: string): string | null {
  const found = termForm.exec(queryLine(value).folded)?.[1];
  if (found === undefined) return null;
  return /^\d{1,2}$/.test(found) ? romanOf(Number(found)) : found.toUpperCase();
}

function romanOf(count: number): string {
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'][Math.floor(count / 10)] ?? '';
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][count % 10] ?? '');
}
