import { fold, toneKey } from '../base/fold.ts';
import { groupBy } from '../base/group-by.ts';
import type { Parsed, Warning } from '../base/parsed.ts';
import type { Span } from '../base/span.ts';
import { isSyllable } from '../base/syllable.ts';

/** What an abbreviation can stand for. */
export interface Meaning {
  readonly words: string;
  /** Folded; one of them must stand beside the abbreviation. Empty when nothing need. */
  readonly beside: readonly string[];
}

export interface Abbreviation {
  readonly short: string;
  readonly meanings: readonly Meaning[];
  /** Small letters alone are a word, or another abbreviation, as often. */
  readonly isCautious: boolean;
}

/** Abbreviations to be looked up from either side. */
export interface AbbreviationTable {
  /** By the folded abbreviation; several where they differ in Đ or Ư. */
  readonly byShort: ReadonlyMap<string, readonly Abbreviation[]>;
  /** By the folded words of the meaning, one blank between; only where the abbreviation is clear by itself. */
  readonly byWords: ReadonlyMap<string, { readonly words: readonly string[]; readonly shorts: readonly string[] }>;
}

export const noAbbreviations: AbbreviationTable = { byShort: new Map(), byWords: new Map() };

/** Stands for any number among the words beside: `[số]`. */
const anyNumber = 'so';
const shortForm = /^[\p{L}\d&]{2,12}$/u;
const meaningForm = /^([^[\]]{2,80}?) ?(?:\[([^[\]]{1,200})\])?$/;
/** No meaning has more words; longer ones are found in a query only so far. */
const mostWords = 8;

/** Reads a table as data/abbreviations.txt explains it; of two lines for one abbreviation the later counts. */
export function parseAbbreviations(text: string): Parsed<AbbreviationTable> {
  const entries = new Map<string, Abbreviation>();
  const warnings: Warning[] = [];
  let start = 0;
  for (const [index, raw] of text.normalize('NFC').split('\n').entries()) {
    const span = { start, end: start + raw.length };
    start = span.end + 1;
    const line = raw.replace(/\s+/g, ' ').trim();
    if (line === '' || line.startsWith('#')) continue;
    const entry = parseLine(line);
    if (entry) entries.set(entry.short.toUpperCase(), entry);
    else warnings.push(badLine(line, index + 1, span));
  }
  return { value: tableOf([...entries.values()]), warnings };
}

function parseLine(line: string): Abbreviation | null {
  const [left = '', ...right] = line.split('=');
  const [short = '', ...mark] = left.trim().split(/(?=\?$)/);
  const meanings = right.join('=').trim().split('|').map(parseMeaning);
  const isTakenOut = right.join('').trim() === '';
  if (right.length !== 1 || !shortForm.test(short) || (!isTakenOut && meanings.includes(null))) return null;
  return { short, meanings: meanings.filter((meaning) => meaning !== null), isCautious: mark.length > 0 };
}

function parseMeaning(text: string): Meaning | null {
  const [, words, beside] = meaningForm.exec(text.trim()) ?? [];
  if (words === undefined || !/\p{L}/u.test(words)) return null;
  return { words, beside: beside?.split(',').map((word) => fold(word).trim()) ?? [] };
}

function badLine(line: string, number: number, span: Span): Warning {
  return {
    code: 'ABBREVIATION_INVALID',
    span,
    message: `Dòng ${number} không phải một chữ viết tắt nên được bỏ qua: «${line}».`,
    detail: { line: number, text: line },
  };
}

function tableOf(entries: readonly Abbreviation[]): AbbreviationTable {
  const byShort = groupBy(entries, ({ short }) => fold(short));
  const longForms = entries
    .filter(({ isCautious }) => !isCautious)
    .flatMap(({ short, meanings }) => meanings.map((meaning) => ({ short, meaning })))
    .filter(({ meaning }) => meaning.beside.length === 0)
    .map(({ short, meaning }) => ({ short, words: wordsOf(meaning.words).map(({ text }) => text) }));
  const grouped = groupBy(longForms, ({ words }) => words.map(fold).join(' '));
  const byWords = new Map(
    [...grouped].map(([key, forms]) => [
      key,
      { words: forms[0]?.words ?? [], shorts: forms.map(({ short }) => short) },
    ]),
  );
  return { byShort, byWords };
}

interface TypedWord extends Span {
  readonly text: string;
  readonly folded: string;
  /** Whether it is the code of a document number: `KH` and `TU` of `12-KH/TU`. */
  readonly isCode: boolean;
}

function wordsOf(text: string): TypedWord[] {
  const words: TypedWord[] = [];
  for (const { 0: word, index: start } of text.matchAll(/[\p{L}\p{M}\p{N}&]+/gu)) {
    const last = words.at(-1);
    const isJoined = last !== undefined && /^[-–/]$/.test(text.slice(last.end, start));
    const isCode = isJoined && (last.isCode || /\d$/.test(last.text));
    words.push({ text: word, folded: fold(word), start, end: start + word.length, isCode });
  }
  return words;
}

/** Words of a query with the other ways to say them. */
interface Replaceable extends Span {
  readonly others: readonly string[];
}

/** No query needs more. Guess. */
const mostTexts = 6;

/**
 * The other ways to say a query: with its abbreviations spelled out, likeliest meanings first, one text for each further
 * meaning; and with words put by their abbreviations. None when the table knows nothing in it.
 */
export function expandAbbreviations(typed: string, table: AbbreviationTable): readonly string[] {
  const text = typed.normalize('NFC');
  const words = wordsOf(text);
  const query = {
    words,
    isUnmarked: fold(text) === text.toLowerCase(),
    hasTellingCapitals: text !== text.toUpperCase() || words.every(({ folded }) => table.byShort.has(folded)),
  };
  const shorts = words.flatMap((word, at) => (word.isCode ? [] : meaningsAt(query, word, at, table)));
  const longs = longForms(words, table);
  const texts = new Set<string>();
  if (shorts.length > 0) texts.add(replaced(text, shorts, null));
  for (const short of shorts) {
    for (const other of short.others.slice(1)) {
      if (texts.size < mostTexts - 1) texts.add(replaced(text, shorts, { of: short, by: other }));
    }
  }
  if (longs.length > 0) texts.add(replaced(text, longs, null));
  texts.delete(text);
  return [...texts];
}

function replaced(text: string, parts: readonly Replaceable[], chosen: { of: Replaceable; by: string } | null): string {
  let [result, at] = ['', 0];
  for (const part of parts) {
    result += text.slice(at, part.start) + (chosen?.of === part ? chosen.by : (part.others[0] ?? ''));
    at = part.end;
  }
  return result + text.slice(at);
}

interface TypedQuery {
  readonly words: readonly TypedWord[];
  /** Whether it has no diacritics at all. */
  readonly isUnmarked: boolean;
  /** Whether capitals say that a word is an abbreviation: not where all is in capitals, unless all are abbreviations. */
  readonly hasTellingCapitals: boolean;
}

function meaningsAt(query: TypedQuery, word: TypedWord, at: number, table: AbbreviationTable): Replaceable[] {
  const capitals = word.text.toUpperCase();
  const entries = table.byShort.get(word.folded) ?? [];
  const exact = entries.filter(({ short }) => short.toUpperCase() === capitals);
  // Who types no diacritics at all may mean `HĐ` by `HD`.
  const unmarked = query.isUnmarked ? entries.filter(({ short }) => withoutStroke(short) === capitals) : [];
  const others = [...new Set([...exact, ...unmarked])].flatMap(({ short, meanings, isCautious }) => {
    const isClear = !isCautious || isPrintedSo(word.text, short) || isClearAt(query, word, at);
    const beside = meanings.filter((meaning) => meaning.beside.length > 0 && isBeside(query.words, at, meaning.beside));
    return [...beside, ...(isClear ? meanings.filter((meaning) => meaning.beside.length === 0) : [])];
  });
  return others.length > 0 ? [{ start: word.start, end: word.end, others: others.map(({ words }) => words) }] : [];
}

function withoutStroke(short: string): string {
  return short.toUpperCase().replaceAll('Đ', 'D');
}

/** `CTr`, `TTr`: capitals and small letters as in the table. */
function isPrintedSo(typed: string, short: string): boolean {
  return typed === short && short !== short.toUpperCase();
}

/** Whether something says that a word is an abbreviation: capitals, a number beside it (`tu 2022` is `từ 2022`), nothing else. */
function isClearAt({ words, hasTellingCapitals }: TypedQuery, { text }: TypedWord, at: number): boolean {
  if (words.length === 1) return true;
  if (isBeside(words, at, [anyNumber]) && !isSyllable(text.toLowerCase())) return true;
  return hasTellingCapitals && text === text.toUpperCase();
}

const nearWords = 3;

function isBeside(words: readonly TypedWord[], at: number, beside: readonly string[]): boolean {
  const join = (some: readonly TypedWord[]): string => ` ${some.map(({ folded }) => folded).join(' ')} `;
  const before = join(words.slice(Math.max(0, at - nearWords), at));
  const after = join(words.slice(at + 1, at + 1 + nearWords));
  return beside.some((wanted) =>
    wanted === anyNumber
      ? /\d[a-z]? $/.test(before) || /^ \d/.test(after)
      : before.endsWith(` ${wanted} `) || after.startsWith(` ${wanted} `),
  );
}

/** The longest meanings that stand in a query, one after the other. */
function longForms(words: readonly TypedWord[], table: AbbreviationTable): Replaceable[] {
  const found: Replaceable[] = [];
  for (let at = 0; at < words.length; ) {
    const length = longestMeaning(words, at, table);
    const span = words.slice(at, at + length);
    const shorts = table.byWords.get(span.map(({ folded }) => folded).join(' '))?.shorts ?? [];
    if (length > 0) found.push({ start: span[0]?.start ?? 0, end: span.at(-1)?.end ?? 0, others: shorts });
    at += Math.max(1, length);
  }
  return found;
}

function longestMeaning(words: readonly TypedWord[], at: number, table: AbbreviationTable): number {
  for (let length = Math.min(mostWords, words.length - at); length > 0; length--) {
    const span = words.slice(at, at + length);
    const meaning = table.byWords.get(span.map(({ folded }) => folded).join(' '));
    if (meaning?.words.every((word, index) => isAlike(span[index], word))) return length;
  }
  return 0;
}

/** Without diacritics, or with the same ones wherever the tone is placed. */
function isAlike(typed: TypedWord | undefined, word: string): boolean {
  if (!typed) return false;
  return typed.text.toLowerCase() === typed.folded || toneKey(typed.text.toLowerCase()) === toneKey(word.toLowerCase());
}
