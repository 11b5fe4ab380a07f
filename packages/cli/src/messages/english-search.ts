import type { vietnameseSearch } from './vietnamese-search.ts';

/** What `search` says around the passages that it found. */
export const englishSearch: typeof vietnameseSearch = {
  resultsFor: (words) => `Results for: ${words}`,
  searchExactly: (command) => `Search exactly what was typed: ${command}`,
  onlyMentioned: (number) => `The library has no document ${number}; the passages below mention it.`,
  absent: (number) => `The library has no document ${number}, and no passage mentions it.`,
  sameNumber: (count, number) => `${count} documents of the library answer to ${number}:`,
  onDate: (date) => `of ${date}`,
  unitMissing: (unit, number) => `${unit} was not found in document ${number}.`,
  filteredOut: (number) => `Document ${number} is in the library, but does not meet the filters.`,
  barred: 'does not meet the filters',
  noUnit: (unit) => `${unit} not found`,
  isFar: 'No passage comes near to what was asked for; those below are the least far.',
  others: 'Other passages near to the query:',
  alsoIn: (places) => `Also in ${places}`,
  morePassages: (count) =>
    count === 1 ? '+1 more passage of this document' : `+${count} more passages of this document`,
  facetsHeading: 'DOCUMENTS FOUND',
  facets: {
    types: 'Type',
    issuers: 'Issuer',
    years: 'Year of issue',
    terms: 'Term',
    signers: 'Signed by',
    replaced: 'Replaced',
  },
  parts: {
    score: 'score',
    lexical: 'share of the words',
    bm25: 'BM25',
    term: 'word',
    semantic: 'share of the meaning',
    cosine: 'nearness in meaning (cosine)',
    replaced: 'taken off because the document is replaced',
    named: 'put first because the query names the document by number',
    mentions: 'put first because it mentions the number that the query names',
  },
  decimalMark: '.',
};
