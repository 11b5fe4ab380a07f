import { formatDate, type NamedDocumentResult, type NamedResult, type SearchResult } from '@chidan/core';
import type { Layout } from './layout.ts';
import { wrap } from './wrap.ts';

/** What is to be known before reading the hits: how the query was understood, and what the library lacks of it. */
export function searchNotes(result: SearchResult, layout: Layout): string[] {
  const { results, search } = layout.messages;
  return [
    ...result.warnings.map((warning) => wrap(results.warning(warning), layout.width)),
    ...(result.respelling ? respellingNotes(result, layout) : []),
    ...(result.named ? namedNotes(result.named, result, layout) : []),
    ...(result.isFar && result.hits.length > 0 ? [wrap(search.isFar, layout.width)] : []),
  ];
}

function respellingNotes({ query, searched }: SearchResult, { messages, style, width }: Layout): string[] {
  const exactly = messages.search.searchExactly(`chidan search --exact ${inShell(query)}`);
  return [wrap(messages.search.resultsFor(searched), width), style.faint(wrap(exactly, width))];
}

/** As a word of a command line; in single quotation marks only where a shell would read something into it. */
function inShell(text: string): string {
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`;
}

function namedNotes(named: NamedResult, { hits }: SearchResult, layout: Layout): string[] {
  const { unit, documents } = named;
  const { search } = layout.messages;
  // Words, as `quy định 784`, would read as a part of the sentence.
  const number = named.number.includes(' ') ? `“${named.number}”` : named.number;
  if (documents.length === 0) {
    const isMentioned = hits.some(({ reason }) => reason === 'mentions');
    return [wrap(isMentioned ? search.onlyMentioned(number) : search.absent(number), layout.width)];
  }
  if (documents.length > 1) {
    const lines = documents.map((document) => wrap(tellApart(document, unit, layout), layout.width, '  ').slice(2));
    return [wrap(search.sameNumber(documents.length, number), layout.width), ...lines];
  }
  return unit !== '' && documents[0]?.unit === '' ? [wrap(search.unitMissing(unit, number), layout.width)] : [];
}

/** `- d3 · TỈNH ỦY SÔNG VÀNG · ngày 5/3/2022 · khóa XIII` */
function tellApart(
  { documentId, issuer, date, term, unit }: NamedDocumentResult,
  wanted: string,
  { messages: { search } }: Layout,
): string {
  const missing = wanted !== '' && unit === '' ? search.noUnit(wanted) : null;
  const stated = [issuer, date === null ? null : search.onDate(formatDate(date)), term, missing];
  return `- ${[documentId, ...stated.filter((one) => one !== null)].join(' · ')}`;
}
