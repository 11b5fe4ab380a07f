import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectFile } from '../../src/node/inspect-file.ts';
import { corpusFiles, readCorpus } from '../corpus.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const corpus = join(import.meta.dirname, '../../../../corpus/documents');

describe('inspecting a file', () => {
  test.each(corpusFiles)('reads %s as adding it does', async (file) => {
    const { readingVersion: _version, chunks: _chunks, ...reading } = await readCorpus(file);
    const inspection = await inspectFile(join(corpus, file));
    expect(inspection).toMatchObject(reading);
    expect(inspection.path).toBe(join(corpus, file));
    expect(inspection.pages === null).toBe(inspection.pageStarts === null);
  });

  test('tells why a file cannot be read, and refuses a secret one unless told otherwise', async () => {
    const write = (name: string, text: string): string => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    };
    const check = async (path: string, code: string) => await expect(inspectFile(path)).rejects.toMatchObject({ code });
    await check(join(folder, 'thieu.txt'), 'FILE_NOT_FOUND');
    await check(write('anh.jpg', 'JFIF'), 'FILE_TYPE_UNSUPPORTED');
    await check(write('trong.txt', ' '), 'FILE_EMPTY');
    mkdirSync(join(folder, 'thu-muc'));
    await check(join(folder, 'thu-muc'), 'FILE_IS_FOLDER');
    const secret = write('mat.txt', 'Số 12-TB/HU\nMẬT\nTHÔNG BÁO\n1. Trực ban.');
    await check(secret, 'FILE_SECRET');
    expect((await inspectFile(secret, { acceptSecret: true })).title).toBe('Thông báo 12-TB/HU');
    await expect(inspectFile(secret, { accept: true } as never)).rejects.toMatchObject({ code: 'OPTION_INVALID' });
    expect(readdirSync(folder)).toHaveLength(4);
  });
});
