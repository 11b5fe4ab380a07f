import { toneKey } from '../base/fold.ts';

/** The key of a word, or of the syllables of a compound. */
export function wordKey(word: string): string {
  return word.split(' ').map(toneKey).join(' ');
}

function wordSet(words: Iterable<string>): ReadonlySet<string> {
  return new Set(Array.from(words, wordKey));
}

/** Words of several syllables that count as one where sentences are compared; their parts mean something else. */
export const compounds: readonly string[] = [
  'quy định',
  'như sau',
  'sau đây',
  'cụ thể',
  'ngoài ra',
  'đồng thời',
  'bao gồm',
  'theo đó',
  'nêu rõ',
  'căn cứ',
  'văn bản',
  'thực hiện',
  'trường hợp',
  'đối với',
  'ngoại trừ',
  'trong thời hạn',
  'trong thời gian',
  'trong vòng',
  'với điều kiện',
  'sau khi',
  'trước khi',
  'tuy nhiên',
  'thay thế',
];

/**
 * May be added or left out anywhere: nothing changes but the style. `của` is none, since `báo cáo Văn phòng` is another thing than
 * `báo cáo của Văn phòng`; nor `là`, since `không phải` may mean that one need not; nor `việc`, of `giúp việc` and `nghỉ việc`.
 */
export const lightWords: ReadonlySet<string> = wordSet(['các', 'những', 'thì', 'sau đây', 'như sau']);

/** May be added before the name of a document that is cited. */
export const namingWords: ReadonlySet<string> = wordSet(['theo', 'căn cứ', 'tại', 'của', 'văn bản']);

/** May be added behind the name of a document that is cited, and where a part that stands alone begins. */
export const tellingWords: ReadonlySet<string> = wordSet([
  'quy định',
  'nêu',
  'nêu rõ',
  'văn bản',
  'rằng',
  'cụ thể',
  'ngoài ra',
  'đồng thời',
  'theo đó',
]);

/** May stand for the comma or semicolon that parts two clauses. */
export const joiningWords: ReadonlySet<string> = wordSet(['và', 'còn']);

/** May be added before the first item of a list. */
export const listingWords: ReadonlySet<string> = wordSet(['gồm', 'bao gồm']);

/** A clause that begins with one of these says when, for whom or with what exception the rest holds. */
const conditions = [
  'nếu',
  'khi',
  'sau khi',
  'trước khi',
  'trường hợp',
  'trừ',
  'ngoại trừ',
  'trong thời hạn',
  'trong thời gian',
  'trong vòng',
  'với điều kiện',
  'đối với',
];
export const conditionOpeners: ReadonlySet<string> = wordSet(conditions);

/** A part that begins with one of these narrows what stands before it. */
export const exceptionOpeners: ReadonlySet<string> = wordSet([
  ...conditions,
  'riêng',
  'nhưng',
  'tuy nhiên',
  'song',
  'chỉ',
]);

/** Whether something holds, must or may be, and how far. */
export const polarWords: ReadonlySet<string> = wordSet(
  'không chưa chẳng đừng chỉ phải được cần nên thể buộc cấm miễn nhất thiểu đa quá trên dưới trước sau từ đến hoặc và trở'.split(
    ' ',
  ),
);

/** What a document says before it comes to the point: a first clause that may be left out. */
export const preambleOpeners: ReadonlySet<string> = wordSet([
  'để',
  'qua',
  'nhằm',
  'thực hiện',
  'căn cứ',
  'tuy nhiên',
  'ngoài ra',
  'đồng thời',
]);

/** What a document says about itself at its end: `thay thế Quy định số …`. */
export const closingOpeners: ReadonlySet<string> = wordSet(['thay thế']);

/** Below a line with one of these stands what must not be, or what is one case of some. */
export const listTurners: ReadonlySet<string> = wordSet([
  'không',
  'chưa',
  'cấm',
  'trừ',
  'ngoại trừ',
  'chỉ',
  'miễn',
  'trường hợp',
]);
