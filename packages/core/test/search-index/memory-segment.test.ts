import { expect, test } from 'vitest';
import { MemorySegment } from '../../src/search-index/memory-segment.ts';
import { hashTerm } from '../../src/search-index/terms.ts';
import { memorySegment } from './buffer-source.ts';

/** Which chunks bear a term, and how often. */
function check(segment: MemorySegment, term: string, expected: Readonly<Record<number, number>> | null): void {
  const postings = segment.postings(hashTerm(term));
  const found =
    postings && Array.from(postings.ordinals, (ordinal, at) => [segment.chunkIds[ordinal], postings.frequencies[at]]);
  expect(found && Object.fromEntries(found)).toEqual(expected);
}

test('a segment tells which chunks bear a term, and how often', () => {
  const segment = memorySegment([
    [7, 'chi bộ chi bộ'],
    [9, 'đảng bộ'],
  ]);
  check(segment, '~chi', { 7: 2 });
  check(segment, '~bo', { 7: 2, 9: 1 });
  check(segment, '~dang bo', { 9: 1 });
  check(segment, '~huyen', null);
  expect([...segment.chunkIds]).toEqual([7, 9]);
  expect(segment.size).toBe(2);
  expect([...segment.lengths]).toEqual([4, 2]);
  expect(segment.totalLength).toBe(6);
});

test('a segment counts an occurrence up to 255', () => {
  check(memorySegment([[1, 'họp '.repeat(300)]]), '~hop', { 1: 255 });
});

test('a segment lists its terms ascending', () => {
  const terms = [...memorySegment([[1, 'các chi bộ, đảng bộ cơ sở trực thuộc']]).terms()];
  expect(terms).toEqual(terms.toSorted((a, b) => a - b));
  expect(terms).toHaveLength(2 * (8 + 8));
});

test('a segment that was asked goes on growing', () => {
  const segment = memorySegment([[1, 'họp']]);
  expect([...segment.chunkIds]).toEqual([1]);
  segment.add(2, 'họp');
  expect([...segment.chunkIds]).toEqual([1, 2]);
  expect([...segment.lengths]).toEqual([1, 1]);
  check(segment, '~hop', { 1: 1, 2: 1 });
});

test('an empty segment has no terms', () => {
  const segment = new MemorySegment();
  expect([...segment.terms()]).toEqual([]);
  expect([...segment.chunkIds]).toEqual([]);
});
