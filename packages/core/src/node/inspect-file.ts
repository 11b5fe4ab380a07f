import { checkString, checkType, withDefaults } from '../base/options.ts';
import { sha256 } from '../file/sha256.ts';
import { type FileContent, readContent } from '../library/read-file.ts';
import { countPages } from '../text/document-text.ts';
import { readWhole } from './expand-paths.ts';

export interface InspectOptions {
  /** As when a library is opened: whether a document that is marked as secret is read all the same; false when left out. */
  readonly acceptSecret?: boolean;
}

/** What adding a file would read in it. */
export interface Inspection extends FileContent {
  readonly path: string;
  /** SHA-256 and length of the file. */
  readonly sha256: string;
  readonly bytes: number;
  /** Null where the format has none. */
  readonly pages: number | null;
}

/**
 * Reads a file as adding it would, without any library or model; nothing is written.
 *
 * @throws ChidanError one of the FILE_… codes, OPTION_INVALID
 */
export async function inspectFile(path: string, options: InspectOptions = {}): Promise<Inspection> {
  checkString('path', path);
  const { acceptSecret } = withDefaults({ acceptSecret: false }, options);
  checkType('acceptSecret', acceptSecret, 'boolean');
  const bytes = await readWhole(path);
  const { length } = bytes;
  const hash = await sha256(bytes);
  const content = await readContent(path, bytes, { acceptSecret });
  return { path, sha256: hash, bytes: length, pages: countPages(content.pageStarts), ...content };
}
