import type { Span } from '../../base/span.ts';
import { readNamedTargets } from '../../query/parse/named-target.ts';
import { foldedSyllables, hasDiacritics, tonedSyllables } from '../../search-index/terms.ts';

/** The words of a question that say what it asks a figure of; a word may be two syllables, parted by a blank. */
export interface TellingWords {
  /** All must stand with a figure; of the forms of one any will do. */
  readonly needed: readonly (readonly string[])[];
  /** Those and each two in a row: what tells one figure from another. */
  readonly all: readonly string[];
  /** Of the labels that it names (`hạng 2`, `giải ba`, `cấp xã`): each with the pattern of another of its kind. */
  readonly labels: readonly Label[];
  /** A text as these words are looked for in it: with diacritics only where the question has some. */
  readonly read: (text: string) => string;
}

export interface Label {
  readonly words: string;
  readonly another: RegExp;
}

/** Words that say nothing of what a question is about, that ask or that measure. */
const plain =
  'là thì được phải có không cho của và các những trong theo bao nhiêu nhiu mấy nào khi lúc ở để về từ đến gì sao vậy bị do như thế ' +
  'tối thiểu đa ít nhất chậm mỗi hằng một lâu thời hạn gian điểm vào trước sau còn nữa đã sẽ đang này đó tổng cộng số lượng mức tiền ' +
  'ngày giờ quá với cần tại nếu thêm hiện nay';
/** A rank, a grade or a kind is one word with its name: `giải ba`, `hạng nhất`, `quý I`. */
const labels: Readonly<Record<string, RegExp>> = {
  giai: /^(?:nhat|nhi|ba|tu|khuyen|dac|phu|[a-d])$/,
  hang: /^(?:nhat|nhi|ba|tu|dac|[a-d]|i{1,3}|iv)$/,
  loai: /^(?:mot|hai|ba|bon|[a-d]|i{1,3}|iv)$/,
  nhom: /^(?:mot|hai|ba|bon|[a-d]|i{1,3}|iv)$/,
  bac: /^(?:mot|hai|ba|bon|i{1,3}|iv)$/,
  quy: /^(?:i{1,3}|iv)$/,
  khoa: /^[xvi]{1,5}$/,
  thu: /^(?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)$/,
};
const levels = ['xã', 'huyện', 'tỉnh'];
const level = /^(?:xa|huyen|tinh|phuong|co|trung)$/;
/** What numbers count or measure is no label: `2 người`. */
const labelHead = /^(?:hang|giai|loai|nhom|bac|lop|khoa|quy|muc|cap|dieu|khoan)$/;
const number = /^\d+$/;
const year = /^(?:19|20)\d\d$/;

export function tellingWords(question: string, asking: Span): TellingWords {
  const syllablesOf = hasDiacritics(question) ? tonedSyllables : foldedSyllables;
  const listOf = (text: string): string[] => syllablesOf(text).map((one) => one.replace(/^0+(?=\d)/, ''));
  const plainWords = new Set(listOf(plain));
  const parts = [question.slice(0, asking.start), question.slice(asking.end)].map(withoutNumbers);
  const needed: string[][] = [];
  const all = new Set<string>();
  const labelsNamed: Label[] = [];
  const levelWords = levels.flatMap(listOf);
  for (const part of parts) {
    const words = listOf(part);
    const folded = foldedSyllables(part);
    words.forEach((word, at) => {
      const [before, next] = [words[at - 1], words[at + 1]];
      const pair = `${word} ${next}`;
      const isPlain = plainWords.has(word);
      if (next !== undefined && !(isPlain && plainWords.has(next))) all.add(pair);
      if (isLabel(folded[at - 1], folded[at])) return;
      const isNumbered = labelHead.test(folded[at] ?? '') && number.test(next ?? '');
      if (isNumbered || isLabel(folded[at], folded[at + 1])) {
        labelsNamed.push({ words: pair, another: new RegExp(` ${word} (?!${next} )(?:\\d|${nameOf(folded[at])})`) });
      }
      if (levelWords.includes(word)) {
        labelsNamed.push({ words: word, another: new RegExp(` (?:${levelWords.filter((one) => one !== word).join('|')}) `) });
      }
      if (isLabel(folded[at], folded[at + 1])) needed.push([pair]);
      else if (number.test(word) && !year.test(word)) {
        needed.push([...(before === undefined ? [] : [`${before} ${word}`]), ...(next === undefined ? [] : [pair])]);
      } else if (!isPlain && !(folded[at] === 'cap' && level.test(folded[at + 1] ?? ''))) {
        needed.push([word]);
        all.add(word);
      }
    });
  }
  return { needed, all: [...all], read: (text) => ` ${listOf(text).join(' ')} ` };
}

function isLabel(head: string | undefined, name: string | undefined): boolean {
  return head !== undefined && name !== undefined && Boolean(labels[head]?.test(name));
}

/** Without the numbers of the documents that are named: what is quoted is theirs. */
function withoutNumbers(part: string): string {
  const [named] = readNamedTargets(part);
  return named?.number ? named.rest : part;
}

/** Whether a text, as it was read, bears a word. */
export function bears(read: string, word: string): boolean {
  return read.includes(` ${word} `);
}
