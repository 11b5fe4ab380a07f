import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, toJson } from '../../src/render/printable.ts';

describe('printable', () => {
  it('replaces controls and marks that reorder letters by a space each, but not tabs and line ends', () => {
    expect(printable('a\u001b[0m\tb\n\u0007\r\u007f\u009b\u202ec')).toBe('a [0m\tb\n     c');
  });

  it.each([...'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'])(
    'replaces the mark %j, as JSON escapes it',
    (mark) => {
      expect(printable(`a${mark}b`)).toBe('a b');
      const json = toJson({ text: mark }, 0);
      expect(json).not.toContain(mark);
      expect(JSON.parse(json)).toEqual({ text: mark });
    },
  );

  it('reaches every string of plain data and leaves the rest as it is', () => {
    const bytes = new Uint8Array([27]);
    expect(printable({ a: ['\u001b', { b: '\u001b' }], n: 1, none: null, bytes })).toEqual({
      a: [' ', { b: ' ' }],
      n: 1,
      none: null,
      bytes,
    });
  });

  it('keeps the length of a text, so spans into it still hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text).length).toBe(text.length);
      }),
    );
  });
});

describe('toJson', () => {
  it('escapes every control character and reads back as it was', () => {
    const value = { text: 'a\u001b\u007f\u009b\u0000b' };
    expect(toJson(value, 0)).toBe('{"text":"a\\u001b\\u007f\\u009b\\u0000b"}');
    expect(JSON.parse(toJson(value, 2))).toEqual(value);
  });
});
