import { describe, expect, test } from 'vitest';
import { documentTypeById, documentTypeOfTitle, documentTypes } from '../../src/number/document-type.ts';

describe('a title line', () => {
  const check = (line: string, expected: string | null): void =>
    expect(documentTypeOfTitle(line)?.id ?? null, line).toBe(expected);

  test('names the type, in capitals or not, with spare blanks or a mistyped Đ', () => {
    check('THÔNG BÁO', 'notice');
    check('Nghị quyết', 'resolution');
    check('  QUYẾT   ĐỊNH ', 'decision');
    check('QUYẾT \u00D0ỊNH', 'decision');
    check('THÔNG TƯ LIÊN TỊCH', 'joint-circular');
  });

  test('tells Quy định from Quyết định, though both are QĐ', () => {
    check('QUY ĐỊNH', 'regulation');
    check('QUYẾT ĐỊNH', 'decision');
  });

  test('tells the Party’s Thông tri from the State’s Thông tư, though both are TT', () => {
    check('THÔNG TRI', 'party-circular');
    check('THÔNG TƯ', 'circular');
  });

  test('is nothing else', () => {
    check('QUYẾT ĐỊNH:', null);
    check('THÔNG BÁO KẾT LUẬN', null);
    check('thông', null);
    check('', null);
  });
});

test('every type is found by its id and by its name', () => {
  for (const type of documentTypes) {
    expect(documentTypeById(type.id)).toBe(type);
    expect(documentTypeOfTitle(type.name.toUpperCase())).toBe(type);
  }
  expect(documentTypeById('novel')).toBeNull();
});

test('laws bear no code, notices bear TB', () => {
  expect(documentTypeById('law')?.code).toBeNull();
  expect(documentTypeById('notice')?.code).toBe('TB');
});
