import { describe, expect, test } from 'vitest';
import { decodeText, extractPlain } from '../../src/text/extract-plain.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  Array.from({ length: text.length }, (_, index) =>
    view.setUint16(2 * index, text.charCodeAt(index), order === 'little'),
  );
  return new Uint8Array(view.buffer);
}

function check(bytes: Uint8Array, expected: readonly (readonly [string, string])[]): void {
  const { raw, lines } = extractPlain('a.txt', bytes);
  const found = lines.map((line) => [
    line.breakBefore,
    line.pieces.map((piece) => raw.slice(piece.start, piece.end)).join(''),
  ]);
  expect(found).toEqual(expected);
}

describe('a text file', () => {
  test('is read line by line, trimmed, blank lines parting paragraphs', () => {
    check(utf8('một\n  hai \n\n\nba\n'), [
      ['line', 'một'],
      ['line', 'hai'],
      ['paragraph', 'ba'],
    ]);
  });

  test('may end its lines in any way', () => {
    check(utf8('a\r\nb\rc\fd\u2028e\u2029f'), [
      ['line', 'a'],
      ['line', 'b'],
      ['line', 'c'],
      ['line', 'd'],
      ['line', 'e'],
      ['line', 'f'],
    ]);
  });

  test('keeps a tab within a line', () => check(utf8('\tTỈNH ỦY\tĐẢNG\t'), [['line', 'TỈNH ỦY\tĐẢNG']]));
});

describe('the bytes of a text', () => {
  test('are UTF-8, with a mark or without', () => {
    expect(decodeText('a', utf8('Đảng ủy'))).toBe('Đảng ủy');
    expect(decodeText('a', utf8('\ufeffĐảng ủy'))).toBe('Đảng ủy');
  });

  test('are UTF-16 of either order when they begin with its mark', () => {
    expect(decodeText('a', utf16('\ufeffĐảng ủy', 'little'))).toBe('Đảng ủy');
    expect(decodeText('a', utf16('\ufeffĐảng ủy', 'big'))).toBe('Đảng ủy');
  });

  test.each([
    ['half a letter', Uint8Array.of(0x41, 0xc3)],
    ['an old code page', Uint8Array.of(0xa7, 0xb6, 0x6e, 0x67)],
    ['UTF-16 without its mark', utf16('Dang uy', 'little')],
    ['UTF-16 cut in a letter', utf16('\ufeffab', 'little').subarray(0, 5)],
    ['a NUL', utf8('a\u0000b')],
  ])('are damaged when they are %s', (_, bytes) => {
    expect(() => decodeText('a.txt', bytes)).toThrow(
      expect.objectContaining({ code: 'FILE_DAMAGED', detail: expect.objectContaining({ name: 'a.txt' }) }),
    );
  });
});
