import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedSyllables, hashTerm, passageTerms, queryTerms } from '../../src/search-index/terms.ts';

function hashes(query: string): number[] {
  return queryTerms(query).map(({ term }) => term);
}

/** Whether a passage bears every term of a query. */
function check(query: string, passage: string, expected: boolean): void {
  const { counts } = passageTerms(passage);
  const terms = hashes(query);
  expect(terms.length, query).toBeGreaterThan(0);
  expect(
    terms.every((term) => counts.has(term)),
    `${query} in ${passage}`,
  ).toBe(expected);
}

describe('a query finds a passage', () => {
  test('whatever the case', () => {
    check('QUY ĐỊNH', 'quy định', true);
    check('quy định', 'Quy Định', true);
  });

  test('whichever vowel bears the tone mark', () => {
    check('uỷ ban hoà bình', 'Ủy ban hòa bình', true);
    check('qúy', 'quý', true);
    check('thuý', 'thúy', true);
  });

  test('whichever letter stands for Đ, and however letters are composed', () => {
    check('\u00D0ảng \u0189oàn', 'Đảng đoàn', true);
    check('đảng ủy'.normalize('NFD'), 'Đảng ủy', true);
    check('đảng ủy', 'Đảng ủy'.normalize('NFD'), true);
  });

  test('when it bears no diacritics and the passage does', () => {
    check('phan cong cap uy du sinh hoat', 'phân công cấp ủy dự sinh hoạt chi bộ', true);
    check('784 qd/tu', 'Quy định 784-QĐ/TU', true);
  });

  test('through the marks between words', () => check('chi bộ, đảng bộ', 'các chi bộ đảng bộ cơ sở', true));
});

describe('a query does not find a passage', () => {
  test('whose letters or tones are others, when it bears diacritics', () => {
    check('bán', 'bàn', false);
    check('dự', 'đu', false);
    check('quy định', 'quy dinh', false);
    check('uơ', 'ươ', false);
  });

  test('whose syllables stand in another order', () => {
    check('bộ chi', 'chi bộ', false);
    check('chi ủy', 'chi bộ, cấp ủy', false);
  });

  // FIXME: one word with diacritics makes a reader who left out the others miss them all.
  test('whose other words have diacritics that it left out', () =>
    check('quy dinh về đảng', 'quy định về đảng', false));
});

describe('the terms of a passage', () => {
  test('are its syllables and the pairs of neighbours, with diacritics and without', () => {
    const { counts, length } = passageTerms('chi bộ chi bộ');
    expect(length).toBe(4);
    const expected = [
      ['chi', 2],
      ['bô\u0323', 2],
      ['chi bô\u0323', 2],
      ['bô\u0323 chi', 1],
      ['~chi', 2],
      ['~bo', 2],
      ['~chi bo', 2],
      ['~bo chi', 1],
    ] as const;
    expect(new Map(counts)).toEqual(new Map(expected.map(([term, count]) => [hashTerm(term), count])));
  });

  test('are none where nothing is written', () => {
    expect(passageTerms(' -- … ')).toEqual({ counts: new Map(), length: 0 });
    expect(queryTerms('?!')).toEqual([]);
  });
});

describe('the terms of a query', () => {
  test('are each there once', () => {
    expect(hashes('chi chi chi')).toEqual([hashTerm('~chi'), hashTerm('~chi chi')]);
  });

  test('have diacritics when any syllable has', () => {
    expect(hashes('chi bộ')).toEqual([hashTerm('chi'), hashTerm('bô\u0323'), hashTerm('chi bô\u0323')]);
    expect(hashes('chi bo')).toEqual([hashTerm('~chi'), hashTerm('~bo'), hashTerm('~chi bo')]);
  });
});

test('syllables are folded in order', () => {
  expect(foldedSyllables('Số 117-TB/ĐUK, ngày 18')).toEqual(['so', '117', 'tb', 'duk', 'ngay', '18']);
});

describe('a term’s hash', () => {
  test('is a whole number that a double holds, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (term) => {
        const hash = hashTerm(term);
        expect(Number.isSafeInteger(hash) && hash >= 0).toBe(true);
        expect(hashTerm(term)).toBe(hash);
      }),
    );
  });

  test('is that of its source', () => {
    expect(['a', 'b', 'revenge', 'revenue'].map(hashTerm)).toEqual([
      7929297801672961, 8684336938537663, 4051478007546757, 8309097637345594,
    ]);
  });

  test('differs in a hundred thousand terms', () => {
    const terms = Array.from({ length: 100_000 }, (_, index) => `t${index}`);
    expect(new Set(terms.map(hashTerm)).size).toBe(terms.length);
  });
});

test('terms tell their words as they were typed, wherever the tone mark stands', () => {
  expect(queryTerms('Luân chuyển HÒA').map(({ words }) => words)).toEqual([
    'luân',
    'chuyển',
    'hòa',
    'luân chuyển',
    'chuyển hòa',
  ]);
  expect(queryTerms('quy dinh').map(({ words }) => words)).toEqual(['quy', 'dinh', 'quy dinh']);
});
