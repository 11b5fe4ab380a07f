import type { Warning } from '../../base/parsed.ts';
import type { DocumentFilter } from '../../library/document-filter.ts';
import { parseDocumentNumber } from '../../number/document-number.ts';
import { type AbbreviationTable, expandAbbreviations, noAbbreviations } from '../abbreviations.ts';
import { type NamedTarget, readNamedTargets } from './named-target.ts';
import { type QueryLine, queryLine } from './query-line.ts';
import { splitQuery } from './split-query.ts';

/** What a typed query asks for. */
export interface ParsedQuery {
  /**
   * The words to search: NFC, single blanks, without filters and exclusions; phrases without their quotation marks. Empty
   * when no letter or digit is left.
   */
  readonly text: string;
  /** Each must stand in a hit; compared without case, and without diacritics unless typed with them. */
  readonly phrases: readonly string[];
  /** Words and phrases that no hit may bear. */
  readonly excluded: readonly string[];
  readonly filter: DocumentFilter;
  /** What it asks for by number and unit, a filter `số:784` included, in order; one without a number stands alone. */
  readonly named: readonly NamedTarget[];
  /** One for each filter that could not be read and is searched as words; spans are in the query, NFC, with single blanks. */
  readonly warnings: readonly Warning[];
}

/**
 * Reads a query in the syntax of docs/TIM-KIEM.md; any text is one.
 *
 * @param abbreviations - by which an issuer may be named: `cơ quan:UBND`
 * @param given - conditions beside the query, whose number counts as one that it names
 */
export function parseQuery(
  query: string,
  abbreviations: AbbreviationTable = noAbbreviations,
  given: DocumentFilter = {},
): ParsedQuery {
  const line = queryLine(query);
  const { parts, filter } = splitQuery(line);
  const textOf = (kind: string): string[] => parts.flatMap((part) => (part.kind === kind ? [part.text] : []));
  const kept = parts.map((part) => (part.kind === 'excluded' || part.kind === 'filter' ? ' ' : part.text));
  const left = queryLine(kept.join('')).text;
  const text = /[\p{L}\p{N}]/u.test(left) ? left : '';
  return {
    text,
    phrases: textOf('phrase'),
    excluded: textOf('excluded'),
    filter: withOtherNames(filter, abbreviations),
    named: withFilteredNumber(readNamedTargets(text), text, { ...given, ...filter }),
    warnings: parts.flatMap((part) => (part.kind === 'unread' ? [unreadFilter(line, part)] : [])),
  };
}

/** A filter whose issuers may go by their abbreviations, or by what these stand for. */
export function withOtherNames(
  { issuers, ...others }: DocumentFilter,
  abbreviations: AbbreviationTable,
): DocumentFilter {
  if (issuers === undefined) return others;
  return { ...others, issuers: issuers.flatMap((name) => [name, ...expandAbbreviations(name, abbreviations)]) };
}

/** `điều 5 số:784` asks for the article of that document. */
function withFilteredNumber(
  named: readonly NamedTarget[],
  text: string,
  filter: DocumentFilter,
): readonly NamedTarget[] {
  const { number: numberWords = '' } = filter;
  const number = parseDocumentNumber(numberWords);
  const [first] = named;
  if (number === null || first?.number) return named;
  return [{ units: [], span: { start: 0, end: 0 }, rest: text, ...first, number, numberWords }];
}

function unreadFilter({ text }: QueryLine, { start, end }: { start: number; end: number }): Warning {
  const filter = text.slice(start, end);
  return {
    code: 'QUERY_FILTER_INVALID',
    span: { start, end },
    message: `Không hiểu điều kiện lọc «${filter}» nên tìm như từ thường.`,
    detail: { filter },
  };
}
