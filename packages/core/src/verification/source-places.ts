import { lightWords, wordKey } from './closed-words.ts';
import type { SourceWord } from './source-words.ts';

const choice = wordKey('hoặc');
const thisOne = wordKey('này');

/** What the words of sources are to a reader at each place; found once for all the words of a sentence. */
export class SourcePlaces {
  readonly words: readonly SourceWord[];
  /** Whether a clause begins at a place; one place more than there are words. */
  readonly isStart: readonly boolean[];
  /** Whether a clause ends before a place. */
  readonly isEnd: readonly boolean[];
  /** Whether a word may be left out freely. */
  readonly isLight: readonly boolean[];
  /** Of the first word of a list's item the end of the line above the list, else -1. */
  readonly leadEnds: readonly number[];
  /** Whether that line ends, but for what points to the list, in the word that the item begins with. */
  readonly repeatsLead: readonly boolean[];
  private readonly choiceParts: ReadonlySet<number>;
  private readonly namedNumbers: ReadonlySet<string>;

  constructor(words: readonly SourceWord[]) {
    this.words = words;
    this.isStart = Array.from({ length: words.length + 1 }, (_, at) => words[at]?.clause !== words[at - 1]?.clause);
    this.isEnd = this.isStart.map((starts, at) => at > 0 && (starts || namesDate(words[at])));
    this.isLight = words.map(({ isPointer, key }) => isPointer || lightWords.has(key));
    this.leadEnds = words.map(({ sentence }, at) => (sentence.start === at ? (sentence.list?.end ?? -1) : -1));
    this.repeatsLead = words.map(({ key, sentence: { list } }, at) => {
      let last = this.leadEnds[at] === -1 || !list ? -1 : list.end - 1;
      while (list && last >= list.start && words[last]?.isPointer) last--;
      return list !== null && last >= list.start && words[last]?.key === key;
    });
    this.choiceParts = new Set(words.filter(({ key }) => key === choice).map(({ part }) => part));
    this.namedNumbers = new Set(words.filter(({ isLabel }) => isLabel).map(({ passage, key }) => `${passage} ${key}`));
  }

  /** Whether commas stand for `hoặc` in the part around a place. */
  offersChoice(at: number): boolean {
    const part = this.words[at]?.part;
    return part !== undefined && part === this.words[at - 1]?.part && this.choiceParts.has(part);
  }

  /** Whether a word means the document of this number: `Quy định này` is the regulation that is cited. */
  meansNumber(word: SourceWord, number: string): boolean {
    return word.key === thisOne && !word.isLabel && this.namedNumbers.has(`${word.passage} ${number}`);
  }
}

/** A document is named with its date or without. */
function namesDate(word: SourceWord | undefined): boolean {
  return word?.isLabel === true && word.kind === 'date';
}
