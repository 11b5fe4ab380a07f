import { describe, expect, test } from 'vitest';
import { detectMediaType } from '../../src/file/media-type.ts';
import { corpusBytes } from '../corpus.ts';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The media type, or the code of the error. */
function check(name: string, bytes: Uint8Array, expected: string): void {
  let found: string;
  try {
    found = detectMediaType(name, bytes);
  } catch (error) {
    found = (error as { code: string }).code;
  }
  expect(found, name).toBe(expected);
}

describe('a file', () => {
  test('is told by its first bytes, whatever its name', () => {
    check('a.txt', corpusBytes('9021-NQ-TU.docx'), 'docx');
    check('a.docx', corpusBytes('9107-2024-QD-UBND.pdf'), 'pdf');
    check('không tên', corpusBytes('9107-2024-QD-UBND.pdf'), 'pdf');
  });

  test('is text when its name says so', () => {
    check('a.md', ascii('# A'), 'markdown');
    check('A.MARKDOWN', ascii('# A'), 'markdown');
    check('văn bản/a.b.TXT', ascii('A'), 'plain');
    check('a.text', ascii('A'), 'plain');
  });

  test('is a page when it begins so, or its name says so', () => {
    check('a.html', ascii('<p>A'), 'html');
    check('A.HTM', ascii('A'), 'html');
    check('a.doc', ascii('\ufeff<!-- saved -->\n<!DOCTYPE html><p>A'), 'html');
    check('a.txt', ascii('<?xml version="1.0"?>\n<html lang=vi>'), 'html');
    check('a', Uint8Array.from([0xff, 0xfe, ...[...'<html>'].flatMap((letter) => [letter.charCodeAt(0), 0])]), 'html');
    check('a.txt', ascii('thẻ <html> là gì'), 'plain');
    check('a.md', ascii('<p>A'), 'markdown');
  });

  test('is a PDF though other bytes stand before its mark, up to a kilobyte', () => {
    check('a', ascii(`${' '.repeat(1019)}%PDF-1.7`), 'pdf');
    check('a', ascii(`${' '.repeat(1020)}%PDF-1.7`), 'FILE_TYPE_UNSUPPORTED');
  });

  test('without bytes is empty', () => check('a.pdf', new Uint8Array(0), 'FILE_EMPTY'));

  test('of a kind that is not read is refused', () => {
    check('a.txt', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'FILE_TYPE_UNSUPPORTED');
    check('a.md', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'FILE_TYPE_UNSUPPORTED');
    check('a.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'FILE_TYPE_UNSUPPORTED');
    check('a.md', ascii('{\\rtf1'), 'FILE_TYPE_UNSUPPORTED');
    check('bảng.docx', ascii('PK\u0003\u0004....xl/workbook.xml'), 'FILE_TYPE_UNSUPPORTED');
    check('a.xyz', ascii('A'), 'FILE_TYPE_UNSUPPORTED');
    check('thư mục.txt/không đuôi', ascii('A'), 'FILE_TYPE_UNSUPPORTED');
  });

  test('that is refused is named in the error with what it seems to be', () => {
    expect(() => detectMediaType('a.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toThrow(
      expect.objectContaining({ detail: { name: 'a.doc', type: 'Word 97–2003 .doc' } }),
    );
    expect(() => detectMediaType('a.odt', ascii('A'))).toThrow(
      expect.objectContaining({ detail: { name: 'a.odt', type: '.odt' } }),
    );
  });

  test('of text that begins with the letters PK is no zip', () => {
    check('a.txt', ascii('PKI là hạ tầng khóa công khai'), 'plain');
  });
});
