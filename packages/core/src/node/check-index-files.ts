import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { FileSegment } from '../search-index/lexical-file.ts';
import { type IndexFile, type Manifest, parseManifest } from '../search-index/manifest.ts';
import type { Check } from './check-library.ts';
import { type Fault, fault, strays } from './fault.ts';
import { HnswIndex, loadHnswlib } from './hnsw-index.ts';
import { FileSource, IndexFiles, manifestName } from './index-files.ts';

/** What the index is compared with. */
export interface IndexedLibrary {
  readonly generation: number;
  /** Of the library's vectors; null in an empty library. */
  readonly fingerprint: string | null;
  /** Length of its vectors; 0 in an empty library. */
  readonly dimension: number;
  /** The chunks of every generation up to this one. */
  readonly chunkIds: (upTo: number) => readonly number[];
}

/**
 * Compares the folder `index/` with the library. Without index files it is sound: a small one is searched in memory.
 *
 * @param readLibrary - called after the manifest was read: a merge in between must not look like an index ahead of its library
 */
export function checkIndexFiles(libraryDirectory: string, readLibrary: () => IndexedLibrary): Omit<Check, 'name'> {
  const files = new IndexFiles(libraryDirectory);
  const present = existsSync(files.directory) ? readdirSync(files.directory) : [];
  if (!present.includes(manifestName))
    return { facts: { generation: 0, library: readLibrary().generation }, faults: strays('strayFiles', present) };
  const manifest = parseManifest(readFileSync(files.path(manifestName), 'utf8'));
  const library = readLibrary();
  const { generation, fingerprint } = library;
  if (!manifest) return { facts: {}, faults: [fault('manifestUnreadable', { file: manifestName })] };
  const named = [manifest.lexical, ...(manifest.vectors ? [manifest.vectors] : [])];
  const faults = [
    ...named.flatMap((file) => wholeness(files, file)),
    ...(fingerprint !== null && manifest.fingerprint !== fingerprint
      ? [fault('indexOfOtherModel', { file: manifestName, stored: fingerprint, current: manifest.fingerprint })]
      : []),
    ...(manifest.generation > generation
      ? [fault('indexAhead', { file: manifestName, index: manifest.generation, library: generation })]
      : []),
    ...strays(
      'strayFiles',
      present.filter((name) => !isExpected(name, manifest, present)),
    ),
  ];
  const unreadable =
    faults.length === 0 || faults.every((one) => one.isHarmless) ? contents(files, manifest, library) : [];
  return { facts: { generation: manifest.generation, library: generation }, faults: [...faults, ...unreadable] };
}

function wholeness(files: IndexFiles, file: IndexFile): Fault[] {
  const size = statSync(files.path(file.name), { throwIfNoEntry: false })?.size;
  if (size === undefined) return [fault('indexFileMissing', { file: file.name })];
  return size === file.bytes ? [] : [fault('indexFileSize', { file: file.name, bytes: size, expected: file.bytes })];
}

/** The form has no checksums: the files are opened as a search would, and must hold what the library has. */
function contents(files: IndexFiles, { generation, lexical, vectors }: Manifest, library: IndexedLibrary): Fault[] {
  const expected = library.chunkIds(generation);
  const compare = (file: IndexFile, countMissing: () => number): Fault[] => {
    try {
      const count = countMissing();
      return count === 0 ? [] : [fault('indexIncomplete', { file: file.name, count })];
    } catch {
      return [fault('indexFileUnreadable', { file: file.name })];
    }
  };
  return [
    ...compare(lexical, () => {
      const held = lexicalChunks(files.path(lexical.name));
      return expected.filter((chunkId) => !held.has(chunkId)).length;
    }),
    ...(vectors === null
      ? []
      : compare(vectors, () => {
          const size = graphSize(files.path(vectors.name), library.dimension);
          return size === null ? 0 : Math.max(0, expected.length - size);
        })),
  ];
}

function lexicalChunks(path: string): Set<number> {
  const source = new FileSource(path);
  try {
    return new Set(new FileSegment(source).chunkIds);
  } finally {
    source.close();
  }
}

/** Null without hnswlib. */
function graphSize(path: string, dimension: number): number | null {
  const hnswlib = loadHnswlib();
  return hnswlib ? HnswIndex.load(hnswlib, path, dimension).size : null;
}

/** A merge leaves the files of the manifest before it to readers that still hold that one; those are expected, too. */
function isExpected(name: string, { generation, lexical, vectors }: Manifest, present: readonly string[]): boolean {
  if ([manifestName, lexical.name, vectors?.name].includes(name)) return true;
  const former = Math.max(...present.map(generationOf).filter((other) => other < generation));
  return generationOf(name) === former;
}

/** NaN for what is no index file. */
function generationOf(name: string): number {
  return Number(/^(?:lexical|vectors)-(\d+)(?:-\d+\.bin|\.hnsw)$/.exec(name)?.[1] ?? Number.NaN);
}
