import { expect, test } from 'vitest';
import { documentIdentityKey } from '../../src/number/document-identity.ts';

const notice = { number: '117-TB/ĐUK', issuer: 'ĐẢNG ỦY KHỐI', date: '2022-07-18' };

test('two readings of one document have one identity, however it is spelled', () => {
  const typed = { number: '117/TB-ĐUK', issuer: 'Đảng uỷ  Khối', date: '2022-07-18' };
  expect(documentIdentityKey(typed)).toBe(documentIdentityKey(notice));
});

test('another number, issuer or date is another document: numbers restart', () => {
  const key = documentIdentityKey(notice);
  expect(documentIdentityKey({ ...notice, number: '117-KL/ĐUK' })).not.toBe(key);
  expect(documentIdentityKey({ ...notice, issuer: 'TỈNH ỦY' })).not.toBe(key);
  expect(documentIdentityKey({ ...notice, date: '2023-07-18' })).not.toBe(key);
});

test('nothing says that two documents are one where a part is unknown', () => {
  expect(documentIdentityKey({ ...notice, number: null })).toBeNull();
  expect(documentIdentityKey({ ...notice, issuer: null })).toBeNull();
  expect(documentIdentityKey({ ...notice, date: null })).toBeNull();
  expect(documentIdentityKey({ ...notice, number: 'không số' })).toBeNull();
});
