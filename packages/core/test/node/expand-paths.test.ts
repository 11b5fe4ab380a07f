import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandPaths } from '../../src/node/expand-paths.ts';
import { createOriginals } from '../../src/node/originals.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

describe('the files behind paths', () => {
  it('are those of a folder in order of name, without the library, hidden files and what programs leave behind', () => {
    mkdirSync(join(folder, 'a/b/.chidan'), { recursive: true });
    for (const name of ['a/2.txt', 'a/b/1.txt', 'a/~$2.docx', 'a/.DS_Store', 'a/Thumbs.db', 'a/b/.chidan/x.txt']) {
      writeFileSync(join(folder, name), 'x');
    }
    const paths = expandPaths([join(folder, 'a')], join(folder, 'a/b/.chidan')).map((file) => file.path);
    expect(paths).toEqual([join(folder, 'a/2.txt'), join(folder, 'a/b/1.txt')]);
  });

  it('fail one by one when they are read: not there, or a link that leads in a circle', async () => {
    symlinkSync(join(folder, 'circle'), join(folder, 'circle'));
    const [missing, circle] = expandPaths([join(folder, 'none.txt'), join(folder, 'circle')], folder);
    await expect(missing?.read()).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(circle?.read()).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});

describe('originals', () => {
  it('are kept under their hash, once, and dropped', async () => {
    const originals = createOriginals(folder);
    await originals.keep('abcd', new Uint8Array([1, 2]));
    await originals.keep('abcd', new Uint8Array([1, 2]));
    expect(readdirSync(join(folder, 'originals/ab'))).toEqual(['abcd']);
    await originals.drop('abcd');
    await originals.drop('abcd');
    expect(existsSync(join(folder, 'originals/ab/abcd'))).toBe(false);
  });
});
