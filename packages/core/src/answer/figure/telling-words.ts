import type { Span } from '../../base/span.ts';
import { readNamedTargets } from '../../query/parse/named-target.ts';
import { foldedSyllables, syllablesAsTyped } from '../../search-index/terms.ts';
import { isLabel, type Label, labelsIn } from './labels.ts';

/** The words of a question that say what it asks a figure of; a word may be two syllables, parted by a blank. */
export interface TellingWords {
  /** All must stand with a figure; of the forms of one any will do. */
  readonly needed: readonly (readonly string[])[];
  /** Those and each two in a row: what tells one figure from another. */
  readonly all: readonly string[];
  readonly labels: readonly Label[];
  /** A text as these words are looked for in it: with diacritics only where the question has some. */
  readonly read: (text: string) => string;
}

/** Words that say nothing of what a question is about, that ask or that measure. */
const plain =
  'là thì được phải có không cho của và các những trong theo bao nhiêu nhiu mấy nào khi lúc ở để về từ đến gì sao vậy bị do như thế ' +
  'tối thiểu đa ít nhất chậm mỗi hằng một lâu thời hạn gian điểm vào trước sau còn nữa đã sẽ đang này đó tổng cộng số lượng mức tiền ' +
  'ngày giờ quá với cần tại nếu thêm hiện nay';
/** What `cấp` stands before and says no more. */
const level = /^(?:tinh|huyen|xa|phuong|co|trung)$/;
const number = /^\d+$/;
const year = /^(?:19|20)\d\d$/;

export function tellingWords(question: string, asking: Span): TellingWords {
  const syllablesOf = syllablesAsTyped(question);
  const wordsOf = (text: string): string[] => syllablesOf(text).map((one) => one.replace(/^0+(?=\d)/, ''));
  const plainWords = new Set(wordsOf(plain));
  const parts = [question.slice(0, asking.start), question.slice(asking.end)].map(withoutNumbers);
  const needed = parts.flatMap((part) => neededOf(wordsOf(part), foldedSyllables(part), plainWords));
  const pairs = parts.flatMap((part) => pairsOf(wordsOf(part), plainWords));
  return {
    needed,
    all: [...new Set([...needed.flat(), ...pairs])],
    labels: labelsIn(parts.join(' , ')),
    read: (text) => ` ${wordsOf(text).join(' ')} `,
  };
}

/** Without the numbers of the documents that are named: what is quoted is theirs. */
function withoutNumbers(part: string): string {
  const [named] = readNamedTargets(part);
  return named?.number ? named.rest : part;
}

function neededOf(words: readonly string[], folded: readonly string[], plainWords: ReadonlySet<string>): string[][] {
  return words.flatMap((word, at): string[][] => {
    const [before, next] = [words[at - 1], words[at + 1]];
    if (isLabel(folded[at - 1], folded[at])) return [];
    if (isLabel(folded[at], folded[at + 1])) return [[`${word} ${next}`]];
    // A number says nothing without what it numbers or counts.
    if (number.test(word) && !year.test(word)) {
      const forms = [before && `${before} ${word}`, next && `${word} ${next}`];
      return [forms.filter((form) => form !== undefined)];
    }
    const isLevel = folded[at] === 'cap' && level.test(folded[at + 1] ?? '');
    return plainWords.has(word) || isLevel ? [] : [[word]];
  });
}

function pairsOf(words: readonly string[], plainWords: ReadonlySet<string>): string[] {
  return words.slice(1).flatMap((word, at) => {
    const before = words[at] ?? '';
    return plainWords.has(before) && plainWords.has(word) ? [] : [`${before} ${word}`];
  });
}

/** Whether a text, as it was read, bears a word. */
export function bears(read: string, word: string): boolean {
  return read.includes(` ${word} `);
}
