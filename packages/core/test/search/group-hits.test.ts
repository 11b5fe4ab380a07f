import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupByKey, groupNearDuplicates } from '../../src/search/group-hits.ts';

/** Which texts stand together, each group as `first, others…`. */
function check(texts: readonly string[], expected: readonly (readonly string[])[]): void {
  const groups = groupNearDuplicates(texts, (text) => text);
  expect(groups.map(({ first, others }) => [first, ...others])).toEqual(expected);
}

const long =
  'Chi bộ tổ chức sinh hoạt định kỳ mỗi tháng một lần, vào ngày đầu tháng, do bí thư chi bộ chủ trì và đảng viên được phân công ghi biên bản.';

describe('passages', () => {
  test('of the same words stand together, whatever their diacritics and case', () => {
    check(
      [long, long.toUpperCase(), 'Kế hoạch trồng cây đầu xuân.'],
      [[long, long.toUpperCase()], ['Kế hoạch trồng cây đầu xuân.']],
    );
  });

  test('of nearly the same words stand together', () => {
    check([long, `${long} Lưu lại.`], [[long, `${long} Lưu lại.`]]);
  });

  test('that share a part stand apart', () => {
    const other = long.replace('mỗi tháng một lần, vào ngày đầu tháng', 'mỗi quý hai lần, theo kế hoạch');
    check([long, other], [[long], [other]]);
  });

  test('of a word or two stand together only when they are equal', () => {
    check(['Chi bộ', 'chi bo', 'Chi bộ họp', 'Đảng ủy'], [['Chi bộ', 'chi bo'], ['Chi bộ họp'], ['Đảng ủy']]);
  });
});

test('grouping loses nothing, and keeps the order of firsts', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (numbers) => {
      const groups = groupByKey(
        numbers.map((number, at) => ({ number, at })),
        ({ number }) => String(number),
      );
      const members = groups.flatMap(({ first, others }) => [first, ...others]);
      expect(members.map(({ at }) => at).sort((a, b) => a - b)).toEqual([...numbers.keys()]);
      const firsts = groups.map(({ first }) => first.at);
      expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      for (const { first, others } of groups) {
        for (const other of others) expect(other.number).toBe(first.number);
      }
    }),
  );
});
