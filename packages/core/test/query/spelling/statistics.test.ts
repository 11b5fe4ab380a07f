import { describe, expect, test } from 'vitest';
import { readStatistics } from '../../../src/query/spelling/statistics.ts';

/** The form of docs/FORMAT.md by hand: four words, two pairs. */
function bytesOf(magic = 'CDSYL\u0000\u00001'): Uint8Array {
  const text = new TextEncoder().encode('| |\n0 0\nquy quy quỹ');
  const counts = [5, 1, 40, 4];
  const listed = [4, 0, 16, 0];
  const rows = [0, 1, 1, 2, 2];
  const bytes = new Uint8Array(24 + 24 + 8 * counts.length + 4 * rows.length + 2 * 2 + 2);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(magic));
  [counts.length, 2, text.length].forEach((value, index) => {
    view.setUint32(8 + 4 * index, value, true);
  });
  bytes.set(text, 24);
  [...counts, ...listed, ...rows].forEach((value, index) => {
    view.setUint32(48 + 4 * index, value, true);
  });
  const pairs = 48 + 4 * (2 * counts.length + rows.length);
  view.setUint16(pairs, 2, true);
  view.setUint16(pairs + 2, 0, true);
  // 2 ^ (24 / 12) = 4 and 2 ^ (48 / 12) = 16.
  bytes.set([24, 48], pairs + 4);
  return bytes;
}

describe('the statistics', () => {
  test('name the forms of a folded syllable', () => {
    const statistics = readStatistics(bytesOf());
    expect(statistics.formsOf('quy').map((id) => statistics.spell(id))).toEqual(['quy', 'quỹ']);
    expect(statistics.formsOf('quyt')).toEqual([]);
  });

  test('give a listed pair its share and an unlisted one what is left', () => {
    const statistics = readStatistics(bytesOf());
    expect(statistics.frequency(2)).toBeCloseTo(40 / 50);
    expect(statistics.probability(0, 2)).toBeCloseTo((4 - 0.75) / 5 + (1 - 3.25 / 5) * 0.8);
    expect(statistics.probability(0, 3)).toBeCloseTo((1 - 3.25 / 5) * 0.08);
    expect(statistics.probability(3, 2)).toBeCloseTo(0.8);
  });

  test('may lie anywhere in a buffer', () => {
    const shifted = new Uint8Array(bytesOf().length + 3);
    shifted.set(bytesOf(), 3);
    expect(readStatistics(shifted.subarray(3)).formsOf('quy')).toEqual([2, 3]);
    expect(readStatistics(Buffer.from(bytesOf())).formsOf('quy')).toEqual([2, 3]);
  });

  test('refuse another version and a file that is cut short', () => {
    expect(() => readStatistics(bytesOf('CDSYL\u0000\u00002'))).toThrow();
    expect(() => readStatistics(bytesOf().subarray(0, -1))).toThrow();
    expect(() => readStatistics(new Uint8Array(0))).toThrow();
  });
});
