// The vectors that embed.mjs keeps.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const keyBytes = 32;
const dimension = 384;
export const recordBytes = keyBytes + 4 * dimension;

/** Key (base64 of the SHA-256 of what was embedded) and vector of every record; a record cut short at the end is left out. */
export function* readVectors(folder) {
  for (const { bytes, at, key } of records(folder)) {
    const from = bytes.byteOffset + at + keyBytes;
    yield [key, new Float32Array(bytes.buffer.slice(from, from + 4 * dimension))];
  }
}

export function* readKeys(folder) {
  for (const { key } of records(folder)) yield key;
}

function* records(folder) {
  for (const name of readdirSync(folder).filter((file) => /^vectors-\d+\.bin$/.test(file))) {
    const bytes = readFileSync(join(folder, name));
    for (let at = 0; at + recordBytes <= bytes.length; at += recordBytes) {
      yield { bytes, at, key: bytes.subarray(at, at + keyBytes).toString('base64') };
    }
  }
}
