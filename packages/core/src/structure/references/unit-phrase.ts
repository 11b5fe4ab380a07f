import type { UnitStep } from '../unit-label.ts';
import { matchAt } from './match-at.ts';

/** Units that one phrase names, each innermost step last: `các điểm a, b khoản 2 Điều 5` are two. */
export interface UnitPhrase {
  readonly units: readonly (readonly UnitStep[])[];
  /** Where the phrase ends in the line. */
  readonly end: number;
}

/** The number of a unit that is pointed at: `Điều này`. */
export const thisUnit = 'này';

interface UnitWord {
  readonly kind: UnitStep['kind'];
  /** How deep: an outer unit has a lower rank. */
  readonly rank: number;
  readonly number: string;
}

const letter = '[a-zđA-ZĐ](?:\\d{1,2}|\\.\\d{1,2})?';
const arabic = '\\d{1,3}(?:[a-zđ]\\d?)?';
const decimal = '\\d{1,3}(?:\\.\\d{1,2}){0,3}[a-zđ]?';
const roman = '[IVXLC]{1,7}';
const words: Readonly<Record<string, UnitWord>> = {
  'phụ lục': {
    kind: 'appendix',
    rank: 0,
    number: `${roman}(?:\\.\\d{1,2}|[a-eđ]|-(?:[A-ZĐ]|\\d{1,2}))?|${decimal}|[A-ZĐ]`,
  },
  phần: { kind: 'part', rank: 1, number: `[“"][^“”"]{3,60}[”"]|thứ\\s\\p{Ll}+|${roman}|${arabic}|[A-ZĐ]` },
  chương: { kind: 'chapter', rank: 2, number: `${roman}[a-eđ]?|${arabic}` },
  mục: { kind: 'section', rank: 3, number: `${roman}(?:\\.\\d{1,2}){0,3}|${decimal}|[A-ZĐ]` },
  'tiểu mục': { kind: 'subsection', rank: 4, number: `${roman}|${decimal}|${letter}` },
  điều: { kind: 'article', rank: 5, number: arabic },
  khoản: { kind: 'clause', rank: 6, number: '\\d{1,2}(?:[a-zđ]\\d?|(?:\\.\\d{1,2}){1,2})?' },
  điểm: { kind: 'point', rank: 7, number: `${letter}|${decimal}` },
  đoạn: { kind: 'paragraph', rank: 8, number: '\\[\\d{1,3}(?:\\.\\d)?\\]|\\d{1,3}(?:\\.\\d)?' },
  tiết: { kind: 'point', rank: 8, number: `${letter}|${decimal}` },
};

const head =
  /(?:các\s+)?(?:(?:tên|đoạn\s+(?:dẫn|mở\s+đầu))\s+(?:của\s+)?)?(phụ lục|phần|chương|mục|tiểu mục|điều|khoản|điểm|đoạn|tiết)\s+(?:số\s+)?/iuy;
/** `các khoản từ 1 đến 4`, `các điểm từ điểm a đến điểm l`. */
const rangeHead = /các\s+(điều|khoản|điểm)\s+từ\s+(?:(?:điều|khoản|điểm)\s+)?/iuy;
/** What may stand behind a number that is a unit's, not a measure, a date or a decimal. */
const numberEnd = '(?:(?=(?:của|ban|kèm|và)\\s)|(?![\\p{L}\\d%]|[.,/]\\d|\\s?%))';
const measures =
  '(?!\\s+(?:ngày|tháng|năm|giờ|phút|đồng|người|lần|tuổi|tuần|triệu|tỷ|nghìn|bộ|bản|loại|nhóm|quý|kỳ|m2|ha|km)(?!\\p{L}))';
const numberPatterns: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(words).map(([word, { number }]) => [
    word,
    new RegExp(`(?:(${number}|này)${numberEnd})${measures}`, word === 'phần' ? 'uiy' : 'uy'),
  ]),
);
const listMark = /\s*[,;]\s*(?:(?:và|hoặc)\s+)?(?:(?:tại|từ)\s+)?|\s+(?:và|hoặc|hay|đến)\s+(?:(?:tại|từ)\s+)?/uy;
/** `khoản 1-3`, `các Điều 5 – 9`; not the first figures of a date. */
const rangeMark = /\s?[-–]\s?(?=\d{1,3}(?!\d|\.\d|\s?[-–/])|[a-zđ](?!\p{L}))/uy;
/** Between a unit and the one around it: blanks, a comma, `của`, or a gloss in brackets. */
const nestMark = /\s*\([^()]{1,60}\)\s*|\s*,\s*|\s+(?:của\s+|thuộc\s+|trong\s+|tại\s+)?/uy;
/** `Điều 1 (Khoản 2)`. */
const bracketed = /\s*\(\s*/uy;

interface Group {
  readonly word: UnitWord;
  numbers: string[];
  readonly end: number;
}

/** One chain as it is read: groups from the inside out, each with one number or a list. */
type Chain = Group[];

/** Reads the units that are named at `offset`; null when none is. */
export function readUnitPhrase(line: string, offset: number): UnitPhrase | null {
  if (/(?:cổ|thành|học)\s$/iu.test(line.slice(Math.max(0, offset - 6), offset))) return null;
  const first = readGroup(line, offset) ?? readUnnumberedAppendix(line, offset) ?? readTitleOfArticle(line, offset);
  if (!first) return null;
  const chains: Chain[] = [[first]];
  let end = first.end;
  for (;;) {
    const chain = chains.at(-1) ?? [];
    const next = readBracketed(line, end, chains) ?? readNested(line, end, chain) ?? readListed(line, end, chains);
    if (next === null) break;
    end = next;
  }
  if (isIdleWord(chains)) return null;
  shareOuterUnits(chains);
  chains.forEach((chain, index) => {
    const [only] = chain;
    const article = chains[index + 1]?.find((group) => group.word.kind === 'article');
    if (only?.word.kind === 'article' && only.numbers[0] === '' && article) only.numbers = article.numbers;
  });
  return { units: chains.flatMap(unitsOf), end };
}

function readGroup(line: string, offset: number): Group | null {
  const found = matchAt(rangeHead, line, offset) ?? matchAt(head, line, offset);
  if (!found?.[1]) return null;
  const key = found[1].toLowerCase().normalize('NFC');
  const word = words[key];
  const pattern = numberPatterns.get(key);
  if (!word || !pattern) return null;
  let end = offset + found[0].length;
  const first = matchAt(pattern, line, end)?.[1];
  if (first === undefined) return null;
  end += first.length;
  const numbers = [first];
  for (;;) {
    if (first === thisUnit) break;
    const range = matchAt(rangeMark, line, end);
    const mark = range ?? matchAt(listMark, line, end);
    const number = mark && matchAt(pattern, line, end + mark[0].length)?.[1];
    if (!mark || number === undefined || number === null || number === thisUnit) break;
    // `Điều 5 và 03 người`, but `Phụ lục 06, 07`.
    if (/^0\d/.test(number) && !first.startsWith('0')) break;
    const before = numbers.at(-1) ?? '';
    if (range && !ascends(before, number)) break;
    if (range || mark[0].includes('đến')) numbers.push(...between(before, number));
    numbers.push(number);
    end += mark[0].length + number.length;
  }
  return { ...asPrinted(word, found[1], numbers), end };
}

/** `mục 5` is an item, `Mục 5` a section; `phần “Nhận định”` goes by its title; `tiểu mục a` stands in a point. */
function asPrinted(word: UnitWord, printed: string, numbers: string[]): Pick<Group, 'word' | 'numbers'> {
  if (word.kind === 'section' && printed.startsWith('m')) return { word: { ...word, kind: 'item' }, numbers };
  if (word.kind === 'subsection' && /^\p{Ll}/u.test(numbers[0] ?? '')) return { word: { ...word, rank: 8 }, numbers };
  const title = /^[“"](.+)[”"]$/u.exec(numbers[0] ?? '')?.[1];
  return title === undefined ? { word, numbers } : { word: { ...word, kind: 'titled' }, numbers: [title] };
}

/** `Phụ lục kèm theo Thông tư này`: one without a number counts where the document is named. */
function readUnnumberedAppendix(line: string, offset: number): Group | null {
  const word = words['phụ lục'];
  const found = matchAt(/Phụ lục(?=\s+(?:ban\s+hành\s+)?kèm\s+theo\s)/uy, line, offset);
  return found && word ? { word, numbers: [''], end: offset + found[0].length } : null;
}

/** `tên điều và khoản 5 Điều 40`, `tên điều, các khoản 2 và 3 Điều 31`: the article behind is meant too. */
function readTitleOfArticle(line: string, offset: number): Group | null {
  const word = words.điều;
  const found = matchAt(/tên\s+điều(?=(?:\s*[,;]|\s+và)\s)/iuy, line, offset);
  return found && word ? { word, numbers: [''], end: offset + found[0].length } : null;
}

/**
 * `khoản 2 Điều 5`, `mục 1, phần III`; or from the outside in, `Điều 5 khoản 2`. A decision approves a scheme in one
 * article: `khoản 6 Mục III Điều 1`.
 */
function readNested(line: string, end: number, chain: Chain): number | null {
  const outermost = chain.at(-1);
  const mark = matchAt(nestMark, line, end);
  if (!outermost || !mark) return null;
  const group = readGroup(line, end + mark[0].length);
  if (!group) return null;
  const isComma = mark[0].includes(',');
  const isPartOfArticle = group.word.kind === 'article' && chain.length > 1 && outermost.word.rank < 5 && !isComma;
  if (group.word.rank < outermost.word.rank || isPartOfArticle) {
    chain.push(group);
    return group.end;
  }
  const innermost = chain[0];
  const isInward = innermost !== undefined && group.word.rank > innermost.word.rank && innermost.numbers.length === 1;
  if (!isInward || isComma || /\S/.test(mark[0])) return null;
  chain.unshift(group);
  return group.end;
}

/** `Điều 1 (Khoản 2)`, `Điều 3 (khoản 1, khoản 2)`: the units in brackets are of the one before. */
function readBracketed(line: string, end: number, chains: Chain[]): number | null {
  const outer = chains.at(-1) ?? [];
  const mark = matchAt(bracketed, line, end);
  const first = mark && readGroup(line, end + mark[0].length);
  if (!first) return null;
  const inner: Chain[] = [[first]];
  let at = first.end;
  for (;;) {
    const next = readNested(line, at, inner.at(-1) ?? []) ?? readListed(line, at, inner);
    if (next === null) break;
    at = next;
  }
  const rank = outer[0]?.word.rank ?? 0;
  if (line.charAt(at) !== ')' || inner.some((chain) => (chain.at(-1)?.word.rank ?? 0) <= rank)) return null;
  shareOuterUnits(inner);
  chains.splice(-1, 1, ...inner.map((chain) => [...chain, ...outer]));
  return at + 1;
}

function readListed(line: string, end: number, chains: Chain[]): number | null {
  const mark = matchAt(listMark, line, end);
  const at = end + (mark?.[0].length ?? 0);
  const group = mark && (readGroup(line, at) ?? readTitleOfArticle(line, at));
  if (!mark || !group) return null;
  const last = chains.at(-1)?.at(0);
  if (mark[0].includes('đến') && last?.word.kind === group.word.kind && group.numbers[0] !== undefined) {
    group.numbers.unshift(...between(last.numbers.at(-1) ?? '', group.numbers[0]));
  }
  chains.push([group]);
  return group.end;
}

/** Whether two plain numbers or letters can be the ends of a range. */
function ascends(from: string, to: string): boolean {
  const places = [from, to].map((end) =>
    end.length === 1 && alphabet.includes(end) ? alphabet.indexOf(end) : Number(end),
  );
  return /\d/.test(from) === /\d/.test(to) && (places[0] ?? 0) < (places[1] ?? 0);
}

const alphabet = 'abcdđeghiklmnopqrstuvxy';

/** What a range leaves out: `3`, `4` for `2 đến 5`, `b` for `a đến c`; nothing where the ends are not plain. */
function between(from: string, to: string): string[] {
  const [start, end] = [alphabet.indexOf(from), alphabet.indexOf(to)];
  if (from.length === 1 && to.length === 1 && start >= 0 && end >= 0) return [...alphabet.slice(start + 1, end)];
  const [low, high] = [Number(from), Number(to)];
  if (!Number.isInteger(low) || !Number.isInteger(high) || high - low > 60) return [];
  return Array.from({ length: Math.max(0, high - low - 1) }, (_, index) => String(low + 1 + index));
}

/** In `khoản 3 và khoản 4 Điều 34` both are of Điều 34: a chain takes the outer units of the one behind it. */
function shareOuterUnits(chains: readonly Chain[]): void {
  for (let index = chains.length - 2; index >= 0; index--) {
    const chain = chains[index] ?? [];
    const next = chains[index + 1] ?? [];
    const rank = chain.at(-1)?.word.rank ?? 0;
    const nextInnermost = next[0]?.word.rank ?? 0;
    // `khoản này` is complete: it is of the place where it stands.
    if (chain.at(-1)?.numbers[0] === thisUnit || nextInnermost < rank || (rank === 5 && nextInnermost !== 5)) continue;
    const isShared = (other: number): boolean => other < rank && (rank <= 5 ? other > 0 : other >= 5);
    chain.push(...next.filter((group) => isShared(group.word.rank)));
  }
}

/** No text names more by one phrase of lists in lists. */
const mostUnits = 400;

function unitsOf(chain: Chain): UnitStep[][] {
  let units: UnitStep[][] = [[]];
  for (const { word, numbers } of [...chain].reverse()) {
    // `khoản 1 các điều 137, 138` is the khoản 1 of each.
    const isTooMany = units.length > 1 && units.length * numbers.length > mostUnits;
    const each = isTooMany ? numbers.slice(-1) : numbers;
    units = units.flatMap((outer) =>
      each.map((number) => [...outer, { kind: word.kind, number: number.replace(/^\[|\]$/g, '') }]),
    );
  }
  return units;
}

/** `điểm 10`, `cổ phần C`, `mục B` alone are words of running text. */
function isIdleWord(chains: readonly Chain[]): boolean {
  if (chains.length > 1) return false;
  const [only, outer] = chains[0] ?? [];
  const number = only?.numbers[0] ?? '';
  return (
    outer === undefined &&
    (/^[A-ZĐ]$/u.test(number) ? !/^[IVX]$/.test(number) : isMeasure(only?.word.kind) && /^\d/.test(number))
  );
}

/** Words that count things as often as they name units: `điểm 10`, `đoạn 2`. */
function isMeasure(kind: UnitStep['kind'] | undefined): boolean {
  return kind === 'point' || kind === 'paragraph';
}
