import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '@chidan/core';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { exitCodes } from '../src/index.ts';
import { fakeLibrary, quoted } from './fake-library.ts';
import { run } from './run.ts';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);

/** Asks, and saves under this name in a folder of the test. */
const ask = (name: string, ...more: string[]) => run(['ask', 'ai dự?', '--output', name, ...more], {}, { cwd: folder });

describe('ask --output', () => {
  it('saves a Word file with footnotes, prints the answer all the same, and says so', async () => {
    const { code, out, err } = await ask('trả-lời.docx');
    expect([code, err]).toEqual([0, 'Đã lưu câu trả lời vào trả-lời.docx.\n']);
    expect(out).toContain('Nguồn:');
    const { text } = await readContent('a.docx', readFileSync(at('trả-lời.docx')));
    expect(text).toContain(`“${quoted}”`);
  });

  it('saves Markdown, and JSON as --json prints it, whatever the case of the ending', async () => {
    await ask('a.MD');
    expect(readFileSync(at('a.MD'), 'utf8')).toMatch(/^# ai dự\?\n/);
    const { out, err } = await ask('a.json', '--json');
    expect(err).toBe('');
    expect(readFileSync(at('a.json'), 'utf8')).toBe(out);
    expect(JSON.parse(out)).toEqual(await fakeLibrary().ask('ai dự?'));
  });

  it('saves what verify takes', async () => {
    await ask('kiem.json');
    expect((await run(['verify', at('kiem.json')])).code).toBe(0);
  });

  it('leaves a file that is there, unless it is forced', async () => {
    writeFileSync(at('co.md'), 'quý');
    const refused = await ask('co.md');
    expect([refused.code, refused.opened.length]).toEqual([exitCodes.input, 0]);
    expect(refused.err).toContain('--force');
    expect(readFileSync(at('co.md'), 'utf8')).toBe('quý');
    expect((await ask('co.md', '--force')).code).toBe(0);
    expect(readFileSync(at('co.md'), 'utf8')).toMatch(/^# /);
  });

  it.each(['a.pdf', 'a', '.docx', 'a.doc'])('refuses %s before a question is put', async (name) => {
    const { code, err, opened } = await ask(name);
    expect([code, opened.length]).toEqual([exitCodes.input, 0]);
    expect(err).toContain('OPTION_INVALID');
    expect(existsSync(at(name))).toBe(false);
  });

  it('refuses a folder that is not there', async () => {
    const { code, err, opened } = await ask('thieu/a.md');
    expect([code, opened.length]).toEqual([exitCodes.input, 0]);
    expect(err).toContain('FILE_NOT_FOUND');
  });

  it('tells in English', async () => {
    expect((await ask('a.pdf', '--lang', 'en')).err).toContain("the file's name must end in .docx, .md or .json");
    expect((await ask('b.md', '--lang', 'en')).err).toBe('The answer was saved in b.md.\n');
    expect((await ask('b.md', '--lang', 'en')).err).toContain('the file is there, add --force');
  });
});
