import { describe, expect, test } from 'vitest';
import { defaultMergeOptions, needsMerge, resolveMergeOptions } from '../../src/search-index/merge-policy.ts';
import { createMemoryEngine, MemoryStore } from '../../src/testing/index.ts';
import { textFile } from '../corpus.ts';

/** A library to which five documents of one chunk were added, then the first `removed` taken out. */
async function libraryOf(removed: number): Promise<MemoryStore> {
  const store = new MemoryStore();
  const engine = createMemoryEngine({ store });
  await engine.add(['một', 'hai', 'ba', 'bốn', 'năm'].map((text) => textFile(`${text}.txt`, `Văn bản số ${text}`)));
  await store.remove(Array.from({ length: removed }, (_, index) => `d${index + 1}`));
  return store;
}

describe('index files are brought up to date', () => {
  const check = async (removed: number, covered: number, options: object, expected: boolean): Promise<void> =>
    expect(await needsMerge(await libraryOf(removed), covered, { ...defaultMergeOptions, ...options })).toBe(expected);

  test('when more chunks are new than a delta may have', async () => {
    await check(0, 0, { largestDelta: 5 }, false);
    await check(0, 0, { largestDelta: 4 }, true);
    await check(0, 3, { largestDelta: 2 }, false);
    await check(0, 3, { largestDelta: 1 }, true);
  });

  test('when more of the chunks are deleted than may be', async () => {
    await check(1, 5, { largestDeletedShare: 0.25 }, false);
    await check(2, 5, { largestDeletedShare: 0.25 }, true);
    await check(5, 5, { largestDeletedShare: 0.25 }, true);
  });

  test('but not for deletions that no index file holds', async () => {
    await check(5, 0, { largestDeletedShare: 0 }, false);
  });
});

describe('merge options', () => {
  test('are the defaults but for what is given', () => {
    expect(resolveMergeOptions()).toEqual(defaultMergeOptions);
    expect(resolveMergeOptions({ largestDelta: 0 })).toEqual({ ...defaultMergeOptions, largestDelta: 0 });
  });

  test.each([{ largestDelta: -1 }, { largestDelta: 1.5 }, { largestDeletedShare: 1.1 }, { largestDelt: 5 }])(
    'are refused: %o',
    (options) =>
      expect(() => resolveMergeOptions(options)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' })),
  );
});
