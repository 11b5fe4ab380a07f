import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Keeps the bytes of every file that was added, under their hash: `originals/ab/abcdef…`. */
export function createOriginals(libraryDirectory: string): (sha256: string, bytes: Uint8Array) => Promise<void> {
  return async (sha256, bytes) => {
    const folder = join(libraryDirectory, 'originals', sha256.slice(0, 2));
    const file = join(folder, sha256);
    if (existsSync(file)) return;
    await mkdir(folder, { recursive: true });
    const temporary = `${file}.${process.pid}.tmp`;
    await writeFile(temporary, bytes, { flush: true });
    await rename(temporary, file);
  };
}
