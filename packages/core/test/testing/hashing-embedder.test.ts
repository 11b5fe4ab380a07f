import { describe, expect, test } from 'vitest';
import { dot } from '../../src/search-index/vector-index.ts';
import { createHashingEmbedder } from '../../src/testing/index.ts';

const embedder = createHashingEmbedder();

async function check(a: string, b: string, expected: (cosine: number) => boolean): Promise<void> {
  const [first, second] = await embedder.embed([a, b], 'passage');
  expect(expected(dot(first!, second!)), `${a} | ${b}`).toBe(true);
}

describe('the hashing embedder', () => {
  test('gives vectors of unit length and of its dimension', async () => {
    const { dimension } = await createHashingEmbedder(32).space();
    const vectors = await createHashingEmbedder(32).embed(['chi bộ họp', 'một'], 'query');
    expect(vectors.map((vector) => vector.length)).toEqual([dimension, dimension]);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
    expect(await embedder.embed([''], 'query')).toEqual([new Float32Array(64)]);
  });

  test('gives one vector to a text, whatever its diacritics, and near ones to texts that share words', async () => {
    await check('Chi bộ họp', 'chi bo hop', (cosine) => cosine > 0.999);
    await check('chi bộ họp định kỳ', 'chi bộ họp bất thường', (cosine) => cosine > 0.3);
    await check('chi bộ họp', 'trồng cây xanh', (cosine) => cosine < 0.3);
  });

  test('has another fingerprint for another dimension', async () => {
    expect(await createHashingEmbedder(32).space()).not.toEqual(await createHashingEmbedder(64).space());
  });

  test('stops when asked to', async () => {
    const signal = AbortSignal.abort(new Error('stop'));
    await expect(embedder.embed(['a'], 'query', { signal })).rejects.toThrow('stop');
  });
});
