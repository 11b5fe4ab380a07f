import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ErrorDetail } from '../base/error-codes.ts';
import type { Check } from './check-library.ts';
import { type Fault, fault, harmless, named, strays } from './fault.ts';

/**
 * Compares the folder `originals/` with the library: every document's bytes are there under their hash and still have it.
 * A library without them was made so, which is sound; where some are missing it was opened in both ways, or they were deleted.
 *
 * @param documents - the library's, by the SHA-256 of their bytes
 */
export async function checkOriginals(
  libraryDirectory: string,
  documents: ReadonlyMap<string, string>,
  signal?: AbortSignal,
): Promise<Omit<Check, 'name'>> {
  const folder = join(libraryDirectory, 'originals');
  if (!existsSync(folder)) return { facts: { kept: 0, documents: documents.size }, faults: [] };
  const present = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, join(entry.parentPath, entry.name)] as const),
  );
  const missing = [...documents.keys()].filter((sha256) => !present.has(sha256));
  const stray = [...present.keys()].filter((name) => !documents.has(name));
  const damaged: string[] = [];
  for (const [name, path] of present) {
    signal?.throwIfAborted();
    if (documents.has(name) && (await sha256Of(path)) !== name) damaged.push(name);
  }
  return {
    facts: { kept: documents.size - missing.length, documents: documents.size },
    faults: [
      ...about(missing, documents, (detail) => harmless('originalsMissing', detail)),
      ...about(damaged, documents, (detail) => fault('originalsDamaged', detail)),
      ...strays('strayOriginals', stray),
    ],
  };
}

/** One fault for several documents, which are named by their ids. */
function about(
  sha256s: readonly string[],
  documents: ReadonlyMap<string, string>,
  make: (detail: ErrorDetail) => Fault,
): Fault[] {
  if (sha256s.length === 0) return [];
  const ids = sha256s.flatMap((sha256) => documents.get(sha256) ?? []);
  return [make({ count: sha256s.length, documents: named(ids) })];
}

/** Null where the file cannot be read. */
async function sha256Of(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}
