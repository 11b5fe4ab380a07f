import { toneKey, unifyDStroke } from '../base/fold.ts';
import { type Span, spansOverlap } from '../base/span.ts';
import { documentNumberKey, readDocumentNumberAt } from '../number/document-number.ts';
import { isFullStop } from '../text/sentence-end.ts';
import { compounds, wordKey } from './closed-words.ts';

/** A word, number, date or document number of a sentence, in the form in which it is compared. */
export interface ComparedWord {
  readonly kind: 'word' | 'name' | 'number' | 'date' | 'document-number';
  /** Equal for what says the same: `18/7/2022` and `ngày 18 tháng 7 năm 2022`, `9.000.000` and `9000000`, `hòa` and `hoà`. */
  readonly key: string;
  readonly span: Span;
  /** What parts it from the word before. */
  readonly gap: Gap;
}

/** A blank; a comma, bracket or dash; a semicolon or the end of a line; a full stop. */
export type Gap = 'none' | 'comma' | 'colon' | 'semicolon' | 'stop';

/** As `comparedWords` reads it: NFC, one kind of Đ, single blanks. */
export function comparableText(text: string): string {
  return unifyDStroke(text.normalize('NFC')).replace(/[^\S\n]+/gu, ' ');
}

const figure = [
  String.raw`(?<!\p{L})ngày (?<day1>\d{1,2}) tháng (?<month1>\d{1,2})(?:,? năm (?<year1>\d{4}))?(?!\d)`,
  String.raw`(?:(?<!\p{L})ngày )?(?<![\d./-])(?<day2>\d{1,2})(?<mark>[./-])(?<month2>\d{1,2})\k<mark>(?<year2>\d{4})(?![\d/])`,
  String.raw`(?<!\p{L})tháng (?<month3>\d{1,2})(?: năm |/)(?<year3>\d{4})(?!\d)`,
  String.raw`(?<!\p{L})ngày (?<day4>\d{1,2})/(?<month4>\d{1,2})(?![\d/])`,
  String.raw`(?<number>\d+(?:[.,/]\d+)*)(?<suffix>\p{L}?)(?![\p{L}\d])`,
];
const anyWord = new RegExp(`${figure.join('|')}|[\\p{L}\\d][\\p{L}\\p{M}\\d]*|[%\\p{S}]`, 'giu');
const factors = new Map(
  Object.entries({ nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỉ: 1e9, tỷ: 1e9 }).map(([word, factor]) => [
    wordKey(word),
    factor,
  ]),
);

/** The words of a text that `comparableText` gave, without the markers of lists at the starts of its lines. */
export function comparedWords(text: string): ComparedWord[] {
  const documents = documentNumbers(text);
  const unread = listMarkers(text);
  const words: ComparedWord[] = [];
  const push = (word: Omit<ComparedWord, 'gap'>): void => {
    const before = words.at(-1);
    words.push({ ...word, gap: before ? gapOf(text, before, word) : 'none' });
  };
  let nextDocument = 0;
  let nextMarker = 0;
  for (const found of text.matchAll(anyWord)) {
    const span = { start: found.index, end: found.index + found[0].length };
    const document = documents[nextDocument];
    if (document && span.end > document.span.start) {
      if (words.at(-1)?.key === wordKey('số')) words.pop();
      push(document);
      nextDocument++;
    }
    while ((unread[nextMarker]?.end ?? Number.POSITIVE_INFINITY) <= span.start) nextMarker++;
    if ([words.at(-1)?.span, unread[nextMarker]].some((read) => read && spansOverlap(read, span))) continue;
    push({ ...readWord(found, words.length === 0 || startsSentence(text, span.start)), span });
  }
  return joinFactors(joinCompounds(words));
}

function readWord(found: RegExpExecArray, isFirst: boolean): Pick<ComparedWord, 'kind' | 'key'> {
  const groups = found.groups ?? {};
  const month = groups.month1 ?? groups.month2 ?? groups.month3 ?? groups.month4;
  if (month !== undefined) {
    const year = groups.year1 ?? groups.year2 ?? groups.year3 ?? '';
    const day = groups.day1 ?? groups.day2 ?? groups.day4 ?? '';
    return { kind: 'date', key: [year, Number(month), day && Number(day)].join('-') };
  }
  if (groups.number !== undefined) return { kind: 'number', key: numberKey(groups.number) + (groups.suffix ?? '') };
  const key = toneKey(found[0].toLowerCase());
  if (!/^\p{L}/u.test(found[0])) return { kind: 'number', key };
  return { kind: /^\p{Lu}/u.test(found[0]) && !isFirst ? 'name' : 'word', key };
}

function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.:;!?…\n])[\s“"(–-]{0,5}$/u.test(text.slice(Math.max(0, at - 6), at));
}

/** `9.000.000` is `9000000`, `01` is `1`, `3,50` stays as it is. */
function numberKey(digits: string): string {
  const whole = /^\d{1,3}(?:\.\d{3})+$/.test(digits) ? digits.replaceAll('.', '') : digits;
  return whole.replace(/(?<![\d,.])0{1,9}(?=\d)/g, '');
}

function documentNumbers(text: string): Omit<ComparedWord, 'gap'>[] {
  const found: Omit<ComparedWord, 'gap'>[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\d./-])\d/gu)) {
    const document = index < (found.at(-1)?.span.end ?? 0) ? null : readDocumentNumberAt(text, index);
    if (document) {
      found.push({ kind: 'document-number', key: documentNumberKey(document.number), span: document.span });
    }
  }
  return found;
}

const markers = /^ ?(?:#{1,6} )?(?:\*\*)?(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\p{Ll}\)|[IVX]{1,5}\.)(?= )/gmu;

/** Where `1.`, `1.2.`, `a)`, `IV.` stand at the start of a line: they number it and say nothing. */
export function listMarkers(text: string): Span[] {
  return Array.from(text.matchAll(markers), ({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

function gapOf(text: string, before: Pick<ComparedWord, 'span' | 'kind'>, word: Omit<ComparedWord, 'gap'>): Gap {
  const between = text.slice(before.span.end, word.span.start);
  const dot = /[.!?…](?=\S{0,8}\s)|[.!?…]["”»)]{1,4}/u.exec(between);
  if (dot && (dot[0] !== '.' || isFullStop(text, before.span.end + dot.index))) return 'stop';
  if (/[;\n]/u.test(between)) return 'semicolon';
  if (between.includes(':')) return 'colon';
  if (/–/u.test(between) && before.kind === 'number' && word.kind === 'number') return 'none';
  return /[,()[\]–—]/u.test(between) ? 'comma' : 'none';
}

const compoundKeys = new Set(compounds.map(wordKey));
const longestCompound = 3;

/** Makes one word of the parts of each compound. */
function joinCompounds(words: readonly ComparedWord[]): ComparedWord[] {
  const result: ComparedWord[] = [];
  for (let at = 0; at < words.length; ) {
    const length = compoundAt(words, at);
    const parts = words.slice(at, at + Math.max(length, 1));
    const [first] = parts as [ComparedWord];
    const last = parts.at(-1) ?? first;
    result.push({ ...first, key: keyOf(parts), span: { start: first.span.start, end: last.span.end } });
    at += parts.length;
  }
  return result;
}

/** How many words from here make a compound of the closed list; 0 for none. */
function compoundAt(words: readonly ComparedWord[], at: number): number {
  for (let length = longestCompound; length > 1; length--) {
    const parts = words.slice(at, at + length);
    if (compoundKeys.has(keyOf(parts)) && parts.slice(1).every(({ gap }) => gap === 'none')) return length;
  }
  return 0;
}

function keyOf(words: readonly ComparedWord[]): string {
  return words.map(({ key }) => key).join(' ');
}

/** `40 tỉ` is `40.000.000.000`. */
function joinFactors(words: readonly ComparedWord[]): ComparedWord[] {
  const result: ComparedWord[] = [];
  for (const word of words) {
    const before = result.at(-1);
    const factor = before?.kind === 'number' && word.gap === 'none' ? factors.get(word.key) : undefined;
    const value = Number(before?.key.replace(',', '.'));
    if (before && factor !== undefined && Number.isFinite(value)) {
      const span = { start: before.span.start, end: word.span.end };
      result[result.length - 1] = { ...before, key: String(Math.round(value * factor)), span };
    } else result.push(word);
  }
  return result;
}
