import { describe, expect, test } from 'vitest';
import { compileFilter, type DocumentFilter, isEmptyFilter } from '../../src/library/document-filter.ts';

const document = {
  number: '784-QĐ/TU',
  type: 'regulation',
  issuer: 'BAN THƯỜNG VỤ TỈNH ỦY SÔNG VÀNG',
  date: '2022-07-18',
  term: 'khóa XI',
  signers: ['Nguyễn Văn A', 'Trần Thị B'],
  isReplaced: false,
};
const silent = { number: null, type: null, issuer: null, date: null, term: null, signers: [], isReplaced: false };

function check(filter: DocumentFilter, expected: boolean): void {
  expect(compileFilter(filter)(document), JSON.stringify(filter)).toBe(expected);
}

describe('a filter lets a document through', () => {
  test('that is of one of the types', () => {
    check({ types: ['decision', 'regulation'] }, true);
    check({ types: ['decision'] }, false);
  });

  test('of a date from the first day to the last', () => {
    check({ from: '2022-07-18', to: '2022-07-18' }, true);
    check({ from: '2022-07-19' }, false);
    check({ to: '2022-07-17' }, false);
  });

  test('whose issuer bears the words, as whole words, whatever their case and diacritics', () => {
    check({ issuers: ['tinh uy song vang'] }, true);
    check({ issuers: ['Huyện ủy', 'Tỉnh ủy'] }, true);
    check({ issuers: ['tinh uy song'] }, true);
    check({ issuers: ['inh uy'] }, false);
  });

  test('of a number in any spelling', () => {
    check({ number: 'so 784 qd tu' }, true);
    check({ number: '784' }, true);
    check({ number: '78' }, false);
    check({ number: '784-CT/TU' }, false);
    check({ number: '00784-QĐ/TU' }, true);
    check({ number: 'tiếp dân' }, false);
  });

  test('of a term or signed by a name', () => {
    check({ term: 'khoa xi', signer: 'trần thị b' }, true);
    check({ term: 'khóa X' }, false);
    check({ signer: 'Trần Thị' }, true);
    check({ signer: 'Lê C' }, false);
  });

  test('that is replaced, or is not known to be', () => {
    check({ isReplaced: false }, true);
    check({ isReplaced: true }, false);
  });

  test('for which every condition holds', () => {
    check({ types: ['regulation'], from: '2022-01-01', number: '784' }, true);
    check({ types: ['regulation'], from: '2023-01-01', number: '784' }, false);
  });

  test('that says nothing of itself only where nothing is asked', () => {
    expect(compileFilter({})(silent)).toBe(true);
    for (const filter of [
      { types: ['notice'] },
      { from: '2000-01-01' },
      { issuers: ['a'] },
      { number: '1' },
      { term: 'a' },
    ])
      expect(compileFilter(filter)(silent), JSON.stringify(filter)).toBe(false);
  });
});

test('a filter is empty when it asks for nothing', () => {
  expect(isEmptyFilter({})).toBe(true);
  expect(isEmptyFilter({ isReplaced: false })).toBe(false);
});
