import { ChidanError } from '../base/error.ts';
import { checkOptions } from '../base/options.ts';
import type { OperationOptions } from '../base/progress.ts';
import type { Embedder } from '../embedding/embedder.ts';
import {
  applyCorrections,
  type CorrectableField,
  type Correction,
  correctableFields,
  headerAsRead,
  readValue,
} from './corrections.ts';
import { embedChunks } from './embed-chunks.ts';
import type { FileReader } from './file-reader.ts';
import type { LibraryStore } from './library-store.ts';
import type { StoredDocument } from './records.ts';
import { readTypedValue } from './typed-value.ts';

/**
 * What to put in the place of what was read, typed as people do: `1/8/2025`, `784 qd/tu`, `quyết định`. An empty text says
 * that the document has none; null takes a correction back.
 */
export type CorrectionChanges = Readonly<Partial<Record<CorrectableField, string | null>>>;

export interface CorrectPorts {
  readonly store: LibraryStore;
  readonly embedder: Embedder;
  readonly reader: FileReader;
  readonly now: () => Date;
}

/**
 * Stores corrections of a document; it is cut again, since its chunks carry its title. A value that is the one that was read
 * confirms it.
 *
 * @throws ChidanError CORRECTION_INVALID, OPTION_INVALID, LIBRARY_…; then nothing was changed
 */
export async function correctDocument(
  { store, embedder, reader, now }: CorrectPorts,
  stored: StoredDocument,
  changes: CorrectionChanges,
  options: OperationOptions,
): Promise<void> {
  const typed = checkChanges(changes);
  const { id: documentId, text } = stored;
  const read = { ...stored.document, header: headerAsRead(stored.document.header, stored.corrections) };
  const { path = '', sha256 = '' } = stored.sources[0] ?? {};
  const before = await store.readCorrections({ path, sha256 });
  const kept = before.filter(({ field }) => !typed.has(field));
  const correctedAt = now().toISOString();
  const made = [...typed].flatMap(([field, value]): Correction[] =>
    value === undefined ? [] : [{ field, value, read: readValue(read, field), isCarried: false, correctedAt }],
  );
  const corrections = [...kept, ...made];
  const chunks = await reader.cut(text, applyCorrections(read, corrections).document, options.signal);
  const embedded = await embedChunks({ store, embedder }, text, chunks, options);
  options.signal?.throwIfAborted();
  const basis = { textSha256: stored.textSha256, corrections: before };
  await store.correct({ ...embedded, documentId, corrections, basis });
}

/** The changes as a header has them; undefined for what is to be as it was read. */
function checkChanges(changes: CorrectionChanges): Map<CorrectableField, string | null | undefined> {
  checkOptions(changes);
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  if (given.length === 0)
    throw new ChidanError('OPTION_INVALID', { option: 'changes', reason: 'phải có ít nhất một mục' });
  return new Map(
    given.map(([name, value]) => {
      const field = correctableFields.find((known) => known === name);
      if (!field) throw new ChidanError('OPTION_INVALID', { option: name, reason: 'không có tùy chọn này' });
      return [field, value === null ? undefined : readTypedValue(field, value)];
    }),
  );
}
