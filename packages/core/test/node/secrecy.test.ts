import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultChunkOptions } from '../../src/chunk/chunk-document.ts';
import { createEngine, type Engine } from '../../src/engine.ts';
import type { FileReader } from '../../src/library/file-reader.ts';
import { readFile } from '../../src/library/read-file.ts';
import { createOriginals } from '../../src/node/originals.ts';
import { SqliteStore } from '../../src/node/sqlite-store.ts';
import { createHashingEmbedder } from '../../src/testing/index.ts';
import { countSyllables, testReader, textFile } from '../corpus.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

/** Stands in the refused documents alone. */
const secretWord = 'Bạchđằng';
const notice = (stamp: string, word: string): string =>
  `HUYỆN ỦY SÔNG VÀNG\nSố 12-TB/HU\n${stamp}\nTHÔNG BÁO\nvề phương án ${word}\n1. Đơn vị ${word} trực từ 7 giờ.\n2. Báo cáo hằng ngày.`;

const acceptingReader: FileReader = {
  ...testReader,
  read: (name, bytes) => readFile(name, bytes, countSyllables, defaultChunkOptions, { acceptSecret: true }),
};

async function open(name: string, reader: FileReader = testReader): Promise<Engine> {
  const directory = join(folder, name);
  const store = await SqliteStore.open(directory, 'write');
  return createEngine({ store, embedder: createHashingEmbedder(), reader, originals: createOriginals(directory) });
}

/** The files of a library that have the word in any form a program writes text in, or in a compressed original's place. */
function filesWith(name: string, word: string): string[] {
  const directory = join(folder, name);
  const forms = [word, word.normalize('NFD')].flatMap((form) => [Buffer.from(form), Buffer.from(form, 'utf16le')]);
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => forms.some((form) => readFileSync(file).includes(form)));
}

describe('a document that is marked as secret', () => {
  test('is refused with a code, and nothing of it but its name is told or kept', async () => {
    const engine = await open('refused');
    const told: unknown[] = [];
    const files = [
      textFile('van-ban/thuong.txt', notice('', 'Thường')),
      textFile('mat.txt', notice('MẬT', secretWord)),
    ];
    const report = await engine.add(files, { onProgress: (progress) => told.push(progress) });
    expect(report.files[1]).toEqual({
      path: 'mat.txt',
      outcome: 'failed',
      code: 'FILE_SECRET',
      message: expect.stringContaining('«mat.txt»'),
      detail: { name: 'mat.txt' },
    });
    expect(JSON.stringify([report, told])).not.toContain(secretWord);
    expect(await engine.list()).toHaveLength(1);
    // Before and after SQLite folded its log into the file.
    expect(filesWith('refused', 'Thường')).not.toEqual([]);
    expect(filesWith('refused', secretWord)).toEqual([]);
    await engine.close();
    expect(filesWith('refused', 'Thường')).not.toEqual([]);
    expect(filesWith('refused', secretWord)).toEqual([]);
    expect(readdirSync(join(folder, 'refused', 'originals'))).toHaveLength(1);
  });

  test('is kept with its degree where it was accepted', async () => {
    const engine = await open('accepted', acceptingReader);
    expect((await engine.add([textFile('mat.txt', notice('MẬT', secretWord))])).files).toMatchObject([
      { outcome: 'added', documentId: 'd1' },
    ]);
    const listed = await engine.list();
    expect(listed.map(({ secrecy }) => secrecy)).toEqual(['MẬT']);
    const document = await engine.get('d1');
    expect(document.secrecy).toBe('MẬT');
    expect(document.document).not.toHaveProperty('secrecy');
    const { hits } = await engine.search('trực từ 7 giờ');
    expect(hits[0]?.citation.secrecy).toBe('MẬT');
    await engine.close();
    expect(filesWith('accepted', secretWord)).not.toEqual([]);
    expect(existsSync(join(folder, 'accepted', 'originals'))).toBe(true);
  });

  test('in the place of another leaves what the library had under that path as it was', async () => {
    const engine = await open('changed');
    await engine.add([textFile('a.txt', notice('', 'Thường'))]);
    const before = await engine.get('d1');
    const { files } = await engine.add([textFile('a.txt', notice('TUYỆT MẬT', secretWord))]);
    expect(files).toMatchObject([{ outcome: 'failed', code: 'FILE_SECRET' }]);
    expect((await engine.get('d1')).textSha256).toBe(before.textSha256);
    expect((await engine.search('trực từ 7 giờ')).hits).not.toEqual([]);
    await engine.close();
    expect(filesWith('changed', secretWord)).toEqual([]);
  });
});
