import { expect, test } from 'vitest';
import { ChidanError, isChidanError } from '../../src/base/error.ts';

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
