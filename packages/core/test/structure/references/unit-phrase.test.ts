import { describe, expect, test } from 'vitest';
import { readUnitPhrase } from '../../../src/structure/references/unit-phrase.ts';
import { formatUnit } from '../../../src/structure/unit-label.ts';

/** The units that the first words of `line` name, and how many of its characters name them. */
function check(line: string, expected: readonly string[] | null, words = line): void {
  const phrase = readUnitPhrase(line, 0);
  expect(phrase?.units.map(formatUnit) ?? null, line).toEqual(expected);
  if (phrase) expect(line.slice(0, phrase.end)).toBe(words);
}

describe('a phrase names', () => {
  test('one unit, from the inside out or from the outside in', () => {
    check('Điều 5', ['Điều 5']);
    check('điểm a khoản 2 Điều 5', ['điểm a khoản 2 Điều 5']);
    check('Điểm đ Khoản 10a Điều 8b', ['điểm đ khoản 10a Điều 8b']);
    check('Điều 5 khoản 2 điểm a', ['điểm a khoản 2 Điều 5']);
    check('khoản 2, Điều 5', ['khoản 2 Điều 5']);
    check('khoản 2 của Điều 5', ['khoản 2 Điều 5']);
    check('Điều 49 trong Mục 1 Chương IV', ['Điều 49 Mục 1 Chương IV']);
    check('Điều 1 (Khoản 2)', ['khoản 2 Điều 1']);
    check('điểm g (phạm tội nhiều lần) khoản 1 Điều 48', ['điểm g khoản 1 Điều 48']);
    check('tiểu mục a điểm 2.4 mục 2 phần I', ['Tiểu mục a điểm 2.4 mục 2 Phần I']);
  });

  test('units outside articles', () => {
    check('mục II.1', ['mục II.1']);
    check('mục 3.2', ['mục 3.2']);
    check('Phụ lục II', ['Phụ lục II']);
    check('Phần thứ hai', ['Phần thứ hai']);
    check('Đoạn 2, 3 phần “Nhận định của Tòa án”', [
      'đoạn 2 phần “Nhận định của Tòa án”',
      'đoạn 3 phần “Nhận định của Tòa án”',
    ]);
  });

  test('several by one word', () => {
    check('các Điều 3, 4 và 7', ['Điều 3', 'Điều 4', 'Điều 7']);
    check('các điểm b, c và đ khoản 1 Điều này', [
      'điểm b khoản 1 Điều này',
      'điểm c khoản 1 Điều này',
      'điểm đ khoản 1 Điều này',
    ]);
    check('khoản 1, 2 Điều 299', ['khoản 1 Điều 299', 'khoản 2 Điều 299']);
    check('Điều 10 đến Điều 12', ['Điều 10', 'Điều 11', 'Điều 12']);
  });

  test('several that share the units around the last', () => {
    check('khoản 3 và khoản 4 Điều 34', ['khoản 3 Điều 34', 'khoản 4 Điều 34']);
    check('khoản 1 và điểm a, b khoản 2 Điều 7', ['khoản 1 Điều 7', 'điểm a khoản 2 Điều 7', 'điểm b khoản 2 Điều 7']);
    check('điểm b khoản 2, điểm d khoản 3 Điều 170 và khoản 2 Điều 179', [
      'điểm b khoản 2 Điều 170',
      'điểm d khoản 3 Điều 170',
      'khoản 2 Điều 179',
    ]);
    check('Điều 9, Điều 10 Mục 3 và Mục 4', ['Điều 9 Mục 3', 'Điều 10 Mục 3', 'Mục 4']);
    check('tên điều và khoản 5 Điều 40', ['Điều 40', 'khoản 5 Điều 40']);
  });

  test('several that share nothing', () => {
    check('Mục 2 Chương IV, Điều 63', ['Mục 2 Chương IV', 'Điều 63']);
    check('Điều 5, khoản 2 Điều 6', ['Điều 5', 'khoản 2 Điều 6']);
  });

  test('no more than the units', () => {
    check('Điều 5 và 03 người khác', ['Điều 5'], 'Điều 5');
    check('khoản 2, 10 ngày sau', ['khoản 2'], 'khoản 2');
    check('Điều 21của Luật', ['Điều 21'], 'Điều 21');
  });
});

describe('a phrase is none', () => {
  test('where the words count or measure something', () => {
    check('điểm 10', null);
    check('đoạn 2', null);
    check('mục 5%', null);
    check('khoản 1.500 đồng', null);
    check('khoản tiền', null);
    check('điều chỉnh', null);
  });

  test('where they belong to a name', () => {
    expect(readUnitPhrase('Công ty cổ phần C và', 11)).toBeNull();
    expect(readUnitPhrase('mục B và', 0)).toBeNull();
  });
});

test('a long run of units is read to its end', () => {
  const line = `${'điểm a khoản 1, '.repeat(20_000)}Điều 5`;
  expect(readUnitPhrase(line, 0)?.units).toHaveLength(20_000);
});
