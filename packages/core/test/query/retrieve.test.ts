import { beforeAll, expect, test } from 'vitest';
import { defaultSearchOptions } from '../../src/query/options.ts';
import { retrieve } from '../../src/query/retrieve.ts';
import { noBaseIndexes, SearchIndex } from '../../src/search-index/search-index.ts';
import { queryTerms } from '../../src/search-index/terms.ts';
import { createHashingEmbedder, createMemoryEngine, MemoryStore } from '../../src/testing/index.ts';
import { textFile } from '../corpus.ts';

const embedder = createHashingEmbedder();
const store = new MemoryStore();
const index = new SearchIndex(store, noBaseIndexes);

beforeAll(async () => {
  const texts = ['chi bộ họp định kỳ', 'đảng ủy họp bất thường', 'kế hoạch trồng cây'];
  await createMemoryEngine({ store }).add(texts.map((text, at) => textFile(`${at}.txt`, text)));
  await index.refresh(await embedder.space());
});

/** Chunk ids, best first, with which of the two lists held each. */
async function check(
  query: string,
  options: object,
  expected: readonly (readonly [number, boolean, boolean])[],
): Promise<void> {
  const [vector] = await embedder.embed([query], 'query');
  const found = await retrieve(
    index,
    { terms: queryTerms(query), vector: vector ?? null, allowed: null },
    { ...defaultSearchOptions, ...options },
  );
  expect(found.map((chunk) => [chunk.chunkId, chunk.lexical !== null, chunk.cosine !== null])).toEqual(expected);
}

test('a query is searched by its words and by its vector', async () => {
  await check('chi bộ họp', {}, [
    [1, true, true],
    [2, true, true],
    [3, false, true],
  ]);
});

test('a query is searched by its words alone when the vectors have no weight', async () => {
  await check('chi bộ họp', { vectorWeight: 0 }, [
    [1, true, false],
    [2, true, false],
  ]);
  const wanted = { terms: queryTerms('trồng cây'), vector: null, allowed: null };
  expect((await retrieve(index, wanted, defaultSearchOptions)).map(({ chunkId }) => chunkId)).toEqual([3]);
});

test('a query is searched by its vector alone when the vectors have all the weight', async () => {
  await check('trong cay', { vectorWeight: 1, candidates: 1 }, [[3, false, true]]);
});

test('each list is cut before they are fused', async () => {
  await check('chi bộ họp', { candidates: 1 }, [[1, true, true]]);
});
