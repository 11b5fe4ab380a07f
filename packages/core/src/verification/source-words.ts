import { splitSentences } from '../chunk/sentence.ts';
import { conditionOpeners, listTurners, wordKey } from './closed-words.ts';
import { type ComparedWord, comparableText, comparedWords, listMarkers } from './compared-words.ts';

/** A word of a source, with its place among the clauses there. */
export interface SourceWord extends ComparedWord {
  /** As it is written. */
  readonly written: string;
  /** Of the passage in the order given; of a label likewise. */
  readonly passage: number;
  readonly isLabel: boolean;
  /** Counts clauses, which commas, brackets and conditions begin. */
  readonly clause: number;
  /** Counts the parts that can stand alone: sentences, items, what semicolons part. */
  readonly part: number;
  readonly sentence: SourceSentence;
  /** Of `các trường hợp sau:`, which only points to the list below. */
  readonly isPointer: boolean;
}

/** A sentence, heading or item of a source; `start` and `end` are places among all its words. */
export interface SourceSentence {
  readonly start: number;
  readonly end: number;
  readonly role: 'heading' | 'lead' | 'text';
  /** Under which it stands. */
  readonly heading: SourceSentence | null;
  /** The line that leads in the list it belongs to. */
  readonly list: SourceSentence | null;
  readonly firstPart: number;
  /** Of a line that leads in a list: whether an item says too little, or the opposite, without it. */
  readonly turns: boolean;
  /** Of a line that leads in a list: whether it asks for one of its items (`một trong các trường hợp sau`). */
  readonly offersOne: boolean;
}

/** The words of all that a sentence may draw on, one source sentence after the other. */
export function sourceWords(passages: readonly string[], labels: readonly string[]): SourceWord[] {
  const words: SourceWord[] = [];
  const add = (text: string, passage: number, isLabel: boolean, place: Place): SourceSentence => {
    const compared = comparedWords(text);
    const start = words.length;
    const pointer = place.role === 'lead' ? pointerStart(compared) : compared.length;
    let { part, clause } = words.at(-1) ?? { part: 0, clause: 0 };
    const sentence: SourceSentence = {
      ...place,
      start,
      end: start + compared.length,
      firstPart: part + (/^Điều \d{1,3}[a-zđ]?\. /u.test(text) ? 2 : 1),
      turns: compared.some(({ key }) => listTurners.has(key)),
      offersOne: compared.slice(pointer).some(({ key }) => key === wordKey('một')),
    };
    compared.forEach((word, index) => {
      const isFirst = index === 0;
      const opens = isLabel ? beginsLabelPart(word, compared[index - 1]) : conditionOpeners.has(word.key);
      if (isFirst || word.gap === 'semicolon' || word.gap === 'stop') part++;
      if (isFirst || word.gap !== 'none' || opens) clause++;
      const written = text.slice(word.span.start, word.span.end);
      words.push({ ...word, written, passage, isLabel, clause, part, sentence, isPointer: index >= pointer });
    });
    return sentence;
  };
  labels.forEach((label, index) => {
    add(comparableText(label), index, true, { role: 'text', heading: null, list: null });
  });
  passages.forEach((passage, index) => {
    addPassage(comparableText(passage), (text, place) => add(text, index, false, place));
  });
  return words;
}

type Place = Pick<SourceSentence, 'role' | 'heading' | 'list'>;

const labelUnits = new Set(
  ['điểm', 'khoản', 'điều', 'mục', 'chương', 'phần', 'phụ', 'gạch', 'dấu', 'đoạn', 'bảng', 'dòng', 'văn bản'].map(
    wordKey,
  ),
);

/** A date begins none: it says something only of the number before it. */
function beginsLabelPart(word: ComparedWord, before: ComparedWord | undefined): boolean {
  if (word.kind === 'date') return false;
  return word.kind === 'document-number' || labelUnits.has(word.key) || before?.kind === 'date';
}

const article = wordKey('điều');

/** Whether a word may begin the name of a document or of its unit. */
export function namesUnit(word: SourceWord | undefined): boolean {
  return word !== undefined && (word.isLabel || word.key === article);
}

function addPassage(text: string, add: (text: string, place: Place) => SourceSentence): void {
  let heading: SourceSentence | null = null;
  let list: SourceSentence | null = null;
  let listMarker: string | null = null;
  for (const line of text.split('\n')) {
    const marker = markerOf(line);
    if (list) listMarker ??= marker;
    if (listMarker !== marker) list = null;
    // The number of an article stands apart from the heading or sentence that it begins.
    const from = listMarkers(line)[0]?.end ?? 0;
    const articleEnd = /^Điều \d{1,3}[a-zđ]?\. /u.exec(line)?.[0].length ?? 0;
    const sentences = splitSentences(line, { start: Math.max(from, articleEnd), end: line.length });
    sentences.forEach(({ start, end }, index) => {
      const isLast = index === sentences.length - 1;
      const role =
        isLast && endsInColon(line) ? 'lead' : sentences.length === 1 && !endsInSign(line) ? 'heading' : 'text';
      const added = add(line.slice(index === 0 ? from : start, end), { role, heading, list });
      if (role === 'heading') heading = added;
      if (role === 'lead') {
        list = added;
        listMarker = null;
      }
    });
  }
}

/** What the items of one list have in common. */
function markerOf(line: string): string {
  const marker = /^ ?(?:(\d{1,2})((?:\.\d{1,2})*)([.)])|(\p{Ll})\)|([-–+*•])|([IVX]{1,5})\.)(?= )/u.exec(line);
  if (!marker) return '';
  const [, number, inner = '', sign = '', letter, bullet] = marker;
  if (number !== undefined) return `1${inner.replace(/\d+/g, '1')}${sign}`;
  return letter === undefined ? (bullet ?? 'I') : 'a';
}

function endsInColon(line: string): boolean {
  return line.trimEnd().endsWith(':');
}

function endsInSign(line: string): boolean {
  return /[.,;!?…”")]$/u.test(line.trimEnd());
}

/** The longest phrase of this kind: `thực hiện một trong các hành vi sau đây`. */
const longestPointer = 8;

/** Where the words begin that only point to the list below; behind the last word where there are none. */
function pointerStart(words: readonly ComparedWord[]): number {
  const end = words.length;
  const last = words.at(-1)?.key ?? '';
  if (![wordKey('sau'), wordKey('sau đây'), wordKey('như sau')].includes(last)) return end;
  if (last === wordKey('như sau')) return end - 1;
  for (let at = end - 1; at >= Math.max(0, end - longestPointer); at--) {
    const key = words[at]?.key ?? '';
    if (key !== wordKey('các') && key !== wordKey('những')) continue;
    const isOne = words[at - 1]?.key === wordKey('trong') && words[at - 2]?.key === wordKey('một');
    const start = isOne ? at - 2 : at;
    return words[start - 1]?.key === wordKey('thực hiện') ? start - 1 : start;
  }
  return end;
}
