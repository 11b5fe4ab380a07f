import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileSegment } from '../../src/search-index/lexical-file.ts';
import { MemorySegment } from '../../src/search-index/memory-segment.ts';
import { hashTerm } from '../../src/search-index/terms.ts';
import { BufferSource, contentsOf, lexicalBytes, memorySegment } from './buffer-source.ts';

const passage = fc
  .array(fc.constantFrom('chi', 'bộ', 'đảng', 'viên', 'họp', '784', 'sinh hoạt'), { maxLength: 10 })
  .map((words) => words.join(' '));
const chunks = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), passage), { maxLength: 15 }).map((steps) => {
  let chunkId = 0;
  return steps.map(([step, text]): [number, string] => {
    chunkId += step;
    return [chunkId, text];
  });
});

const open = (bytes: Uint8Array): FileSegment => new FileSegment(new BufferSource(bytes));

describe('a lexical file', () => {
  test('holds what the segment in memory held', () => {
    fc.assert(
      fc.property(chunks, (value) => {
        const segment = memorySegment(value);
        expect(contentsOf(open(lexicalBytes(null, segment)))).toEqual(contentsOf(segment));
      }),
    );
  });

  test('without the deleted chunks holds what a segment of the others holds', () => {
    fc.assert(
      fc.property(chunks, chunks, fc.integer({ min: 1, max: 4 }), (older, newer, step) => {
        const highest = older.at(-1)?.[0] ?? 0;
        const later = newer.map(([chunkId, text]): [number, string] => [chunkId + highest, text]);
        const isDeleted = (chunkId: number): boolean => step > 1 && chunkId % step === 0;
        const base = open(lexicalBytes(null, memorySegment(older)));
        const merged = open(lexicalBytes(base, memorySegment(later), isDeleted));
        const kept = [...older, ...later].filter(([chunkId]) => !isDeleted(chunkId));
        expect(contentsOf(merged)).toEqual(contentsOf(memorySegment(kept)));
      }),
    );
  });

  test('may be empty', () => {
    const segment = open(lexicalBytes(null, new MemorySegment()));
    expect(contentsOf(segment)).toEqual({ chunkIds: [], lengths: [], totalLength: 0, postings: [] });
    expect(segment.postings(hashTerm('~chi'))).toBeNull();
  });

  test('is the same for the same chunks, byte by byte', () => {
    const value: [number, string][] = [
      [1, 'chi bộ'],
      [5, 'đảng bộ'],
    ];
    const merged = lexicalBytes(memorySegment(value.slice(0, 1)), memorySegment(value.slice(1)));
    expect(merged).toEqual(lexicalBytes(null, memorySegment(value)));
  });

  describe('of many terms', () => {
    const segment = memorySegment(
      Array.from({ length: 400 }, (_, index) => [index + 1, `từ${index} chung t${index % 7}`] as const),
    );
    const bytes = lexicalBytes(null, segment);

    test('finds each of them, and none beside them', () => {
      const file = open(bytes);
      expect([...segment.terms()].length).toBeGreaterThan(1024);
      expect(contentsOf(file)).toEqual(contentsOf(segment));
      for (const term of segment.terms()) {
        expect(file.postings(term + 1)).toEqual(segment.postings(term + 1));
        expect(file.postings(term - 1)).toEqual(segment.postings(term - 1));
      }
      expect(file.postings(0)).toBeNull();
      expect(file.postings(Number.MAX_SAFE_INTEGER)).toBeNull();
    });

    test('is searched without being read as a whole', () => {
      const source = new BufferSource(bytes);
      const file = new FileSegment(source);
      expect(source.bytesRead).toBeLessThan(bytes.length / 8);
      const before = source.bytesRead;
      file.postings(hashTerm('~tu5'));
      expect(source.bytesRead - before).toBeLessThan(256 * 8 + 100);
    });
  });
});

describe('a file is damaged', () => {
  const bytes = lexicalBytes(
    null,
    memorySegment([
      [1, 'chi bộ'],
      [2, 'đảng bộ họp'],
    ]),
  );
  const checkDamaged = (value: Uint8Array): void =>
    expect(() => open(value)).toThrow(
      expect.objectContaining({
        code: 'LIBRARY_DAMAGED',
        detail: expect.objectContaining({ directory: 'lexical.bin' }),
      }),
    );

  test('when it is cut short anywhere', () => {
    for (let length = 0; length < bytes.length; length += 7) checkDamaged(bytes.subarray(0, length));
    checkDamaged(bytes.subarray(0, bytes.length - 1));
    checkDamaged(bytes.subarray(8));
  });

  test('when it is longer than it should be', () => checkDamaged(Uint8Array.of(0, ...bytes)));

  test('when it is of another version', () => {
    const other = bytes.slice();
    other[other.length - 1] = '2'.charCodeAt(0);
    checkDamaged(other);
  });

  test('when its counts are others', () => {
    for (const entry of [0, 1, 3]) {
      const other = bytes.slice();
      const view = new DataView(other.buffer, other.length - 64);
      view.setFloat64(8 * entry, view.getFloat64(8 * entry, true) + 8, true);
      checkDamaged(other);
      view.setFloat64(8 * entry, Number.NaN, true);
      checkDamaged(other);
    }
  });
});
