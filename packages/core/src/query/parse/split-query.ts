import type { DocumentFilter } from '../../library/document-filter.ts';
import { parseDocumentNumber } from '../../number/document-number.ts';
import { matchAt } from '../../structure/references/match-at.ts';
import { isWordStart, type QueryLine } from './query-line.ts';
import { readQuotation } from './quotation.ts';
import { readFilterAt } from './read-filter.ts';

/** One stretch of a query; the stretches follow one another without a gap. */
export interface QueryPart {
  /** `unread` looks like a filter and is none. */
  readonly kind: 'words' | 'phrase' | 'excluded' | 'filter' | 'unread';
  /** Without quotation marks and the hyphen of an exclusion. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const excludedWord = /-([\p{L}\p{N}][^\s"“”]*)/uy;
const closing = /[,;:.!?)]{1,5}$/;

/** Cuts a query into words, phrases, exclusions and filters. */
export function splitQuery(line: QueryLine): { parts: readonly QueryPart[]; filter: DocumentFilter } {
  const parts: QueryPart[] = [];
  let filter: DocumentFilter = {};
  let plain = 0;
  const push = (kind: QueryPart['kind'], text: string, start: number, end: number): number => {
    if (start > plain) parts.push({ kind: 'words', text: line.text.slice(plain, start), start: plain, end: start });
    if (end > start) parts.push({ kind, text, start, end });
    plain = end;
    return end;
  };
  for (let at = 0; at < line.text.length; ) {
    if (!isWordStart(line.text, at)) {
      at++;
      continue;
    }
    const marked = readExcluded(line, at) ?? readPhrase(line, at);
    const read = marked ? null : readFilterAt(line, at, filter);
    if (marked) at = push(marked.kind, marked.text, at, marked.end);
    else if (read) {
      at = push(read.filter ? 'filter' : 'unread', line.text.slice(at, read.end), at, read.end);
      filter = read.filter ?? filter;
    } else at++;
  }
  push('words', '', line.text.length, line.text.length);
  return { parts, filter };
}

interface Marked {
  readonly kind: 'phrase' | 'excluded';
  readonly text: string;
  readonly end: number;
}

/** `đoạn 2 phần “Nhận định của Tòa án”`: the quotation marks of a citation's title. */
const titled = /(?:^| )(?:doan|muc|khoan) [\da-z.]{1,12} phan $/;

function readPhrase({ text, folded }: QueryLine, offset: number): Marked | null {
  if (titled.test(folded.slice(Math.max(0, offset - 30), offset))) return null;
  const found = readQuotation(text, offset);
  return found && { kind: 'phrase', text: found.words, end: found.end };
}

/** `-word`, `-"two words"` behind a blank or at the start, but neither `784 -QĐ/TU` nor `2020 -2025`. */
function readExcluded(line: QueryLine, offset: number): Marked | null {
  const { text } = line;
  if (text.charAt(offset) !== '-' || (offset > 0 && text.charAt(offset - 1) !== ' ')) return null;
  const phrase = readPhrase(line, offset + 1);
  if (phrase) return { ...phrase, kind: 'excluded' };
  const word = matchAt(excludedWord, text, offset)?.[1]?.replace(closing, '');
  if (word === undefined || continuesNumber(text.slice(Math.max(0, offset - 12), offset), word)) return null;
  return { kind: 'excluded', text: word, end: offset + 1 + word.length };
}

function continuesNumber(before: string, word: string): boolean {
  const serial = /(?:^|[^\p{L}\d])(\d{1,5}[a-zđ]?(?:\/\d{4})?) $/iu.exec(before)?.[1];
  if (serial === undefined) return false;
  return /^\d{4}$/.test(word) || (parseDocumentNumber(`${serial}-${word}`)?.codes.length ?? 0) > 0;
}
