import { describe, expect, test } from 'vitest';
import { parseManifest } from '../../src/search-index/manifest.ts';

const manifest = {
  version: 1,
  generation: 12,
  fingerprint: 'abc',
  lexical: { name: 'lexical-12.bin', bytes: 4096 },
  vectors: { name: 'vectors-12.hnsw', bytes: 9000 },
};

/** What the manifest is with some of its values changed. */
function check(changes: object, isManifest: boolean): void {
  const changed = { ...manifest, ...changes };
  expect(parseManifest(JSON.stringify(changed))).toEqual(isManifest ? changed : null);
}

describe('a manifest', () => {
  test('is read as it was written', () => check({}, true));

  test('may lack a graph', () => check({ vectors: null }, true));

  test.each([
    { version: 2 },
    { version: '1' },
    { generation: 1.5 },
    { generation: null },
    { fingerprint: 5 },
    { lexical: null },
    { lexical: { name: 'lexical.bin' } },
    { lexical: { name: 'lexical.bin', bytes: '5' } },
    { vectors: { name: 5, bytes: 5 } },
  ])('of another form is none: %j', (changes) => check(changes, false));

  test('names no file outside its directory', () => {
    for (const name of ['../library.sqlite', 'a/b', 'a\\b', '']) check({ lexical: { name, bytes: 5 } }, false);
  });

  test.each(['', '{', 'null', '[]', '5', '"manifest"', JSON.stringify(manifest).slice(0, -1)])('is not %o', (json) => {
    expect(parseManifest(json)).toBeNull();
  });
});
