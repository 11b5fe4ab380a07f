import { expect, test } from 'vitest';
import { ChidanError, errorMessage, isChidanError } from '../../src/base/error.ts';
import type { ErrorDetail } from '../../src/base/error-codes.ts';

test('an error carries its code, who must act, its detail, and a message made of them', () => {
  const error = new ChidanError('FILE_NOT_FOUND', { path: 'văn-bản/a.md' });
  expect(error).toMatchObject({
    name: 'ChidanError',
    code: 'FILE_NOT_FOUND',
    kind: 'input',
    detail: { path: 'văn-bản/a.md' },
  });
  expect(error.message).toContain('văn-bản/a.md');
});

test('an error keeps what caused it', () => {
  const cause = new Error('EACCES');
  expect(new ChidanError('FILE_UNREADABLE', { path: 'a', reason: 'b' }, { cause }).cause).toBe(cause);
});

test('an error is told from others by its class and code', () => {
  const error = new ChidanError('LIBRARY_BUSY', { seconds: 5 });
  expect(isChidanError(error)).toBe(true);
  expect(isChidanError(error, 'LIBRARY_BUSY')).toBe(true);
  expect(isChidanError(error, 'LIBRARY_DAMAGED')).toBe(false);
  expect(isChidanError(new Error('LIBRARY_BUSY'))).toBe(false);
  expect(isChidanError(undefined)).toBe(false);
});

test('an error that was cloned between threads is not known any more, so its code and detail go across instead', () => {
  expect(isChidanError(structuredClone(new ChidanError('QUERY_EMPTY')))).toBe(false);
  const { name, code, kind, message } = new ChidanError('QUERY_EMPTY');
  expect(isChidanError({ name, code, kind, message, detail: {} })).toBe(false);
});

test('an error of another copy of this module is known all the same, one that only bears the name is not', () => {
  class ChidanErrorOfAnotherCopy extends Error {
    override readonly name = 'ChidanError';
    readonly code: string;
    constructor(code: string) {
      super('x');
      this.code = code;
    }
  }
  expect(isChidanError(new ChidanErrorOfAnotherCopy('LIBRARY_BUSY'), 'LIBRARY_BUSY')).toBe(true);
  expect(isChidanError(new ChidanErrorOfAnotherCopy('SOMETHING_ELSE'))).toBe(false);
});

test('a message is told in English, with the words that the library put into it', () => {
  const check = (error: ChidanError, ...words: string[]): void => {
    const message = errorMessage(error, 'en');
    for (const word of words) expect(message).toContain(word);
    expect(message).not.toMatch(/[ăđơưạ-ỹ]/i);
    expect(errorMessage(error, 'vi')).toBe(error.message);
  };
  check(new ChidanError('FILE_TYPE_UNSUPPORTED', { name: 'a.jpg', type: 'ảnh JPEG' }), 'image JPEG', 'OCR');
  check(new ChidanError('FILE_TYPE_UNSUPPORTED', { name: 'a.doc', type: 'Word 97–2003 .doc' }), '.docx');
  check(
    new ChidanError('FILE_DAMAGED', { name: 'a', reason: 'bảng mã không phải Unicode (UTF-8)' }),
    'save it in UTF-8',
  );
  check(new ChidanError('OPTION_INVALID', { option: 'limit', reason: 'phải là số nguyên từ 1 đến 9' }), 'from 1 to 9');
});

test('the advice of a file follows from what it is', () => {
  const check = (code: 'FILE_TYPE_UNSUPPORTED' | 'FILE_DAMAGED', detail: ErrorDetail, words: string): void =>
    expect(new ChidanError(code, { name: 'a', ...detail }).message).toContain(words);
  check('FILE_TYPE_UNSUPPORTED', { type: 'ảnh PNG' }, 'nhận dạng chữ (OCR) thành tệp PDF có lớp chữ');
  check('FILE_TYPE_UNSUPPORTED', { type: 'Word 97–2003 .doc' }, 'lưu lại thành .docx');
  check('FILE_TYPE_UNSUPPORTED', { type: '.xlsx' }, '.pdf có lớp chữ');
  check('FILE_DAMAGED', { reason: 'bảng mã không phải Unicode (UTF-8)' }, 'lưu lại bằng bảng mã UTF-8');
  check('FILE_DAMAGED', { reason: 'không đọc được cấu trúc PDF' }, 'phần mềm gốc');
});
