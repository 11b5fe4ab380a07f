import { describe, expect, test } from 'vitest';
import { sliceSpan } from '../../src/base/span.ts';
import { defaultChunkOptions } from '../../src/chunk/chunk-document.ts';
import { sha256 } from '../../src/file/sha256.ts';
import { readFile, readingVersion } from '../../src/library/read-file.ts';
import { corpusBytes, corpusFiles, countSyllables, readCorpus, testReader } from '../corpus.ts';

describe('a reading', () => {
  test.each(corpusFiles)('of %s is plain data, with the hash of its text', async (file) => {
    const reading = await readCorpus(file);
    expect(structuredClone(reading)).toEqual(reading);
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
    expect(reading.textSha256).toBe(await sha256(reading.text));
    expect(reading.text).toBe(reading.text.normalize('NFC'));
    expect(reading.chunks.length).toBeGreaterThan(3);
  });

  test('says what the file was', async () => {
    const endings: Readonly<Record<string, string>> = { markdown: 'md', plain: 'txt' };
    const types = await Promise.all(corpusFiles.map(async (file) => (await readCorpus(file)).mediaType));
    expect(types.map((type) => endings[type] ?? type)).toEqual(corpusFiles.map((file) => file.split('.').at(-1)));
    expect(new Set(types).size).toBe(5);
  });

  test('is the same each time', async () => {
    const again = await testReader.read('9046-QD-TU.docx', corpusBytes('9046-QD-TU.docx'));
    expect(again).toEqual(await readCorpus('9046-QD-TU.docx'));
  });

  test('cuts by the options that its version names', async () => {
    const options = { maxTokens: 60, maxContextTokens: 20 };
    const bytes = corpusBytes('9058-CT-TU.md');
    const small = await readFile('9058-CT-TU.md', bytes, countSyllables, options);
    const usual = await readCorpus('9058-CT-TU.md');
    expect(small.chunks.length).toBeGreaterThan(usual.chunks.length);
    for (const { span } of small.chunks) expect(countSyllables(sliceSpan(small.text, span))).toBeLessThanOrEqual(60);
    expect(small.readingVersion).toBe(readingVersion(options));
    expect(readingVersion(options)).not.toBe(readingVersion(defaultChunkOptions));
  });
});

describe('a file that cannot be read', () => {
  const check = async (name: string, text: string, code: string): Promise<void> =>
    await expect(testReader.read(name, new TextEncoder().encode(text))).rejects.toMatchObject({
      code,
      detail: { name },
    });

  test('fails with a code of its stage', async () => {
    await check('a.xyz', 'chữ', 'FILE_TYPE_UNSUPPORTED');
    await check('a.txt', '', 'FILE_EMPTY');
    await check('a.md', ' \n', 'FILE_EMPTY');
    await check('a.pdf', '%PDF-1.7 rác', 'FILE_DAMAGED');
    await check('a.docx', 'PK\u0003\u0004 word/document.xml', 'FILE_DAMAGED');
  });
});
