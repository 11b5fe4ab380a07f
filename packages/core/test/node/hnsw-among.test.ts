import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HnswIndex, loadHnswlib } from '../../src/node/hnsw-index.ts';
import { ExactScan } from '../../src/search-index/vector-index.ts';

const hnswlib = loadHnswlib();
const dimension = 8;
const vector = fc
  .array(fc.integer({ min: -4, max: 4 }), { minLength: dimension, maxLength: dimension })
  .filter((values) => values.some((value) => value !== 0))
  .map((values) => {
    const length = Math.hypot(...values);
    return Float32Array.from(values, (value) => value / length);
  });

test.skipIf(hnswlib === null)('a graph finds among allowed chunks exactly what an exact scan of them finds', () => {
  const chunks = fc.array(fc.record({ vector, isAllowed: fc.boolean(), isRemoved: fc.boolean() }), { maxLength: 60 });
  fc.assert(
    fc.property(chunks, vector, fc.integer({ min: 1, max: 12 }), (entries, query, limit) => {
      const graph = HnswIndex.create(hnswlib!, dimension, entries.length);
      const scan = new ExactScan(dimension);
      for (const [at, entry] of entries.entries()) {
        graph.add(at + 1, entry.vector);
        scan.add(at + 1, entry.vector);
      }
      graph.remove(entries.flatMap(({ isRemoved }, at) => (isRemoved ? [at + 1] : [])));
      // The caller takes deleted chunks out; one that the index never held is passed over.
      const allowed = new Set([
        ...entries.flatMap(({ isAllowed, isRemoved }, at) => (isAllowed && !isRemoved ? [at + 1] : [])),
        entries.length + 7,
      ]);
      const found = graph.searchAmong(query, limit, allowed);
      const expected = scan.searchAmong(query, limit, allowed);
      expect(found.map(({ score }) => score)).toEqual(expected.map(({ score }) => expect.closeTo(score, 5)));
      expect(found.length).toBe(Math.min(limit, allowed.size - 1));
      for (const { chunkId } of found) expect(allowed.has(chunkId)).toBe(true);
    }),
  );
});
