import { describe, expect, test } from 'vitest';
import { sliceSpan } from '../../src/base/span.ts';
import { defaultChunkOptions } from '../../src/chunk/chunk-document.ts';
import { sha256 } from '../../src/file/sha256.ts';
import { readFile, readingVersion } from '../../src/library/read-file.ts';
import { corpusBytes, corpusFiles, countSyllables, readCorpus, testReader } from '../corpus.ts';
import { smallPdf } from '../text/pdf/small-pdf.ts';

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

  test('for a bug of the program has another code than one that is damaged', async () => {
    const broken = (): number => {
      throw new TypeError('no such count');
    };
    const reading = readFile('a.txt', new TextEncoder().encode('1. Một.'), broken, defaultChunkOptions);
    await expect(reading).rejects.toMatchObject({
      code: 'FILE_READING_FAILED',
      detail: { name: 'a.txt', reason: 'no such count' },
    });
  });
});

describe('pages without text', () => {
  const warnings = async (pages: readonly (readonly string[])[]): Promise<unknown[]> => {
    const { document } = await testReader.read('a.pdf', smallPdf(pages));
    return document.warnings.filter(({ code }) => code === 'PAGES_WITHOUT_TEXT').map(({ detail }) => detail);
  };
  const page = ['THONG BAO ve che do truc ban', '1. Truc ban tu 7 gio 30 den 17 gio cac ngay lam viec trong tuan.'];

  test('are warned of where they are more than half', async () => {
    expect(await warnings([page, [], []])).toEqual([{ empty: 2, pages: 3 }]);
    expect(await warnings([page, page, [], []])).toEqual([]);
  });

  test('are those too that have a running head alone', async () => {
    const head = 'CONG BAO/So 577 + 578/Ngay 07-3-2023';
    expect(await warnings([[head, ...page], [head], [head], [head]])).toEqual([{ empty: 3, pages: 4 }]);
  });

  test('are nothing to formats without pages', async () => {
    expect((await readCorpus('9058-CT-TU.md')).document.warnings.map(({ code }) => code)).not.toContain(
      'PAGES_WITHOUT_TEXT',
    );
  });
});
