import { describe, expect, test } from 'vitest';
import { ChidanError } from '../../src/base/error.ts';
import type { Progress } from '../../src/base/progress.ts';
import type { Embedder } from '../../src/embedding/embedder.ts';
import type { Engine } from '../../src/engine.ts';
import { sha256 } from '../../src/file/sha256.ts';
import type { FileInput } from '../../src/library/add-files.ts';
import type { FileReader } from '../../src/library/file-reader.ts';
import { createHashingEmbedder, createMemoryEngine, MemoryStore } from '../../src/testing/index.ts';
import { testReader, textFile } from '../corpus.ts';

/** What becomes of each file, `path outcome id`, or `path failed CODE`. */
async function check(engine: Engine, files: readonly FileInput[], expected: readonly string[]): Promise<void> {
  const report = await engine.add(files);
  const found = report.files.map((file) => {
    const end = file.outcome === 'failed' ? ` ${file.code}` : file.outcome === 'unchanged' ? '' : ` ${file.documentId}`;
    return `${file.path} ${file.outcome}${end}`;
  });
  expect(found).toEqual(expected);
}

/** The documents of the library, `id: paths`. */
async function checkDocuments(engine: Engine, expected: readonly string[]): Promise<void> {
  const found = (await engine.list()).map(
    ({ id, sources }) => `${id}: ${sources.map((source) => source.path).join(', ')}`,
  );
  expect(found).toEqual(expected);
}

const bytesFile = (path: string, ...bytes: number[]): FileInput => ({ path, read: async () => Uint8Array.from(bytes) });

/** As many items, each long enough to be a chunk of its own. */
const longText = (items: number): string =>
  Array.from({ length: items }, (_, index) => `${index + 1}. ${`chữ${index} `.repeat(150)}.`).join('\n');

/** Embeds so many texts at a time, heeding the signal and telling of progress between, as the pool's does. */
function steppingEmbedder(step: number, onStep?: (texts: number) => void): Embedder {
  const embedder = createHashingEmbedder();
  return {
    ...embedder,
    embed: async (texts, role, { signal, onProgress } = {}) => {
      const vectors: Float32Array[] = [];
      while (vectors.length < texts.length) {
        signal?.throwIfAborted();
        vectors.push(...(await embedder.embed(texts.slice(vectors.length, vectors.length + step), role)));
        onStep?.(step);
        onProgress?.({ stage: 'embed', done: vectors.length, total: texts.length });
      }
      return vectors;
    },
  };
}

describe('a file', () => {
  test('that is new is added', async () => {
    const engine = createMemoryEngine();
    await check(engine, [textFile('a.txt', 'một'), textFile('b.txt', 'hai')], ['a.txt added d1', 'b.txt added d2']);
    await checkDocuments(engine, ['d1: a.txt', 'd2: b.txt']);
  });

  test('that is as it was is not read again', async () => {
    const engine = createMemoryEngine();
    await engine.add([textFile('a.txt', 'một')]);
    const { generation } = await engine.status();
    await check(engine, [textFile('a.txt', 'một')], ['a.txt unchanged']);
    expect((await engine.status()).generation).toBe(generation);
  });

  test('whose bytes changed updates its document in place', async () => {
    const engine = createMemoryEngine();
    await engine.add([textFile('a.txt', 'một'), textFile('b.txt', 'hai')]);
    await check(engine, [textFile('a.txt', 'ba')], ['a.txt updated d1']);
    await checkDocuments(engine, ['d1: a.txt', 'd2: b.txt']);
    expect((await engine.get('d1')).text).toBe('ba');
  });

  test('with the bytes of another is one document with it, which has two sources', async () => {
    const engine = createMemoryEngine();
    await check(engine, [textFile('a.txt', 'một'), textFile('b/c.txt', 'một')], ['a.txt added d1', 'b/c.txt added d1']);
    await checkDocuments(engine, ['d1: a.txt, b/c.txt']);
    expect((await engine.status()).chunks).toBe(1);
  });

  test('of a document with two sources becomes its own document when its bytes change', async () => {
    const engine = createMemoryEngine();
    await engine.add([textFile('a.txt', 'một'), textFile('b.txt', 'một')]);
    await check(engine, [textFile('b.txt', 'hai')], ['b.txt added d2']);
    await checkDocuments(engine, ['d1: a.txt', 'd2: b.txt']);
  });

  test('is read again by other rules', async () => {
    const store = new MemoryStore();
    await createMemoryEngine({ store }).add([textFile('a.txt', 'một')]);
    const reader: FileReader = {
      ...testReader,
      version: 'other',
      read: async (name, bytes) => ({ ...(await testReader.read(name, bytes)), readingVersion: 'other' }),
    };
    const engine = createMemoryEngine({ store, reader });
    await check(engine, [textFile('a.txt', 'một')], ['a.txt reread d1']);
    await check(engine, [textFile('a.txt', 'một')], ['a.txt unchanged']);
  });

  test('is named in NFC with slashes between folders, however it was written', async () => {
    const engine = createMemoryEngine();
    await check(engine, [textFile('Văn bản\\a.txt'.normalize('NFD'), 'một')], ['Văn bản/a.txt added d1']);
    await check(engine, [textFile('Văn bản/a.txt', 'một')], ['Văn bản/a.txt unchanged']);
  });

  test('that cannot be read is reported, and the rest goes on', async () => {
    const missing: FileInput = {
      path: 'c.txt',
      read: () => Promise.reject(new ChidanError('FILE_NOT_FOUND', { path: 'c.txt' })),
    };
    const files = [
      bytesFile('a.txt', 0xc3),
      textFile('b.xyz', 'một'),
      missing,
      textFile('d.txt', ' \n'),
      textFile('e.txt', 'một'),
    ];
    const engine = createMemoryEngine();
    await check(engine, files, [
      'a.txt failed FILE_DAMAGED',
      'b.xyz failed FILE_TYPE_UNSUPPORTED',
      'c.txt failed FILE_NOT_FOUND',
      'd.txt failed FILE_EMPTY',
      'e.txt added d1',
    ]);
    await checkDocuments(engine, ['d1: e.txt']);
  });

  test('is reported with the warnings of its reading', async () => {
    const { files } = await createMemoryEngine().add([textFile('a.txt', '1. Một.\n3. Ba.')]);
    expect(files).toMatchObject([
      { warnings: expect.arrayContaining([expect.objectContaining({ code: 'OUTLINE_OUT_OF_SEQUENCE' })]) },
    ]);
  });
});

describe('files', () => {
  test('are saved in the order given, though one is read sooner than another', async () => {
    const slow: FileInput = {
      path: 'chậm.txt',
      read: async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return new TextEncoder().encode('chậm');
      },
    };
    await check(
      createMemoryEngine(),
      [slow, textFile('nhanh.txt', 'nhanh')],
      ['chậm.txt added d1', 'nhanh.txt added d2'],
    );
  });

  test('are told of as they go', async () => {
    const told: string[] = [];
    const onProgress = ({ stage, done, total, path }: Progress): void => {
      told.push(`${stage} ${done}/${total} ${path}`);
    };
    await createMemoryEngine().add([textFile('a.txt', 'một')], { onProgress });
    expect(told).toEqual(['read 0/1 a.txt', 'store 1/1 a.txt']);
  });

  test('are told of as they go, a long one within its embedding too', async () => {
    const told: string[] = [];
    const onProgress = ({ stage, done, total, path }: Progress): void => {
      if (stage === 'embed') told.push(`${done}/${total} ${path}`);
    };
    const engine = createMemoryEngine({ embedder: steppingEmbedder(8) });
    await engine.add([textFile('dài.txt', longText(150)), textFile('ngắn.txt', longText(20))], { onProgress });
    expect(told).toEqual(['64/150 dài.txt', '128/150 dài.txt']);
  });

  test('of which one is long can be stopped within it', async () => {
    const controller = new AbortController();
    let embedded = 0;
    const embedder = steppingEmbedder(8, (texts) => {
      embedded += texts;
    });
    const onProgress = ({ stage }: Progress): void => {
      if (stage === 'embed') controller.abort(new Error('stop'));
    };
    const engine = createMemoryEngine({ embedder });
    const adding = engine.add([textFile('dài.txt', longText(150))], { signal: controller.signal, onProgress });
    await expect(adding).rejects.toThrow('stop');
    expect(embedded).toBe(64);
    expect(await engine.list()).toEqual([]);
  });

  test('that were saved before the work was stopped stay, and the rest is not read', async () => {
    const engine = createMemoryEngine();
    const controller = new AbortController();
    const read: string[] = [];
    const files = ['a', 'b', 'c', 'd', 'e', 'f'].map((name): FileInput => {
      const { read: readBytes } = textFile(`${name}.txt`, `văn bản ${name}`);
      return {
        path: `${name}.txt`,
        read: async () => {
          read.push(name);
          return await readBytes();
        },
      };
    });
    const onProgress = ({ stage, done }: Progress): void => {
      if (stage === 'store' && done === 2) controller.abort(new Error('stop'));
    };
    await expect(engine.add(files, { signal: controller.signal, onProgress })).rejects.toThrow('stop');
    const saved = (await engine.list()).length;
    expect(saved).toBeGreaterThanOrEqual(2);
    expect(saved).toBeLessThan(6);
    expect(read).not.toContain('f');
    expect((await engine.add(files)).files.filter(({ outcome }) => outcome === 'unchanged')).toHaveLength(saved);
  });

  test('end at an error that the next would meet too', async () => {
    class BusyStore extends MemoryStore {
      override save(): Promise<never> {
        return Promise.reject(new ChidanError('LIBRARY_BUSY', { seconds: 5 }));
      }
    }
    const engine = createMemoryEngine({ store: new BusyStore() });
    await expect(engine.add([textFile('a.txt', 'một')])).rejects.toMatchObject({ code: 'LIBRARY_BUSY' });
  });

  test('end at a bug, which is no report of a file', async () => {
    const reader: FileReader = { ...testReader, read: () => Promise.reject(new TypeError('bug')) };
    await expect(createMemoryEngine({ reader }).add([textFile('a.txt', 'một')])).rejects.toThrow(TypeError);
  });
});

describe('originals', () => {
  test('are kept under their hash while a document is read from them', async () => {
    const kept = new Map<string, string>();
    const originals = {
      keep: async (hash: string, bytes: Uint8Array) => void kept.set(hash, new TextDecoder().decode(bytes)),
      drop: async (hash: string) => void kept.delete(hash),
    };
    const engine = createMemoryEngine({ originals });
    await engine.add([textFile('a.txt', 'một'), textFile('b.txt', 'hai'), bytesFile('c.txt', 0xc3)]);
    expect([...kept.values()].sort()).toEqual(['hai', 'một']);
    await engine.add([textFile('a.txt', 'ba')]);
    expect([...kept.values()].sort()).toEqual(['ba', 'hai']);
    await engine.remove('d2');
    expect([...kept.values()]).toEqual(['ba']);
    expect([...kept.keys()]).toEqual([await sha256('ba')]);
  });
});

describe('chunks', () => {
  test('whose text is known are not embedded again', async () => {
    const embedded: string[] = [];
    const embedder = createHashingEmbedder();
    const counting: Embedder = {
      ...embedder,
      embed: async (texts, ...rest) => {
        embedded.push(...texts);
        return await embedder.embed(texts, ...rest);
      },
    };
    const engine = createMemoryEngine({ embedder: counting });
    const items = Array.from({ length: 3 }, (_, index) => `${index + 1}. ${`chữ${index} `.repeat(150)}.`);
    await engine.add([textFile('a.txt', items.join('\n'))]);
    expect(embedded).toHaveLength(3);
    await engine.add([textFile('a.txt', [...items, '4. Bốn.'].join('\n'))]);
    expect(embedded.slice(3)).toEqual(['4. Bốn.']);
  });
});

test('a file that became a copy of another takes its own document with it, since nothing stands for that any more', async () => {
  const engine = createMemoryEngine();
  await engine.add([textFile('a.txt', 'nội dung cũ'), textFile('b.txt', 'nội dung mới')]);
  await check(engine, [textFile('a.txt', 'nội dung mới')], ['a.txt updated d2']);
  await checkDocuments(engine, ['d2: a.txt, b.txt']);
});
