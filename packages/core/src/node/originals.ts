import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Originals } from '../library/file-reader.ts';

/** Originals as files of the library: `originals/ab/abcdef…`. */
export function createOriginals(libraryDirectory: string): Originals {
  const fileOf = (sha256: string): string => join(libraryDirectory, 'originals', sha256.slice(0, 2), sha256);
  return {
    async keep(sha256, bytes) {
      const file = fileOf(sha256);
      if (existsSync(file)) return;
      await mkdir(dirname(file), { recursive: true });
      const temporary = `${file}.${randomUUID()}.tmp`;
      await writeFile(temporary, bytes, { flush: true });
      await rename(temporary, file);
    },
    async drop(sha256) {
      await rm(fileOf(sha256), { force: true });
    },
  };
}
