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
  const { documents, absent } = named;
  const { search } = layout.messages;
  const isMentioned = hits.some(({ reason }) => reason === 'mentions');
  const lacking = absent.map(asName).join(', ');
  const notes = absent.length === 0 ? [] : [isMentioned ? search.onlyMentioned(lacking) : search.absent(lacking)];
  const [document] = documents;
  if (documents.length > 1) {
    const areNumbered = new Set(documents.map(({ number }) => number)).size > 1;
    const lines = documents.map((one) => wrap(tellApart(one, areNumbered, layout), layout.width, '  ').slice(2));
    return [
      ...notes.map((note) => wrap(note, layout.width)),
      wrap(search.sameNumber(documents.length, asName(named.number)), layout.width),
      ...lines,
    ];
  }
  if (document) {
    const number = asName(absent.length === 0 ? named.number : (document.number ?? document.documentId));
    if (document.missingUnit !== '') notes.push(search.unitMissing(document.missingUnit, number));
    if (document.isFilteredOut) notes.push(search.filteredOut(number));
  }
  return notes.map((note) => wrap(note, layout.width));
}

/** In quotation marks what would read as a part of the sentence: words, as `quy định 784`. */
function asName(number: string): string {
  return number.includes(' ') ? `“${number}”` : number;
}

/** `- d3 · TỈNH ỦY SÔNG VÀNG · ngày 5/3/2022 · khóa XIII`, with its number where the others have other ones. */
function tellApart(
  { documentId, number, issuer, date, term, missingUnit, isFilteredOut }: NamedDocumentResult,
  isNumbered: boolean,
  { messages: { search } }: Layout,
): string {
  const stated = [
    isNumbered ? number : null,
    issuer,
    date === null ? null : search.onDate(formatDate(date)),
    term,
    missingUnit === '' ? null : search.noUnit(missingUnit),
    isFilteredOut ? search.barred : null,
  ];
  return `- ${[documentId, ...stated.filter((one) => one !== null)].join(' · ')}`;
}
