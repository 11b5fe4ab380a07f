import { readdirSync, readFileSync } from 'node:fs';
import { ChidanError, errorMessage } from '@chidan/core';
import type { Library } from '@chidan/core/node';
import { describe, expect, it } from 'vitest';
import type { CliIo } from '../src/cli-io.ts';
import { catalogues, messagesFor } from '../src/messages/messages.ts';
import { fakeLibrary } from './fake-library.ts';
import { run } from './run.ts';
import { commands, samples } from './samples.ts';

const vietnamese = /[ăâđêôơưà-ãè-êìíò-õùúýạ-ỹ]/i;

/** The same data without diacritics, as long as before: what then still has some was said by the command line. */
function plain<T>(value: T): T {
  const letters = JSON.stringify(value)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
  return JSON.parse(letters);
}

function plainLibrary(replaced: Partial<Library> = {}): Partial<Library> {
  const library = fakeLibrary(replaced);
  return {
    ...replaced,
    remove: async (reference) => plain(await library.remove(reference)),
    list: async () => plain(await library.list()),
    get: async (reference) => plain(await library.get(reference)),
    review: async () => plain(await library.review()),
    correct: async (reference, changes) => plain(await library.correct(reference, changes)),
    search: async (query) => plain(await library.search(query)),
    ask: async (question) => plain(await library.ask(question)),
    verify: async (answer) => plain(await library.verify(answer)),
  };
}

function plainIo(io: Partial<CliIo> = {}): Partial<CliIo> {
  const { inspectFile } = io;
  return inspectFile ? { ...io, inspectFile: async (path) => plain(await inspectFile(path)) } : io;
}

/** Without what stays Vietnamese: the program's name, names of document types, units of an outline, examples. */
function withoutNames(text: string): string {
  return text
    .replace(/^ {2}(?:chidan|\s{2}).*$/gm, '')
    .replace(/Chỉ Dẫn|Thông báo|Quy định|ngày (?=\d)|điểm (?=a)|mục (?=\d)|đoạn (?=\d)/g, '');
}

describe('English', () => {
  it.each(samples)('is all that $name says around the documents', async ({ argv, library, io }) => {
    const { out, err } = await run(
      [...argv, '--lang', 'en'].filter((word) => word !== ''),
      plainLibrary(library),
      plainIo(io),
    );
    const said = withoutNames(out + err);
    expect(said.trim()).not.toBe('');
    expect(said.match(vietnamese)?.[0], said).toBeUndefined();
  });

  it.each(commands)('is the help of %s', async (command) => {
    const { code, out } = await run([command, '--help', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: chidan ${command}`);
    expect(out).toContain('Examples:');
    expect(withoutNames(out)).not.toMatch(vietnamese);
  });

  it('is what the JSON of errors and reports says too', async () => {
    const { err } = await run(['show', 'd99', '--json', '--lang', 'en']);
    expect(JSON.parse(err)).toEqual({
      code: 'DOCUMENT_NOT_FOUND',
      message: expect.stringMatching(/^The library has no/),
    });
    const added = samples.find(({ name }) => name === 'add');
    const { out } = await run(['add', 'x', '--json', '--lang', 'en'], added?.library);
    expect(JSON.parse(out).files[1].message).toMatch(/^Files like/);
  });

  it('of an interruption and of a bug is English', async () => {
    const bug = { list: () => Promise.reject(new Error('boom')) };
    expect((await run(['list', '--lang', 'en'], bug)).err).toMatch(/^Error: The program has failed.*\(boom\)/);
    const { err } = await run(['list', '--lang', 'en'], bug, { signal: AbortSignal.abort() });
    expect(err).toMatch(/^Stopped as asked/);
  });
});

describe('the language', () => {
  const check = (argv: readonly string[], env: Readonly<Record<string, string>>, expected: 'vi' | 'en'): void =>
    expect(messagesFor(argv, env).language).toBe(expected);

  it('is that of --lang, wherever it stands, else of CHIDAN_LANG, else Vietnamese', () => {
    check(['list'], {}, 'vi');
    check(['list', '--lang', 'en'], {}, 'en');
    check(['--lang=en', 'list'], {}, 'en');
    check(['--lang', 'vi', 'list'], { CHIDAN_LANG: 'en' }, 'vi');
    check(['list'], { CHIDAN_LANG: 'en_US.UTF-8' }, 'en');
    check(['list'], { CHIDAN_LANG: 'fr' }, 'vi');
    check(['search', '--', '--lang', 'en'], {}, 'vi');
  });

  it('that is not known is refused', async () => {
    const { code, err } = await run(['list', '--lang', 'fr']);
    expect(code).toBe(2);
    expect(err).toMatch(/«fr».*phải là vi hoặc en.*\[OPTION_INVALID\]/);
  });
});

/** `help.add.summary` … of every leaf, functions included. */
function keysOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, entry]) =>
    typeof entry === 'object' ? keysOf(entry, `${path}${key}.`) : [`${path}${key} ${typeof entry}`],
  );
}

describe('the catalogues', () => {
  it('say the same things', () => {
    expect(keysOf(catalogues.en)).toHaveLength(keysOf(catalogues.vi).length);
    expect(keysOf(catalogues.en).sort()).toEqual(keysOf(catalogues.vi).sort());
  });

  it('share no sentence', () => {
    const sentences = (value: object): string[] =>
      Object.values(value).flatMap((entry) =>
        typeof entry === 'string' ? [entry] : typeof entry === 'object' ? sentences(entry) : [],
      );
    const shared = new Set(sentences(catalogues.vi));
    const both = sentences(catalogues.en).filter((sentence) => shared.has(sentence));
    expect(both.filter((sentence) => / /.test(sentence))).toEqual([]);
    for (const sentence of sentences(catalogues.vi)) expect(sentence).toBe(sentence.normalize('NFC'));
  });

  it('put into English every word that core puts into an error itself', () => {
    const source = new URL('../../core/src/', import.meta.url);
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const words = files
      .filter((name) => !name.includes('error-'))
      .flatMap((name) => [
        ...readFileSync(new URL(name.replaceAll('\\', '/'), source), 'utf8')
          .replace(/^\s*(?:\/?\*|\/\/).*$/gm, '')
          .matchAll(/\b(?:reason|type)(?: =|:) (?:'([^']+)'|`([^`]+)`)/g),
      ])
      .map(([, quoted, template = '']) =>
        (quoted ?? template).replace(/(?<=số)\$\{.*?: ''\}/, '').replace(/\$\{[^{}]*(?:'[^']*'[^{}]*)*\}/g, '7'),
      );
    expect(words.length).toBeGreaterThan(5);
    const english = (reason: string): string =>
      errorMessage(new ChidanError('OPTION_INVALID', { option: 'x', reason }), 'en');
    expect(words.filter((reason) => vietnamese.test(withoutNames(english(reason))))).toEqual([]);
  });
});
