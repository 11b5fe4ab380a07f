import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ByteSource } from '../search-index/lexical-file.ts';
import { type IndexFile, type Manifest, parseManifest } from '../search-index/manifest.ts';

export const manifestName = 'manifest.json';

/** The folder `index/` of a library: immutable files and the manifest that names them. */
export class IndexFiles {
  readonly directory: string;

  constructor(libraryDirectory: string) {
    this.directory = join(libraryDirectory, 'index');
  }

  /** The current manifest, when it is of this version and every file it names is there in full; else null. */
  readManifest(): Manifest | null {
    const file = join(this.directory, manifestName);
    if (!existsSync(file)) return null;
    const manifest = parseManifest(readFileSync(file, 'utf8'));
    return manifest && this.isWhole(manifest.lexical) && (manifest.vectors === null || this.isWhole(manifest.vectors))
      ? manifest
      : null;
  }

  path(name: string): string {
    return join(this.directory, name);
  }

  /** Writes a file under a temporary name, makes it durable and renames it: readers see all of it or nothing. */
  write(name: string, fill: (write: (bytes: Uint8Array) => void) => void): IndexFile {
    mkdirSync(this.directory, { recursive: true });
    const temporary = this.path(`${name}.tmp`);
    const descriptor = openSync(temporary, 'w');
    try {
      const buffer = new BufferedWriter(descriptor);
      fill((bytes) => buffer.write(bytes));
      buffer.flush();
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, this.path(name));
    return this.describe(name);
  }

  /** For a writer that wants a path of its own to fill; made durable and renamed as in `write`. */
  writeByPath(name: string, fill: (path: string) => void): IndexFile {
    mkdirSync(this.directory, { recursive: true });
    const temporary = this.path(`${name}.tmp`);
    fill(temporary);
    const descriptor = openSync(temporary, 'r+');
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(temporary, this.path(name));
    return this.describe(name);
  }

  /** Replaces the manifest; what it names must have been written before. */
  writeManifest(manifest: Manifest): void {
    this.write(manifestName, (write) => write(new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)));
  }

  /** Deletes files that no given manifest names. One that is still open elsewhere (Windows) is left for the next time. */
  sweep(manifests: readonly (Manifest | null)[]): void {
    const kept = new Set([
      manifestName,
      ...manifests.flatMap((manifest) => [manifest?.lexical.name, manifest?.vectors?.name]),
    ]);
    for (const name of readdirSync(this.directory)) {
      if (kept.has(name)) continue;
      try {
        rmSync(this.path(name));
      } catch {
        // Left for the next sweep.
      }
    }
  }

  private describe(name: string): IndexFile {
    return { name, bytes: statSync(this.path(name)).size };
  }

  private isWhole(file: IndexFile): boolean {
    return statSync(this.path(file.name), { throwIfNoEntry: false })?.size === file.bytes;
  }
}

/** Gathers small writes into pieces of a megabyte. */
class BufferedWriter {
  private readonly buffer = new Uint8Array(1 << 20);
  private used = 0;
  private readonly descriptor: number;

  constructor(descriptor: number) {
    this.descriptor = descriptor;
  }

  write(bytes: Uint8Array): void {
    if (this.used + bytes.length > this.buffer.length) this.flush();
    if (bytes.length >= this.buffer.length) {
      writeAll(this.descriptor, bytes);
      return;
    }
    this.buffer.set(bytes, this.used);
    this.used += bytes.length;
  }

  flush(): void {
    writeAll(this.descriptor, this.buffer.subarray(0, this.used));
    this.used = 0;
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}

/** Reads an open file by offset; stays readable after the file is deleted, where the system allows that. */
export class FileSource implements ByteSource {
  readonly name: string;
  readonly size: number;
  private readonly descriptor: number;

  constructor(path: string) {
    this.name = path;
    this.descriptor = openSync(path, 'r');
    this.size = fstatSync(this.descriptor).size;
  }

  read(offset: number, length: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(length);
    for (let filled = 0; filled < length; ) {
      const read = readSync(this.descriptor, bytes, filled, length - filled, offset + filled);
      if (read === 0) throw new Error(`unexpected end of ${this.name}`);
      filled += read;
    }
    return bytes;
  }

  close(): void {
    closeSync(this.descriptor);
  }
}
