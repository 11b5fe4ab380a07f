import { describe, expect, test } from 'vitest';
import { defaultSearchOptions, resolveQuery, resolveSearchOptions } from '../../src/query/options.ts';

describe('search options', () => {
  const check = (options: object, option: string): void =>
    expect(() => resolveSearchOptions(options)).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID', detail: expect.objectContaining({ option }) }),
    );

  test('are the defaults but for what is given; undefined counts as not given', () => {
    expect(resolveSearchOptions()).toEqual(defaultSearchOptions);
    expect(resolveSearchOptions({ limit: 5, vectorWeight: 0 })).toEqual({
      ...defaultSearchOptions,
      limit: 5,
      vectorWeight: 0,
    });
    expect(resolveSearchOptions({ limit: undefined } as never)).toEqual(defaultSearchOptions);
  });

  test('have bounds', () => {
    expect(resolveSearchOptions({ limit: 1, vectorWeight: 1, candidates: 10_000 })).toMatchObject({ limit: 1 });
    expect(resolveSearchOptions({ limit: 100 })).toMatchObject({ limit: 100 });
    check({ limit: 0 }, 'limit');
    check({ limit: 101 }, 'limit');
    check({ limit: 2.5 }, 'limit');
    check({ limit: '5' }, 'limit');
    check({ limit: null }, 'limit');
    check({ vectorWeight: -0.1 }, 'vectorWeight');
    check({ vectorWeight: 1.1 }, 'vectorWeight');
    check({ vectorWeight: Number.NaN }, 'vectorWeight');
    check({ candidates: 0 }, 'candidates');
    check({ candidates: 10_001 }, 'candidates');
  });

  test('ask each retriever for as many chunks as there are to be hits', () => {
    expect(resolveSearchOptions({ limit: 50, candidates: 20 }).candidates).toBe(50);
  });

  test('that nobody knows are an error', () => check({ limits: 5 }, 'limits'));
});

describe('a query', () => {
  const check = (query: string, code: string): void =>
    expect(() => resolveQuery(query)).toThrow(expect.objectContaining({ code }));

  test('is searched in NFC, trimmed', () => {
    expect(resolveQuery('  Quy định 784 \n')).toBe('Quy định 784');
    expect(resolveQuery('Đảng ủy'.normalize('NFD'))).toBe('Đảng ủy');
    expect(resolveQuery('5')).toBe('5');
  });

  test('without a letter or digit is empty', () => {
    for (const query of ['', '  ', '?!…', '\u0301', '--']) check(query, 'QUERY_EMPTY');
  });

  test('may have a thousand characters, once composed and trimmed', () => {
    expect(resolveQuery(`  ${'ế'.repeat(1000).normalize('NFD')}  `)).toHaveLength(1000);
    check('ế'.repeat(1001), 'QUERY_TOO_LONG');
  });
});
