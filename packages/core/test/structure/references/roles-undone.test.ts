import { expect, test } from 'vitest';
import { readStructure } from '../../../src/structure/read-structure.ts';

/** The roles of the documents that a sentence names, in order. */
function check(sentence: string, expected: readonly string[]): void {
  const { references } = readStructure(`Điều 1. Thi hành\n1. ${sentence}`);
  expect(
    references.map((reference) => reference.role),
    sentence,
  ).toEqual(expected);
}

test('a document only mentions what replaces, repeals or amends another', () => {
  check('Quy định này bị thay thế bởi Quy định số 9901-QĐ/TU.', ['mentions']);
  check('Quy định số 9900-QĐ/TU được thay thế bởi Quy định số 9901-QĐ/TU.', ['mentions', 'mentions']);
  check('Quyết định số 9900/QĐ-UBND đã được bãi bỏ bởi Quyết định số 9901/QĐ-UBND.', ['mentions', 'mentions']);
  check('Quyết định số 9900/QĐ-UBND (đã được thay thế bằng Quyết định số 9901/QĐ-UBND).', ['mentions', 'mentions']);
});

test('a document only mentions what it says it does not replace', () => {
  check('Quy định này không thay thế Quy định số 9900-QĐ/TU.', ['mentions']);
  check('Chưa bãi bỏ Quyết định số 9900/QĐ-UBND.', ['mentions']);
});

test('a document replaces or repeals what it says so of', () => {
  check('Quyết định này thay thế Quyết định số 9900-QĐ/TU.', ['replaces']);
  check('Quy định này có hiệu lực từ ngày ký và thay cho Quy định số 9900-QĐ/TU.', ['replaces']);
  check('Bãi bỏ Quyết định số 9900/QĐ-UBND và Quyết định số 9902/QĐ-UBND.', ['repeals', 'repeals']);
  check('Quyết định số 9900/QĐ-UBND bị bãi bỏ.', ['repeals']);
  check('Quyết định số 9900/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.', ['repeals']);
});
