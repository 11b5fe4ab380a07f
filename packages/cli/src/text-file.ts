import { readFile, writeFile } from 'node:fs/promises';
import { ChidanError } from '@chidan/core';

/** @throws ChidanError FILE_NOT_FOUND, FILE_UNREADABLE */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw asFileError(path, cause);
  }
}

/** @throws ChidanError FILE_NOT_FOUND for a folder that is not there, FILE_UNREADABLE */
export async function writeText(path: string, text: string): Promise<void> {
  await writeFileAt(path, text, 'w');
}

/**
 * @param flag - `wx` leaves a file that is there as it is
 * @throws ChidanError FILE_NOT_FOUND for a folder that is not there, FILE_UNREADABLE
 */
export async function writeFileAt(path: string, content: string | Uint8Array, flag: 'w' | 'wx'): Promise<void> {
  try {
    await writeFile(path, content, { flag });
  } catch (cause) {
    throw asFileError(path, cause);
  }
}

function asFileError(path: string, cause: unknown): ChidanError {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new ChidanError('FILE_NOT_FOUND', { path }, { cause });
  return new ChidanError('FILE_UNREADABLE', { path, reason: String(code) }, { cause });
}
