/** A file of the index directory, with what opening it checks. */
export interface IndexFile {
  readonly name: string;
  readonly bytes: number;
}

/**
 * Says which files make the index and what they cover. It is replaced last, so what it names is whole.
 * See docs/FORMAT.md.
 */
export interface Manifest {
  readonly version: 1;
  /** The files hold the chunks of every generation up to this one. */
  readonly generation: number;
  /** Of the embedder that made the vectors. */
  readonly fingerprint: string;
  readonly lexical: IndexFile;
  /** The HNSW graph; null where it could not be built, and the exact scan reads the library instead. */
  readonly vectors: IndexFile | null;
}

/** @returns null for anything that is not a manifest of this version: the index is then built again */
export function parseManifest(json: string): Manifest | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const manifest = value as Record<keyof Manifest, unknown>;
  const whole =
    manifest.version === 1 &&
    Number.isSafeInteger(manifest.generation) &&
    typeof manifest.fingerprint === 'string' &&
    isIndexFile(manifest.lexical) &&
    (manifest.vectors === null || isIndexFile(manifest.vectors));
  return whole ? (value as Manifest) : null;
}

function isIndexFile(value: unknown): boolean {
  const file = value as Partial<IndexFile> | null | undefined;
  return typeof file?.name === 'string' && /^[\w.-]+$/.test(file.name) && Number.isSafeInteger(file.bytes);
}
