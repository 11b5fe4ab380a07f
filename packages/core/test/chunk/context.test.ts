import { describe, expect, test } from 'vitest';
import { contextOf, documentTitle } from '../../src/chunk/context.ts';
import { readStructure } from '../../src/structure/read-structure.ts';
import { countSyllables } from '../corpus.ts';

const head = ['TỈNH ỦY', 'Số 5-QĐ/TU', 'QUY ĐỊNH', 'về chế độ sinh hoạt chi bộ'];
const body = ['Chương I', 'QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi điều chỉnh', '1. Một.'];
const text = [...head, ...body].join('\n');
const document = readStructure(text);

describe('a document is called', () => {
  test('by its type, number and subject', () => {
    expect(documentTitle(document)).toBe('Quy định 5-QĐ/TU về chế độ sinh hoạt chi bộ');
  });

  test('by what is known of them', () => {
    const { header } = document;
    expect(documentTitle({ header: { ...header, type: null } })).toBe('5-QĐ/TU về chế độ sinh hoạt chi bộ');
    expect(documentTitle({ header: { ...header, number: null, subject: null } })).toBe('Quy định');
    expect(documentTitle(readStructure('Chỉ là chữ.'))).toBe('');
  });
});

describe('the context of a chunk', () => {
  const check = (parent: number | null, maxTokens: number, expected: readonly string[]): void =>
    expect(contextOf(text, document, parent, countSyllables, maxTokens).split('\n')).toEqual(expected);

  test('is the title, the path, then the headings from the outside in', () => {
    check(null, 60, ['Quy định 5-QĐ/TU về chế độ sinh hoạt chi bộ']);
    check(1, 60, ['Quy định 5-QĐ/TU về chế độ sinh hoạt chi bộ', 'Điều 1', 'QUY ĐỊNH CHUNG', 'Phạm vi điều chỉnh']);
  });

  test('loses words at the end of its longest line until it fits', () => {
    check(1, 17, ['Quy định 5-QĐ/TU về chế độ', 'Điều 1', 'QUY ĐỊNH CHUNG', 'Phạm vi điều chỉnh']);
  });

  test('loses whole lines when even a word is too much', () => {
    check(1, 1, ['QUY']);
    check(1, 0, ['']);
  });

  test('is empty when nothing is known', () => {
    expect(contextOf('Chỉ là chữ.', readStructure('Chỉ là chữ.'), null, countSyllables, 60)).toBe('');
  });
});
