import { resolve } from 'node:path';
import { ChidanError } from '@chidan/core';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

const nowhere = { findLibrary: () => null };

describe('the library', () => {
  it('is the one that --library names, before or after the command', async () => {
    const env = { CHIDAN_LIBRARY: '/bien' };
    for (const argv of [
      ['list', '--library', 'kho-khac'],
      ['--library', 'kho-khac', 'list'],
    ]) {
      expect((await run(argv, {}, { env })).opened[0]?.directory).toBe(resolve('/co-quan/kho-khac'));
    }
  });

  it('else the one of CHIDAN_LIBRARY', async () => {
    const { opened } = await run(['list'], {}, { env: { CHIDAN_LIBRARY: '/bien' } });
    expect(opened[0]?.directory).toBe(resolve('/bien'));
  });

  it('else the nearest one upward from the current folder', async () => {
    const { opened } = await run(['list'], {}, { findLibrary: (start) => `${start}-tren/.chidan` });
    expect(opened[0]?.directory).toBe('/co-quan-tren/.chidan');
  });

  it('else, to add, a new one in the current folder', async () => {
    const { code, opened } = await run(['add', 'van-ban'], {}, nowhere);
    expect([code, opened[0]?.directory]).toEqual([0, resolve('/co-quan/.chidan')]);
  });

  it.each(['list', 'status', 'embed'])('else there is none, and %s says how to make one', async (command) => {
    const { code, err, opened } = await run([command], {}, nowhere);
    expect([code, opened.length]).toEqual([3, 0]);
    expect(err).toContain('[LIBRARY_NOT_FOUND]');
    for (const word of ['chidan add', '--library', 'CHIDAN_LIBRARY']) expect(err).toContain(word);
  });
});

describe('opening it', () => {
  it.each([['search', 'x'], ['ask', 'x'], ['list'], ['show', 'd1'], ['status']])(
    'only reads for %s',
    async (...argv) => {
      const { opened } = await run(argv);
      expect(opened.map(({ options }) => [options.access, options.queryThread])).toEqual([['read', 'own']]);
    },
  );

  it('makes a missing one for add only', async () => {
    expect((await run(['add', 'x'])).opened.map(({ options }) => options.access)).toEqual(['write']);
    for (const argv of [['remove', 'd1'], ['embed']]) {
      const { opened, closed } = await run(argv);
      expect([opened.map(({ options }) => options.access), closed]).toEqual([['read', 'write'], 2]);
    }
  });

  it('uses the model that --model names, else CHIDAN_MODEL', async () => {
    const env = { CHIDAN_MODEL: 'mo-hinh-cu' };
    expect((await run(['list'])).opened[0]?.options).not.toHaveProperty('model');
    expect((await run(['list'], {}, { env })).opened[0]?.options.model).toBe(resolve('/co-quan/mo-hinh-cu'));
    const { opened } = await run(['list', '--model', 'mo-hinh-moi'], {}, { env });
    expect(opened[0]?.options.model).toBe(resolve('/co-quan/mo-hinh-moi'));
  });

  it('tells whoever waits that another program is writing, unless JSON was asked for', async () => {
    const openLibrary = async (_directory: string, options?: { onWait?: () => void }): Promise<never> => {
      options?.onWait?.();
      throw new ChidanError('LIBRARY_BUSY', { seconds: 30 });
    };
    expect((await run(['add', 'x'], {}, { openLibrary })).err).toMatch(
      /^Thư viện đang được chương trình khác ghi, đang chờ…\n/,
    );
    expect((await run(['add', 'x', '--json'], {}, { openLibrary })).err).toMatch(/^\{/);
  });
});
