import { beforeAll, describe, expect, test } from 'vitest';
import { sliceSpan } from '../../src/base/span.ts';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import type { FusedChunk } from '../../src/query/fuse.ts';
import { createMemoryEngine, MemoryStore } from '../../src/testing/index.ts';
import { textFile } from '../corpus.ts';

const store = new MemoryStore();
beforeAll(async () => {
  const texts = ['Đảng ủy họp. Các chi bộ họp.', 'Kế hoạch trồng cây. Chi bộ trồng cây.'];
  await createMemoryEngine({ store }).add(texts.map((text, index) => textFile(`${index}.txt`, text)));
});

const ranked = (...chunkIds: number[]): FusedChunk[] =>
  chunkIds.map((chunkId, index) => ({
    ...{ chunkId, score: 1 / (index + 1), lexical: null, cosine: 0.5 },
    lexicalShare: 0,
    cosineShare: 0.5,
  }));

describe('evidence', () => {
  test('keeps the order of the ranking, each passage with its document and its best piece', async () => {
    const evidence = await gatherEvidence(store, 'chi bộ họp', ranked(2, 1));
    expect(evidence.map(({ document, citation }) => [document.id, citation.quote])).toEqual([
      ['d2', 'Chi bộ trồng cây.'],
      ['d1', 'Các chi bộ họp.'],
    ]);
    expect(evidence.map((entry) => entry.ranked)).toEqual(ranked(2, 1));
    for (const { document, passage, citation } of evidence) {
      expect(passage.text).toBe(sliceSpan(document.text, passage.span));
      expect(passage.text).toContain(citation.quote);
    }
  });

  test('leaves out chunks that are gone', async () => {
    const evidence = await gatherEvidence(store, 'họp', ranked(99, 1));
    expect(evidence.map((entry) => entry.ranked.chunkId)).toEqual([1]);
  });

  test('of nothing is nothing', async () => expect(await gatherEvidence(store, 'họp', [])).toEqual([]));
});
