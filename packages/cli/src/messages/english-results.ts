import type { WarningCode } from '@chidan/core';
import type { vietnameseResults } from './vietnamese-results.ts';

const warnings: Readonly<Record<WarningCode, string>> = {
  HEADER_NUMBER_MISSING: 'The document number was not found.',
  HEADER_DATE_MISSING: 'The date of issue was not found.',
  HEADER_ISSUER_MISSING: 'The issuer was not found.',
  HEADER_TITLE_MISSING: 'The type of document was not found.',
  OUTLINE_OUT_OF_SEQUENCE: 'The numbering of units is out of sequence.',
};

/** What stands around results; what the documents themselves say is never here. */
export const englishResults: typeof vietnameseResults = {
  emptyLibrary: 'The library has no documents yet. Add some first: chidan add PATH.',
  noHits: (query) => `No passage found for “${query}”. Try other words, or fewer.`,
  showWhole: (documentId) => `Whole text: chidan show ${documentId}`,
  page: (page) => `page ${page}`,
  sources: 'Sources:',
  noGrounds: () => 'No grounds for an answer were found in the library.',
  nearest: 'Nearest passages (not an answer):',
  noOutline: 'The document has no outline.',
  outlineHeading: 'OUTLINE',
  textHeading: 'WHOLE TEXT',
  unseen: '(not found)',
  fields: {
    id: 'Id',
    number: 'Number',
    type: 'Type',
    issuer: 'Issuer',
    superior: 'Superior body',
    subject: 'Subject',
    place: 'Place of issue',
    date: 'Date of issue',
    signer: 'Signed by',
    recipients: 'Recipients',
    markings: 'Markings',
    sources: 'Files',
    pages: 'Pages',
    warnings: 'To review',
  },
  documentCount: (count) => (count === 1 ? '1 document.' : `${count} documents.`),
  nothingToAdd: 'There is no file to add. Chỉ Dẫn reads .docx, .pdf with a text layer, .html, .md and .txt.',
  added: (count) => `Added ${count}`,
  updated: (count) => `updated ${count}`,
  reread: (count) => `read again ${count}`,
  unchanged: (count) => `unchanged ${count}`,
  failed: (count) => `failed ${count}`,
  toReview: (path, words) => `To review ${path}: ${words}`,
  otherWarnings: (count) => `And ${count} more.`,
  warning: ({ code }) => warnings[code],
  leftOut: (count) =>
    `${count} lines that are no part of a text were left out (page numbers, running heads); --json lists them.`,
  mergeFailed: (reason) =>
    `Note: the documents are saved, but the index is not up to date (${reason}). They are found all the same, only slower; the next addition tries again.`,
  removed: (count) =>
    `Took ${count === 1 ? '1 document' : `${count} documents`} out of the library (the files themselves are untouched):`,
  status: {
    directory: 'Library',
    documents: 'Documents',
    chunks: 'Passages',
    generation: 'Updates',
    fingerprint: 'Embedding model',
    unused: '(none used yet)',
  },
  embedded: (count) =>
    count === 0 ? 'All passages have vectors of the model in use.' : `Made the vectors of ${count} passages again.`,
  serving: (url) => `The server runs at ${url}. Press Ctrl+C to stop.`,
  stopped: 'The server has stopped.',
  waiting: 'Another program is writing to the library, waiting…',
  progress: {
    read: 'Adding',
    store: 'Adding',
    embed: 'Making vectors',
    merge: 'Making the index',
    evaluate: 'Asking',
  },
};
