import { describe, expect, test } from 'vitest';
import { checkFilter } from '../../../src/library/document-filter.ts';
import { readFilter } from '../../../src/query/parse/typed-filter.ts';

describe('conditions as they are typed', () => {
  test('are read as those of a query are', () => {
    expect(readFilter({ type: ['QĐ', 'thông báo'], from: '2022', to: '1/8/2024', replaced: 'no' })).toEqual({
      types: ['decision', 'regulation', 'notice'],
      from: '2022-01-01',
      to: '2024-08-01',
      isReplaced: false,
    });
    expect(readFilter({ issuer: 'UBND', number: '117 tb duk', term: 'khóa 13', signer: 'Nguyễn Văn A' })).toEqual({
      issuers: ['UBND'],
      number: '117-TB/ĐUK',
      term: 'XIII',
      signer: 'Nguyễn Văn A',
    });
    expect(readFilter({})).toEqual({});
  });

  const check = (typed: object, option: string): void =>
    expect(() => readFilter(typed)).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID', detail: expect.objectContaining({ option }) }),
    );

  test('that cannot be read, or that there are not, are named', () => {
    check({ type: ['QĐ', 'xyz'] }, 'type');
    check({ from: '31/2/2024' }, 'from');
    check({ to: '' }, 'to');
    check({ issuer: '…' }, 'issuer');
    check({ number: 'số' }, 'number');
    check({ term: 'mười' }, 'term');
    check({ signer: '7' }, 'signer');
    check({ replaced: 'maybe' }, 'replaced');
    check({ replaced: true }, 'replaced');
    check({ kind: 'QĐ' }, 'kind');
  });
});

describe('a filter given by a program', () => {
  const check = (filter: object, option: string): void =>
    expect(() => checkFilter(filter)).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID', detail: expect.objectContaining({ option }) }),
    );

  test('may have every condition, or none', () => {
    checkFilter({});
    checkFilter({ types: ['notice'], from: '2022-01-01', to: '2022-12-31', issuers: ['UBND'], number: '784' });
    checkFilter({ term: 'XIII', signer: 'A', isReplaced: false });
  });

  test('is refused where a condition is of another type, or there is none of that name', () => {
    check({ types: 'notice' }, 'filter.types');
    check({ from: '1/8/2024' }, 'filter.from');
    check({ issuers: [7] }, 'filter.issuers');
    check({ number: 784 }, 'filter.number');
    check({ isReplaced: 'no' }, 'filter.isReplaced');
    check({ type: ['notice'] }, 'filter.type');
  });
});
