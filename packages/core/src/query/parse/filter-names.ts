import { matchAt } from '../../structure/references/match-at.ts';
import { isTypedAs, type QueryLine, queryLine } from './query-line.ts';

export type FieldName = 'type' | 'from' | 'to' | 'year' | 'issuer' | 'number' | 'term' | 'signer' | 'replaced';

const spellings: Readonly<Record<FieldName, readonly string[]>> = {
  type: ['loại', 'loại văn bản', 'type'],
  from: ['từ', 'từ ngày', 'từ năm', 'from'],
  to: ['đến', 'đến ngày', 'đến năm', 'to'],
  year: ['năm', 'year'],
  issuer: ['cơ quan', 'cơ quan ban hành', 'nơi ban hành', 'issuer'],
  number: ['số', 'số ký hiệu', 'số kí hiệu', 'number'],
  term: ['nhiệm kỳ', 'nhiệm kì', 'khóa', 'khoá', 'term'],
  signer: ['người ký', 'người kí', 'signer'],
  replaced: ['hiệu lực', 'replaced'],
};
const fieldNames = (Object.entries(spellings) as [FieldName, readonly string[]][]).flatMap(([field, names]) =>
  names.map((printed) => ({ field, printed, letters: withoutBlanks(printed) })),
);
const namePattern = new RegExp(
  `(?:${fieldNames
    .map(({ printed }) => queryLine(printed).folded.replaceAll(' ', '[ -]?'))
    .sort((a, b) => b.length - a.length)
    .join('|')}) ?:`,
  'y',
);

/** The name of a field with its colon, right at `offset`; null when none stands there. */
export function readFieldName({ text, folded }: QueryLine, offset: number): { field: FieldName; end: number } | null {
  const found = matchAt(namePattern, folded, offset);
  if (!found) return null;
  const end = offset + found[0].length;
  const typed = withoutBlanks(text.slice(offset, end - 1));
  const field = fieldNames.find(({ letters }) => isTypedAs(typed, letters))?.field;
  return field === undefined ? null : { field, end };
}

function withoutBlanks(name: string): string {
  return name.replace(/[ -]/g, '');
}
