import { expect, test } from 'vitest';
import { extractHtml } from '../../../src/text/html/extract-html.ts';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

function check(bytes: Uint8Array, expected: readonly string[]): void {
  const { raw, lines } = extractHtml('a.html', bytes);
  expect(
    lines.map((line) =>
      line.pieces
        .map(({ start, end }) => raw.slice(start, end))
        .join('')
        .normalize(),
    ),
  ).toEqual(expected);
}

test('a page is UTF-8 unless it says otherwise', () => check(ascii('<p>Điều 1</p>'), ['Điều 1']));

test('a page may name its encoding', () => {
  // ê, combining acute, and đ, ư of windows-1258.
  const text = [...ascii('ti'), 0xea, 0xec, ...ascii('ng '), 0xf0, 0xfd];
  const page = (head: string): Uint8Array => Uint8Array.from([...ascii(`${head}<p>`), ...text]);
  check(page('<meta charset="windows-1258">'), ['tiếng đư']);
  check(page('<META http-equiv=Content-Type content="text/html; charset=windows-1258">'), ['tiếng đư']);
  check(page('<?xml version="1.0" encoding="windows-1258"?>'), ['tiếng đư']);
});

test('a byte order mark goes before what the page says', () => {
  const utf16 = [...'<meta charset="windows-1258"><p>Điều'].flatMap((letter) => [
    letter.charCodeAt(0) & 0xff,
    letter.charCodeAt(0) >> 8,
  ]);
  check(Uint8Array.from([0xff, 0xfe, ...utf16]), ['Điều']);
  check(Uint8Array.from([0xef, 0xbb, 0xbf, ...ascii('<meta charset="windows-1258"><p>Điều')]), ['Điều']);
});

test('a page that is not in its encoding, or in one that is not known, is damaged', () => {
  for (const bytes of [Uint8Array.of(0x41, 0xc3), ascii('<meta charset="tcvn-5712">x')]) {
    expect(() => extractHtml('a.html', bytes)).toThrow(expect.objectContaining({ code: 'FILE_DAMAGED' }));
  }
});
