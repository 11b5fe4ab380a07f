import { describe, expect, test } from 'vitest';
import { ChidanError } from '../src/base/error.ts';
import type { Embedder } from '../src/embedding/embedder.ts';
import type { Engine } from '../src/engine.ts';
import { createHashingEmbedder, createMemoryEngine, MemoryStore } from '../src/testing/index.ts';
import { textFile } from './corpus.ts';

const notice = (subject: string): string => `Số: 117-TB/ĐUK\n\nTHÔNG BÁO\n${subject}\n\n1. Chi bộ họp.`;

async function libraryOfTwo(): Promise<Engine> {
  const engine = createMemoryEngine();
  await engine.add([textFile('a.txt', notice('về sinh hoạt')), textFile('b.txt', notice('về đảng phí'))]);
  return engine;
}

describe('removing by a number that two documents bear', () => {
  test('is refused, and takes nothing away', async () => {
    const engine = await libraryOfTwo();
    await expect(engine.remove('117-TB/ĐUK')).rejects.toMatchObject({
      code: 'DOCUMENT_AMBIGUOUS',
      detail: { count: 2 },
    });
    await expect(engine.remove('117-TB/ĐUK', { all: false })).rejects.toMatchObject({ code: 'DOCUMENT_AMBIGUOUS' });
    expect(await engine.list()).toHaveLength(2);
  });

  test('takes both away when all are meant', async () => {
    const engine = await libraryOfTwo();
    expect((await engine.remove('117-TB/ĐUK', { all: true })).map(({ id }) => id)).toEqual(['d1', 'd2']);
    expect(await engine.list()).toEqual([]);
    await expect(engine.remove('117-TB/ĐUK', { all: true })).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
  });
});

describe('a merge that fails', () => {
  const failing = (error: unknown): Engine => createMemoryEngine({ maintain: () => Promise.reject(error) });

  test('takes nothing back of an addition, and is told of in its report', async () => {
    const engine = failing(new ChidanError('LIBRARY_INACCESSIBLE', { directory: 'd', reason: 'ENOSPC' }));
    const report = await engine.add([textFile('a.txt', 'chi bộ họp')]);
    expect(report.files).toMatchObject([{ outcome: 'added', documentId: 'd1' }]);
    expect(report.mergeFailure).toMatchObject({
      code: 'LIBRARY_INACCESSIBLE',
      message: expect.stringContaining('ENOSPC'),
    });
    expect((await engine.search('chi bộ')).hits).toHaveLength(1);
  });

  test('that is a bug is told of as well, without a code', async () => {
    const { mergeFailure } = await failing(new TypeError('x')).add([textFile('a.txt', 'một')]);
    expect(mergeFailure).toEqual({ code: null, message: 'x' });
  });

  test('is not told of where nothing was merged or nothing failed', async () => {
    expect(await failing(new Error('x')).add([])).toEqual({ files: [] });
    expect(Object.keys(await createMemoryEngine().add([textFile('a.txt', 'một')]))).toEqual(['files']);
  });

  test('neither stops a removal nor embedding again', async () => {
    const engine = failing(new Error('x'));
    await engine.add([textFile('a.txt', 'một'), textFile('b.txt', 'hai')]);
    expect(await engine.remove('d1')).toHaveLength(1);
    expect(await engine.embedAgain()).toBe(0);
  });
});

describe('a caller without types', () => {
  const check = async (act: (engine: Engine) => Promise<unknown>, option: string): Promise<void> =>
    await expect(act(createMemoryEngine())).rejects.toMatchObject({ code: 'OPTION_INVALID', detail: { option } });
  const wrong = (value: unknown): never => value as never;

  test('is told which argument is wrong', async () => {
    for (const value of [undefined, null, 7, ['chi bộ']]) {
      await check((engine) => engine.search(wrong(value)), 'query');
      await check((engine) => engine.ask(wrong(value)), 'query');
      await check((engine) => engine.get(wrong(value)), 'reference');
      await check((engine) => engine.remove(wrong(value)), 'reference');
    }
    for (const value of [undefined, 'a.txt', ['a.txt'], [null], [{ path: 'a.txt' }]])
      await check((engine) => engine.add(wrong(value)), 'files');
  });

  test('is told that options are no options', async () => {
    for (const value of [null, 5, 'x', []]) {
      await check((engine) => engine.search('chi bộ', wrong(value)), 'options');
      await check((engine) => engine.ask('chi bộ', wrong(value)), 'options');
      await check((engine) => engine.verify({ text: 'chi bộ', citations: [] }, wrong(value)), 'options');
      await check((engine) => engine.add([], wrong(value)), 'options');
      await check((engine) => engine.remove('d1', wrong(value)), 'options');
      await check((engine) => engine.embedAgain(wrong(value)), 'options');
    }
    await check((engine) => engine.remove('d1', wrong({ every: true })), 'every');
  });
});

describe('a library that was closed', () => {
  test('refuses everything but being closed again', async () => {
    const engine = await libraryOfTwo();
    await engine.close();
    const calls = [
      () => engine.add([]),
      () => engine.remove('d1'),
      () => engine.list(),
      () => engine.get('d1'),
      () => engine.search('chi bộ'),
      () => engine.ask('chi bộ họp?'),
      () => engine.verify({ text: 'chi bộ', citations: [] }),
      () => engine.status(),
      () => engine.embedAgain(),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'LIBRARY_CLOSED' });
    await engine.close();
  });

  test('has closed every part, though the first failed', async () => {
    const closed: string[] = [];
    const part = (name: string): Embedder => ({
      ...createHashingEmbedder(),
      close: () => {
        closed.push(name);
        return Promise.reject(new Error(name));
      },
    });
    class ClosingStore extends MemoryStore {
      override async close(): Promise<void> {
        closed.push('store');
      }
    }
    const ports = { store: new ClosingStore(), embedder: part('passages'), queryEmbedder: part('queries') };
    await expect(createMemoryEngine(ports).close()).rejects.toThrow('passages');
    expect(closed).toEqual(['passages', 'queries', 'store']);
  });
});
