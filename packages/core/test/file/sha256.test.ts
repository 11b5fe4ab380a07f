import { expect, test } from 'vitest';
import { sha256 } from '../../src/file/sha256.ts';
import { corpusBytes, corpusManifest } from '../corpus.ts';

const check = async (input: string | Uint8Array, expected: string): Promise<void> =>
  expect(await sha256(input)).toBe(expected);

test('the hash is that of FIPS 180-4’s examples', async () => {
  await check('', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  await check('abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('a string is hashed as UTF-8', async () => {
  expect(await sha256('Đảng ủy')).toBe(await sha256(new TextEncoder().encode('Đảng ủy')));
});

test('a part of a larger buffer is hashed alone', async () => {
  await check(
    new TextEncoder().encode('xabcx').subarray(1, 4),
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('the files of the corpus are those that its manifest names', async () => {
  for (const { file, sha256: expected } of corpusManifest()) await check(corpusBytes(file), expected);
});
