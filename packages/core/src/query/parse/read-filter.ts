import type { DocumentFilter } from '../../library/document-filter.ts';
import { matchAt } from '../../structure/references/match-at.ts';
import { type FieldName, readFieldName } from './filter-names.ts';
import { addToFilter } from './filter-values.ts';
import { readNumberAt } from './number-phrase.ts';
import type { QueryLine } from './query-line.ts';
import { readQuotation } from './quotation.ts';

/** How many words a value without quotation marks may have; of more than one only what the field knows. */
const mostWords: Readonly<Record<FieldName, number>> = {
  ...{ type: 4, from: 1, to: 1, year: 3, issuer: 1, number: 1, term: 4, signer: 1, replaced: 4 },
};
/** Fields whose values cannot be other words: a blank may stand behind their colon. */
const distinctFields: readonly FieldName[] = ['type', 'from', 'to', 'year', 'term', 'replaced'];
const word = /[^\s"“”‘’]+/y;
const punctuation = /[,;.!?)]{1,5}$/;

/** The values behind the colon at `offset` as they can be cut, likeliest first; several only of types. */
function* valuesAt(line: QueryLine, field: FieldName, offset: number): Generator<{ value: string; end: number }> {
  const quoted = readQuotation(line.text, offset);
  if (quoted) {
    yield { value: quoted.words, end: quoted.end };
    return;
  }
  if (field === 'number') {
    const found = readNumberAt(line, offset);
    if (found) yield { value: line.text.slice(offset, found.end), end: found.end };
  }
  const ends: number[] = [];
  for (let at = offset; ends.length < mostWords[field]; ) {
    const end = at + (matchAt(word, line.text, at)?.[0].length ?? 0);
    if (end === at) break;
    ends.push(end);
    at = line.text.charAt(end) === ' ' ? end + 1 : end;
  }
  for (const end of ends.reverse()) {
    const value = line.text.slice(offset, end).replace(punctuation, '');
    if (field === 'type' && value.includes(','))
      yield { value: value.slice(0, value.indexOf(',')), end: offset + value.indexOf(',') };
    if (value !== '') yield { value, end: offset + value.length };
  }
}

/** A filter that was read, or the words that look like one and are none. */
export interface FilterReading {
  /** Null when the value could not be read. */
  readonly filter: DocumentFilter | null;
  readonly end: number;
}

/** Reads `loại:QĐ, "quy định"` at `offset` and adds it to `filter`; null when no filter stands there. */
export function readFilterAt(line: QueryLine, offset: number, filter: DocumentFilter): FilterReading | null {
  const name = readFieldName(line, offset);
  if (!name) return null;
  const isSpaced = line.text.charAt(name.end) === ' ';
  const start = isSpaced ? name.end + 1 : name.end;
  const quoted = readQuotation(line.text, start);
  if (isSpaced && !quoted && !distinctFields.includes(name.field)) return null;
  const first = readValue(line, name.field, start, filter);
  if (!first) {
    const end = quoted?.end ?? start + (matchAt(word, line.text, start)?.[0].length ?? 0);
    return (isSpaced && !quoted) || end === start ? null : { filter: null, end };
  }
  let reading = first;
  for (;;) {
    const comma = name.field === 'type' ? matchAt(/ ?, ?/y, line.text, reading.end) : null;
    const next = comma && readValue(line, name.field, reading.end + comma[0].length, reading.filter);
    if (!next) return reading;
    reading = next;
  }
}

function readValue(
  line: QueryLine,
  field: FieldName,
  offset: number,
  filter: DocumentFilter,
): { filter: DocumentFilter; end: number } | null {
  for (const { value, end } of valuesAt(line, field, offset)) {
    const added = addToFilter(filter, field, value);
    if (added) return { filter: added, end };
  }
  return null;
}
