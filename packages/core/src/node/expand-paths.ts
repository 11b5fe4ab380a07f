import { readdirSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ChidanError } from '../base/error.ts';
import type { FileInput } from '../library/add-files.ts';

/** A larger file is a scan or a picture book, and would fill the memory of a small machine. */
const mostBytes = 256 * 1024 * 1024;

/** Files that programs leave beside documents: Word's owner files, and what systems keep for themselves. */
const notDocuments = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * The files behind paths, folders walked in order of name. A path that is not there, or cannot be looked into, becomes an
 * input whose reading fails with its code, so that the rest goes on. Paths are made absolute: the same file is the same
 * source from wherever it is added.
 */
export function expandPaths(paths: readonly string[], directory: string): FileInput[] {
  return paths.flatMap((path) => expandPath(resolve(path), directory));
}

function expandPath(path: string, libraryDirectory: string): FileInput[] {
  if (path === libraryDirectory) return [];
  try {
    if (!statSync(path).isDirectory()) return [fileInput(path)];
    return readdirSync(path)
      .filter((name) => !notDocuments.test(name))
      .sort()
      .flatMap((name) => expandPath(join(path, name), libraryDirectory));
  } catch (cause) {
    return [{ path, read: () => Promise.reject(asFileError(path, cause)) }];
  }
}

function fileInput(path: string): FileInput {
  return { path: path, read: () => readWhole(path) };
}

/** @throws ChidanError FILE_NOT_FOUND, FILE_IS_FOLDER, FILE_UNREADABLE, FILE_TOO_LARGE */
export async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) throw new ChidanError('FILE_TOO_LARGE', { name: path, bytes: size, maxBytes: mostBytes });
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    throw asFileError(path, cause);
  }
}

function asFileError(path: string, cause: unknown): unknown {
  const code = (cause as NodeJS.ErrnoException).code;
  if (cause instanceof ChidanError || code === undefined) return cause;
  if (code === 'EISDIR') return new ChidanError('FILE_IS_FOLDER', { path: path }, { cause });
  if (code === 'ENOENT') return new ChidanError('FILE_NOT_FOUND', { path: path }, { cause });
  return new ChidanError('FILE_UNREADABLE', { path: path, reason: code }, { cause });
}
