import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/node/open-library.ts';
import { type OpenOptions, resolveOpenOptions } from '../../src/node/open-options.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

describe('the options of openLibrary', () => {
  it('have defaults, and undefined counts as not given', () => {
    const expected = { access: 'read', queryThread: 'worker', keepOriginals: true, model: undefined };
    expect(resolveOpenOptions({})).toMatchObject(expected);
    expect(resolveOpenOptions({ access: undefined, chunks: undefined } as unknown as OpenOptions)).toMatchObject(
      expected,
    );
    expect(resolveOpenOptions({ access: 'write', merge: { largestDelta: 5 } })).toMatchObject({
      access: 'write',
      merge: { largestDelta: 5 },
    });
  });

  it.each([
    [{ acces: 'write' }, 'acces'],
    [{ access: 'rw' }, 'access'],
    [{ queryThread: 1 }, 'queryThread'],
    [{ model: 5 }, 'model'],
    [{ keepOriginals: 'no' }, 'keepOriginals'],
    [{ onWait: true }, 'onWait'],
    [{ chunks: { maxToken: 5 } }, 'maxToken'],
    [{ merge: 5 }, 'options'],
    [null, 'options'],
  ])('%j are refused, naming %s, before anything is opened', async (options, option) => {
    await expect(openLibrary(folder, options as never)).rejects.toMatchObject({
      code: 'OPTION_INVALID',
      detail: { option },
    });
  });

  it('come after a directory, which is a string', async () => {
    await expect(openLibrary(undefined as never)).rejects.toMatchObject({ code: 'OPTION_INVALID' });
  });
});

describe('what is added', () => {
  it.each([['a.txt'], [undefined], [[5]], [[{ name: 'a.txt' }]], [[{ name: 'a.txt', bytes: 'một' }]]])(
    '%j is refused, since it is no list of paths or named bytes',
    async (inputs) => {
      const library = await openLibrary(folder, { access: 'write', queryThread: 'own' });
      await expect(library.add(inputs as never)).rejects.toMatchObject({
        code: 'OPTION_INVALID',
        detail: { option: 'inputs' },
      });
      await library.close();
      await expect(library.add([])).rejects.toMatchObject({ code: 'LIBRARY_CLOSED' });
    },
  );
});
