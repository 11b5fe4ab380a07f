import type { FileReader } from '../src/library/file-reader.ts';
import type { Reference } from '../src/structure/reference.ts';
import { testReader } from './corpus.ts';

const replacing =
  /(thay thế|bãi bỏ) (?:(Quyết định|Quy định|Nghị định) )?(?:số )?(\d+(?:\/\d{4})?[-/][\p{Lu}\d/-]+)(?: ngày (\d{4}-\d\d-\d\d))?/gu;
const types: Readonly<Record<string, string>> = {
  'Quyết định': 'decision',
  'Quy định': 'regulation',
  'Nghị định': 'decree',
};

/**
 * Reads as the test reader does, but for the references: those that a test writes in one plain form, `thay thế Quyết định số
 * 15/QĐ-UBND ngày 2024-01-02`, so that the library's tests do not stand on how references are found.
 */
export const citingReader: FileReader = {
  ...testReader,
  read: async (name, bytes) => {
    const reading = await testReader.read(name, bytes);
    const references = [...reading.text.matchAll(replacing)].map((found): Reference => {
      const [whole, verb = '', type = '', number = '', date = null] = found;
      const start = found.index + verb.length + 1;
      return {
        span: { start, end: found.index + whole.length },
        type: types[type] ?? null,
        number,
        name: null,
        date,
        units: [],
        isInternal: false,
        role: verb === 'thay thế' ? 'replaces' : 'repeals',
        resolvedBy: 'print',
      };
    });
    return { ...reading, document: { ...reading.document, references } };
  },
};
