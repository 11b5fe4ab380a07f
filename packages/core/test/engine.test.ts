import { describe, expect, test } from 'vitest';
import type { Answerer } from '../src/answer/reply.ts';
import type { Embedder } from '../src/embedding/embedder.ts';
import type { Engine } from '../src/engine.ts';
import type { EnginePorts } from '../src/engine-ports.ts';
import { cite } from '../src/evidence/citation.ts';
import { createHashingEmbedder, createMemoryEngine, MemoryStore } from '../src/testing/index.ts';
import { corpusInputs, textFile } from './corpus.ts';

async function libraryOf(texts: readonly string[], ports: Partial<EnginePorts> = {}): Promise<Engine> {
  const engine = createMemoryEngine(ports);
  await engine.add(texts.map((text, index) => textFile(`${index + 1}.txt`, text)));
  return engine;
}

const quotesOf = async (engine: Engine, ...search: Parameters<Engine['search']>): Promise<string[]> =>
  (await engine.search(...search)).hits.map((hit) => hit.citation.quote);

describe('a library, from file to answer', () => {
  test('finds a passage typed without diacritics, and cites it as people do', async () => {
    const engine = createMemoryEngine();
    await engine.add(corpusInputs());
    const { query, hits } = await engine.search(' quy dinh phan cong cap uy du sinh hoat ', { limit: 3 });
    expect(query).toBe('quy dinh phan cong cap uy du sinh hoat');
    expect(hits).toHaveLength(3);
    expect(hits.map((hit) => hit.rank)).toEqual([1, 2, 3]);
    const citations = hits.map(({ citation }) => citation);
    expect(citations.map(({ label }) => label)).toContain('mục 5, Thông báo 117-TB/ĐUK ngày 18/7/2022');
    expect(hits[0]?.score).toBeGreaterThan(hits[2]?.score ?? Number.NaN);
  });

  test('answers a question with quotes, or says that it found no grounds', async () => {
    const engine = await libraryOf(['Chi bộ họp mỗi tháng một lần. Nghỉ lễ theo lịch.', 'Kế hoạch trồng cây.']);
    const answer = await engine.ask('chi bộ họp mỗi tháng mấy lần');
    expect(answer).toMatchObject({
      kind: 'answered',
      citations: [{ documentId: 'd1', quote: 'Chi bộ họp mỗi tháng một lần.' }],
    });
    expect(await engine.ask('cách nấu bún nước lèo ngon')).toMatchObject({ kind: 'abstained' });
  });

  test('that is empty finds nothing and answers nothing', async () => {
    const engine = createMemoryEngine();
    expect(await engine.search('chi bộ')).toMatchObject({ query: 'chi bộ', searched: 'chi bộ', isFar: true, hits: [] });
    expect(await engine.ask('mây tím khoản gió')).toMatchObject({ kind: 'abstained', nearest: [] });
    expect(await engine.status()).toEqual({ documents: 0, chunks: 0, generation: 0, fingerprint: null });
  });

  test('finds what was added at once, and what was removed no more', async () => {
    const engine = await libraryOf(['chi bộ họp']);
    expect(await quotesOf(engine, 'chi bộ')).toEqual(['chi bộ họp']);
    await engine.add([textFile('x.txt', 'chi bộ nghỉ')]);
    expect(await quotesOf(engine, 'chi bộ nghỉ')).toEqual(['chi bộ nghỉ', 'chi bộ họp']);
    expect((await engine.remove('1.txt')).map(({ id }) => id)).toEqual(['d1']);
    expect(await quotesOf(engine, 'chi bộ')).toEqual(['chi bộ nghỉ']);
    expect((await engine.list()).map(({ id }) => id)).toEqual(['d2']);
  });

  test('shows a document by any reference, and none by a wrong one', async () => {
    const engine = createMemoryEngine();
    await engine.add(corpusInputs());
    expect(await engine.get('117 tb duk')).toMatchObject({ id: 'd1', pages: null });
    expect(await engine.get('d7')).toMatchObject({ number: '9107/2024/QĐ-UBND', pages: 4 });
    await expect(engine.get('5-TB/TU')).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
    await expect(engine.remove('5-TB/TU')).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
  });
});

describe('options', () => {
  const check = async (act: (engine: Engine) => Promise<unknown>, code: string): Promise<void> =>
    await expect(act(await libraryOf(['chi bộ họp']))).rejects.toMatchObject({ code });

  test('are checked before anything is done', async () => {
    await check((engine) => engine.search('chi bộ', { limit: 0 }), 'OPTION_INVALID');
    await check((engine) => engine.search('chi bộ', { limits: 5 } as never), 'OPTION_INVALID');
    await check((engine) => engine.ask('chi bộ', { limit: 101 }), 'OPTION_INVALID');
    await check((engine) => engine.search(' ?'), 'QUERY_EMPTY');
    await check((engine) => engine.ask('a'.repeat(1001)), 'QUERY_TOO_LONG');
  });

  test('limit the hits', async () => {
    const engine = await libraryOf(Array.from({ length: 15 }, (_, index) => `chi bộ số ${index}`));
    expect(await quotesOf(engine, 'chi bộ')).toHaveLength(10);
    expect(await quotesOf(engine, 'chi bộ', { limit: 15 })).toHaveLength(15);
  });

  test('leave one of the two retrievers out', async () => {
    const engine = await libraryOf(['chi bộ họp', 'trồng cây']);
    const lexical = await engine.search('chi bộ họp', { vectorWeight: 0 });
    expect(lexical.hits.map(({ lexical: score, cosine }) => [score !== null, cosine])).toEqual([[true, null]]);
    const semantic = await engine.search('chi bộ họp', { vectorWeight: 1 });
    expect(semantic.hits.map(({ lexical: score, cosine }) => [score, cosine !== null])).toEqual([
      [null, true],
      [null, true],
    ]);
  });

  test('may stop a search', async () => {
    const signal = AbortSignal.abort(new Error('stop'));
    const engine = await libraryOf(['chi bộ họp']);
    await expect(engine.search('chi bộ', { signal })).rejects.toThrow('stop');
    await expect(engine.ask('chi bộ', { signal })).rejects.toThrow('stop');
  });
});

describe('a library of another embedder', () => {
  const open = (store: MemoryStore): Engine => createMemoryEngine({ store, embedder: createHashingEmbedder(32) });

  test('neither finds nor takes anything until it was embedded again', async () => {
    const store = new MemoryStore();
    await libraryOf(['chi bộ họp', 'trồng cây'], { store });
    const engine = open(store);
    const mismatch = { code: 'EMBEDDING_MISMATCH', detail: { stored: 'hashing-64', current: 'hashing-32' } };
    await expect(engine.search('chi bộ')).rejects.toMatchObject(mismatch);
    await expect(engine.ask('chi bộ')).rejects.toMatchObject(mismatch);
    await expect(engine.add([textFile('x.txt', 'x')])).rejects.toMatchObject(mismatch);
    expect(await engine.list()).toHaveLength(2);
    expect(await engine.embedAgain()).toBe(2);
    expect((await engine.search('chi bộ', { limit: 1 })).hits).toMatchObject([{ citation: { quote: 'chi bộ họp' } }]);
  });

  test('is told of it by an engine that had it open', async () => {
    const store = new MemoryStore();
    const former = await libraryOf(['chi bộ họp'], { store });
    await former.search('chi bộ');
    await open(store).embedAgain();
    await expect(former.search('chi bộ')).rejects.toMatchObject({ code: 'EMBEDDING_MISMATCH' });
  });
});

describe('ports of the caller', () => {
  test('embed queries apart from passages', async () => {
    const roles: string[] = [];
    const spying = (name: string): Embedder => {
      const embedder = createHashingEmbedder();
      return {
        ...embedder,
        embed: async (texts, role, options) => {
          roles.push(`${name} ${role}`);
          return await embedder.embed(texts, role, options);
        },
      };
    };
    const engine = await libraryOf(['chi bộ họp'], { embedder: spying('first'), queryEmbedder: spying('second') });
    await engine.search('chi bộ');
    expect(roles).toEqual(['first passage', 'second query']);
  });

  test('maintain the index after each change, and only then', async () => {
    let maintained = 0;
    const maintain = async (): Promise<void> => void maintained++;
    const engine = await libraryOf(['chi bộ họp'], { maintain });
    expect(maintained).toBe(1);
    await engine.add([textFile('1.txt', 'chi bộ họp'), textFile('2.xyz', 'x')]);
    await engine.search('chi bộ');
    expect(maintained).toBe(1);
    await engine.remove('d1');
    expect(maintained).toBe(2);
    await engine.embedAgain();
    expect(maintained).toBe(3);
  });

  test('answer instead of the default, from the evidence at hand', async () => {
    const answerer: Answerer = async (_question, [first]) => {
      const citations = first ? [cite(first.document, { start: 0, end: 6 })] : [];
      return { kind: 'answered', citations, probability: 0.5 };
    };
    const engine = await libraryOf(['chi bộ họp'], { answerer });
    expect(await engine.ask('chi bộ họp?')).toMatchObject({
      citations: [{ quote: 'chi bộ' }],
      confidence: { level: 'medium', probability: 0.5 },
    });
  });

  test('may not quote what a document does not say', async () => {
    const answerer: Answerer = async (_question, [first]) => {
      const citation = { ...cite(first!.document, { start: 0, end: 6 }), quote: 'chi ủy' };
      return { kind: 'answered', citations: [citation], probability: 0.5 };
    };
    const engine = await libraryOf(['chi bộ họp'], { answerer });
    await expect(engine.ask('chi bộ họp?')).rejects.toMatchObject({ code: 'QUOTE_MISMATCH' });
  });

  test('are closed with the library, each once', async () => {
    const closed: string[] = [];
    const closing = (name: string): Embedder => ({
      ...createHashingEmbedder(),
      close: async () => void closed.push(name),
    });
    const shared = closing('one');
    await createMemoryEngine({ embedder: shared }).close();
    await createMemoryEngine({ embedder: closing('passages'), queryEmbedder: closing('queries') }).close();
    expect(closed).toEqual(['one', 'passages', 'queries']);
  });

  test('tell the time', async () => {
    const engine = await libraryOf(['chi bộ họp'], { now: () => new Date('2024-05-06T07:08:09Z') });
    expect((await engine.list())[0]?.sources).toMatchObject([{ path: '1.txt', addedAt: '2024-05-06T07:08:09.000Z' }]);
  });
});

test('ask refuses an option that it does not know', async () => {
  const engine = await libraryOf(['chi bộ họp']);
  await expect(engine.ask('chi bộ', { limits: 5 } as never)).rejects.toMatchObject({ code: 'OPTION_INVALID' });
});
