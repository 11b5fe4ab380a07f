import type { vietnameseChecks } from './vietnamese-checks.ts';

const dropIndex =
  "Close every program that has the library open and delete the library's folder index; the contents stay, and the index is made again.";
const restore = 'Restore the library from a backup, or make a new one and add the documents again.';

/** What `doctor` and `evaluate` say. */
export const englishChecks: typeof vietnameseChecks = {
  checks: {
    node: 'Node.js',
    native: 'Native modules',
    model: 'Embedding model',
    library: 'Library file',
    integrity: 'Data integrity',
    references: 'Data references',
    vectors: 'Vectors of passages',
    fingerprint: "Library's model",
    index: 'Index',
    originals: 'Kept originals',
  },
  faults: {
    modelUnusable: (d) => `${d.message}`,
    openingFailed: (d) => `${d.message}`,
    databaseDamaged: (d) => `The data is damaged (${d.reason}). ${restore}`,
    referencesBroken: (d) => `Rows that point to what is gone: ${d.count} (table ${d.table}). ${restore}`,
    vectorsMissing: (d) => `Passages without a vector, which are not found: ${d.count}. Run «chidan embed».`,
    vectorsDamaged: (d) => `Vectors of a wrong size: ${d.count}. ${restore}`,
    modelOther: (d) =>
      `The library was made with model ${d.stored}, the one in use is ${d.current}. Run «chidan embed», or choose the former model with --model.`,
    manifestUnreadable: (d) => `${d.file} cannot be read. ${dropIndex}`,
    indexFileMissing: (d) => `The index file ${d.file} is missing. ${dropIndex}`,
    indexFileSize: (d) => `The index file ${d.file} has ${d.bytes} bytes and should have ${d.expected}. ${dropIndex}`,
    indexFileUnreadable: (d) => `The index file ${d.file} cannot be read. ${dropIndex}`,
    indexIncomplete: (d) => `Passages that the index file ${d.file} lacks: ${d.count}. ${dropIndex}`,
    indexOfOtherModel: (d) => `The index is of model ${d.current}, the library uses ${d.stored}. ${dropIndex}`,
    indexAhead: (d) => `The index is at update ${d.index}, the library only at ${d.library}. ${dropIndex}`,
    originalsMissing: (d) =>
      `Original files that are missing: ${d.count} (of ${d.documents}). Remove these documents and add them again from your own files.`,
    originalsDamaged: (d) =>
      `Original files that were changed: ${d.count} (of ${d.documents}). Restore them from a backup, or remove these documents and add them again.`,
    strayFiles: (d) => `Left-over index files: ${d.count} (${d.file}); harmless, the next merge takes them away.`,
    strayOriginals: (d) => `Original files of no document: ${d.count} (${d.file}); harmless, they may be deleted.`,
  },
  ok: 'ok',
  bad: 'FAULT',
  note: 'note',
  skipped: 'The rest could not be checked.',
  sound: 'Everything is sound.',
  unsound: (count) => (count === 1 ? '1 fault needs attention.' : `${count} faults need attention.`),
  nodeTooOld: (found, least) => `${found}; ${least} or later is needed. Install a newer Node.js.`,
  nativeBroken: (reason) => `A native module does not load (${reason}). Install the program again on this machine.`,
  withoutHnswlib: 'better-sqlite3; without hnswlib-node vectors are compared one by one',
  libraryFacts: (format, sqlite) => `format ${format}, SQLite ${sqlite}`,
  vectorFacts: (d) => `${d.documents} documents, ${d.chunks} passages, ${d.vectors} vectors`,
  indexFacts: (index, library) =>
    index === 0 ? 'none yet, searched in memory' : `at update ${index}, the library at ${library}`,
  originalFacts: (kept, documents) => (kept === 0 ? 'not kept' : `${kept} of ${documents} documents`),
  noModel: 'no model used yet',
  evaluated: (answerable, unanswerable) => `${answerable} questions with grounds, ${unanswerable} without.`,
  documentsMissing: (names) =>
    `Note: the library does not have ${names.join(', ')}, so passages judged there cannot be found.`,
  ranking: 'Search by',
  retrieval: { hybrid: 'words+vectors', lexical: 'words only', vectors: 'vectors only' },
  figures: {
    recallAt1: 'recall@1',
    recallAt5: 'recall@5',
    recallAt10: 'recall@10',
    mrrAt10: 'MRR@10',
    ndcgAt10: 'nDCG@10',
  },
  answerableAsked: 'Asked with grounds:',
  unanswerableAsked: 'Asked without grounds:',
  asked: {
    citedRight: 'cited right',
    citedOther: 'cited another passage',
    refused: 'refused',
    answered: 'answered all the same',
  },
  misses: (count) => `Questions whose judged passage is not among the first five: ${count}`,
  noMisses: 'Every question has its judged passage among the first five.',
  rank: (rank) => (rank === null ? 'not among the first ten' : `rank ${rank}`),
};
