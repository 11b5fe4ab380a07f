import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupNearDuplicates } from '../../src/search/group-hits.ts';

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

/** Shared runs of three syllables over all runs, as Broder has it. */
function slowResemblance(one: string, other: string): number {
  const runs = (text: string): Set<string> => {
    const words = text.split(' ');
    if (words.length < 3) return new Set([text]);
    return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')));
  };
  const [a, b] = [runs(one), runs(other)];
  const shared = [...a].filter((run) => b.has(run)).length;
  return shared / (a.size + b.size - shared);
}

test('two passages stand together where nine in ten of their runs are shared, and nowhere else', () => {
  const words = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 60 });
  const changes = fc.array(fc.tuple(fc.nat(60), fc.nat(3)), { maxLength: 3 });
  fc.assert(
    fc.property(words, changes, (numbers, changed) => {
      const other = [...numbers];
      for (const [at, added] of changed) other.splice(at, added === 0 ? 1 : 0, ...Array(added).fill(100 + added));
      const [one, two] = [numbers.join(' '), other.join(' ')];
      fc.pre(two !== '');
      expect(groupNearDuplicates([one, two], (text) => text)).toHaveLength(slowResemblance(one, two) >= 0.9 ? 1 : 2);
    }),
    { numRuns: 1000 },
  );
});

test('nine in ten exactly is enough', () => {
  const words = Array.from({ length: 21 }, (_, at) => `w${at}`);
  // 19 runs beside 18 of the same and one more: 18 of 20 are shared.
  const one = words.join(' ');
  const other = [...words.slice(0, 20), 'khác'].join(' ');
  expect(slowResemblance(one, other)).toBe(0.9);
  check([one, other], [[one, other]]);
});

test('grouping loses nothing, and keeps the order of firsts', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (numbers) => {
      const groups = groupNearDuplicates(
        numbers.map((number, at) => ({ number, at })),
        ({ number }) => `đoạn số ${number}`,
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
