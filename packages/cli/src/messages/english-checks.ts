import type { vietnameseChecks } from './vietnamese-checks.ts';

const dropIndex =
  "Close every program that has the library open and delete the library's folder index; the contents stay, and the index is made again.";
const restore = 'Restore the library from a backup, or make a new one and add the documents again.';

/** What `doctor` says. */
export const englishChecks: typeof vietnameseChecks = {
  checks: {
    node: 'Node.js',
    native: 'Native modules',
    model: 'Embedding model',
    library: 'Library file',
    integrity: 'Data integrity',
    references: 'Data references',
    readings: 'Readings',
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
    chunksOutside: (d) =>
      `Documents with passages outside their text: ${d.count} (${d.documents}). Remove these documents and add them again from your own files.`,
    readingOlder: (d) =>
      `Documents that an earlier version read: ${d.count} (${d.documents}). They are found all the same; run «chidan add» on their files again to read them in the new way.`,
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
      `Documents without their original file: ${d.count} (${d.documents}). Nothing that is searched is missing; to keep the originals too, remove these documents and add them again from your own files.`,
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
};
