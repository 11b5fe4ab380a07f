import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containsSpan, sliceSpan, trimSpan } from '../../src/base/span.ts';

test('a span holds its start and not its end', () => {
  expect(sliceSpan('Điều 5', { start: 0, end: 4 })).toBe('Điều');
  expect(sliceSpan('Điều 5', { start: 4, end: 4 })).toBe('');
});

test('a span holds itself, what is inside it, and nothing that sticks out', () => {
  const outer = { start: 2, end: 6 };
  expect(containsSpan(outer, outer)).toBe(true);
  expect(containsSpan(outer, { start: 3, end: 5 })).toBe(true);
  expect(containsSpan(outer, { start: 1, end: 5 })).toBe(false);
  expect(containsSpan(outer, { start: 3, end: 7 })).toBe(false);
});

test('a span is trimmed of white space at both ends', () => {
  expect(trimSpan('  ab c \n', { start: 0, end: 8 })).toEqual({ start: 2, end: 6 });
  expect(trimSpan('a   b', { start: 1, end: 4 })).toEqual({ start: 1, end: 1 });
});

test('trimming a span is trimming its words', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ế', ' ', '\n', '\t', '\u00a0') });
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(20), (value, a, b) => {
      const span = { start: Math.min(a, b, value.length), end: Math.min(Math.max(a, b), value.length) };
      const trimmed = trimSpan(value, span);
      expect(sliceSpan(value, trimmed)).toBe(sliceSpan(value, span).trim());
      expect(containsSpan(span, trimmed)).toBe(true);
    }),
  );
});
