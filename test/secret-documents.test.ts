import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary } from '@chidan/core/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const scratch = join(folder, 'scratch');
const directory = join(folder, 'library');
const originalTemporary = process.env.TMPDIR;

beforeAll(() => {
  mkdirSync(scratch);
  process.env.TMPDIR = scratch;
});
afterAll(() => {
  if (originalTemporary === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = originalTemporary;
});

/** Stands in the secret document alone. */
const word = 'Bạchđằng';
const text = (stamp: string, name: string): string =>
  `HUYỆN ỦY SÔNG VÀNG\nSố 12-TB/HU\n${stamp}\nTHÔNG BÁO\nvề phương án ${name}\n1. Đơn vị ${name} trực từ 7 giờ.`;

function filesWith(words: string): string[] {
  return [directory, scratch]
    .flatMap((root) => readdirSync(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => [words, words.normalize('NFD')].some((form) => readFileSync(file).includes(form)));
}

describe('a library on disk, with its threads and index files', () => {
  it('keeps nothing of a secret document, in itself or among temporary files', async () => {
    const library = await openLibrary(directory, { access: 'write', queryThread: 'own', merge: { largestDelta: 0 } });
    const secret = join(folder, 'mat.txt');
    writeFileSync(secret, text('TUYỆT MẬT', word));
    const bytes = new TextEncoder().encode(text('', 'Thường'));
    const { files } = await library.add([secret, { name: 'thuong.txt', bytes }]);
    expect(files).toMatchObject([{ outcome: 'failed', code: 'FILE_SECRET' }, { outcome: 'added' }]);
    expect(JSON.stringify(files)).not.toContain(word);
    expect((await library.search('phương án')).hits).toHaveLength(1);
    await library.close();
    expect(filesWith('Thường')).not.toEqual([]);
    expect(filesWith(word)).toEqual([]);
  });

  it('takes it where secret documents are accepted', async () => {
    const library = await openLibrary(directory, { access: 'write', queryThread: 'own', acceptSecret: true });
    const bytes = new TextEncoder().encode(text('MẬT', word));
    expect((await library.add([{ name: 'mat.txt', bytes }])).files).toMatchObject([{ outcome: 'added' }]);
    // Cut again on a worker thread, as every corrected document is.
    expect((await library.correct('d2', { date: '1/8/2025' })).date).toBe('2025-08-01');
    await library.close();
    const reader = await openLibrary(directory, { queryThread: 'own' });
    await expect(reader.correct('d2', { date: '2/8/2025' })).rejects.toMatchObject({ code: 'LIBRARY_READ_ONLY' });
    expect((await reader.search('phương án')).hits.map(({ citation }) => citation.date)).toContain('2025-08-01');
    await reader.close();
  });
});
