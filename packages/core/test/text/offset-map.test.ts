import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MappedText, toRawOffset } from '../../src/text/offset-map.ts';

/** The text that raw slices make, and the raw offset of each of its offsets, the end included. */
function check(slices: readonly [string, number][], text: string, rawOffsets: readonly number[]): void {
  const mapped = new MappedText();
  for (const [slice, rawStart] of slices) mapped.append(slice, rawStart);
  const built = mapped.build();
  expect(built.text).toBe(text);
  expect(Array.from({ length: text.length + 1 }, (_, offset) => toRawOffset(built.offsetMap, offset))).toEqual(
    rawOffsets,
  );
}

describe('a stored text leads back to its raw text', () => {
  test('step by step where nothing was changed', () => check([['Đảng', 7]], 'Đảng', [7, 8, 9, 10, 11]));

  test('to the first of the marks that were composed to a letter', () => {
    check([['me\u0302\u0301n', 0]], 'mến', [0, 1, 4, 5]);
  });

  test('over what was left out between two pieces', () => {
    check(
      [
        ['một ', 2],
        ['hai', 8],
      ],
      'một hai',
      [2, 3, 4, 5, 8, 9, 10, 11],
    );
  });

  test('and an empty text to its start', () => check([], '', [0]));

  test('though an empty piece stands between', () =>
    check(
      [
        ['a', 0],
        ['', 4],
        ['b', 1],
      ],
      'ab',
      [0, 1, 2],
    ));
});

test('a separator leads to what it stands for', () => {
  const mapped = new MappedText();
  mapped.append('a', 0);
  mapped.appendSeparator(' ', 3);
  mapped.append('b', 4);
  const { text, offsetMap } = mapped.build();
  expect(text).toBe('a b');
  expect([0, 1, 2].map((offset) => toRawOffset(offsetMap, offset))).toEqual([0, 3, 4]);
});

test('an unbroken NFC text needs one segment', () => {
  const mapped = new MappedText();
  mapped.append('Đảng ủy ', 0);
  mapped.append('Khối', 8);
  expect(mapped.build().offsetMap).toEqual({ textStarts: [0], rawStarts: [0] });
});

/** Letters as they occur in files: composed, decomposed, with the marks in either order, or half composed. */
const letter = fc.constantFrom(
  ...['a', 'đ', ' ', '-', '5', 'ế', 'e\u0302\u0301', 'ê\u0301', 'e\u0301\u0302', 'ệ', 'e\u0323\u0302', 'e\u0302\u0323'],
  ...['ơ\u0309', 'o\u031b\u0309', 'U\u031b\u0323', 'q\u0303', '😀', 'u\u0344', '\u0958', '\ufb2c', '\n'],
);

test('every offset leads to the letter that it was read from, and never backwards', () => {
  const pieces = fc.array(fc.tuple(fc.array(letter, { maxLength: 8 }), fc.nat(3)), { maxLength: 5 });
  fc.assert(
    fc.property(pieces, (value) => {
      const mapped = new MappedText();
      const origins: { rawStart: number; rawEnd: number; text: string }[] = [];
      let rawStart = 0;
      for (const [letters, gap] of value) {
        mapped.append(letters.join(''), rawStart);
        for (const raw of letters) {
          origins.push({ rawStart, rawEnd: rawStart + raw.length, text: raw.normalize('NFC') });
          rawStart += raw.length;
        }
        rawStart += gap;
      }
      mapped.append('.', rawStart);
      origins.push({ rawStart, rawEnd: rawStart + 1, text: '.' });
      const { text, offsetMap } = mapped.build();
      expect(text).toBe(origins.map((origin) => origin.text).join(''));
      let offset = 0;
      let before = 0;
      for (const [index, origin] of origins.entries()) {
        // A letter that grew (Hebrew, Devanagari) has no raw offset for its last parts: they lead up to the next letter.
        const grew = origin.text.length > origin.rawEnd - origin.rawStart;
        const last = grew ? (origins[index + 1]?.rawStart ?? origin.rawEnd) : origin.rawEnd;
        expect(toRawOffset(offsetMap, offset)).toBe(origin.rawStart);
        for (let within = 0; within < origin.text.length; within++) {
          const raw = toRawOffset(offsetMap, offset + within);
          expect(raw).toBeGreaterThanOrEqual(Math.max(before, origin.rawStart));
          expect(raw).toBeLessThanOrEqual(last);
          before = raw;
        }
        offset += origin.text.length;
      }
    }),
  );
});
