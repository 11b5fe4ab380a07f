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

  test('a range with a dash', () => {
    check('khoản 1-3 Điều 5', ['khoản 1 Điều 5', 'khoản 2 Điều 5', 'khoản 3 Điều 5']);
    check('các Điều 5 – 7', ['Điều 5', 'Điều 6', 'Điều 7']);
    check('các điểm a-c khoản 2', ['điểm a khoản 2', 'điểm b khoản 2', 'điểm c khoản 2']);
    check('các điểm a, b và c khoản 2', ['điểm a khoản 2', 'điểm b khoản 2', 'điểm c khoản 2']);
    check('Điều 5-3 này', ['Điều 5'], 'Điều 5');
  });

  test('several units in brackets behind the one that they are of', () => {
    check('Điều 3 (khoản 2, khoản 4), Điều 5 (điểm a khoản 1)', [
      'khoản 2 Điều 3',
      'khoản 4 Điều 3',
      'điểm a khoản 1 Điều 5',
    ]);
  });

  test('numbers of more than one part', () => {
    check('khoản 4.4 và khoản 4.6 Mục I', ['khoản 4.4', 'khoản 4.6 Mục I']);
    check('điểm a.8, khoản 3, Điều 7', ['điểm a.8 khoản 3 Điều 7']);
    check('Điểm b.3 tiểu mục 2.3 mục 2', ['điểm b.3 Tiểu mục 2.3 mục 2']);
    check('Phụ lục VI-A', ['Phụ lục VI-A']);
    check('Phụ lục I-14', ['Phụ lục I-14']);
    check('khoản 102 của chương', null);
  });

  test('bracketed paragraphs', () => {
    check('Đoạn [4], [5] phần “Nhận định”', ['đoạn 4 phần “Nhận định”', 'đoạn 5 phần “Nhận định”']);
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

  test('one unit outside articles whose steps commas part', () => {
    check('mục 1, phần III', ['mục 1 Phần III']);
    check('Điểm 3.1, Khoản 3, Mục I', ['điểm 3.1 khoản 3 Mục I']);
    check('tiết b, điểm 2.3, khoản 2, mục II, phần B', ['điểm b điểm 2.3 khoản 2 mục II Phần B']);
    check('mục IV Phần I Phụ lục I', ['mục IV Phần I Phụ lục I']);
  });

  test('a unit of a scheme that one article of a decision approves', () => {
    check('điểm b khoản 6 Mục III Điều 1', ['điểm b khoản 6 Mục III Điều 1']);
  });

  test('an inserted chapter, but not a word glued to its number', () => {
    check('Chương VIIa', ['Chương VIIa']);
    check('Chương In', null);
    check('Phụ lục IIIban hành', ['Phụ lục III'], 'Phụ lục III');
  });

  test('several by a range', () => {
    check('các khoản từ 1 đến 3 Điều 9', ['khoản 1 Điều 9', 'khoản 2 Điều 9', 'khoản 3 Điều 9']);
    check('các điểm từ điểm c đến điểm e khoản 1', [
      'điểm c khoản 1',
      'điểm d khoản 1',
      'điểm đ khoản 1',
      'điểm e khoản 1',
    ]);
    check('Điều 5 và từ khoản 2 đến khoản 4 Điều 10', [
      'Điều 5',
      'khoản 2 Điều 10',
      'khoản 3 Điều 10',
      'khoản 4 Điều 10',
    ]);
  });

  test('the same unit of each of several', () => {
    check('khoản 1 các điều 137, 138', ['khoản 1 Điều 137', 'khoản 1 Điều 138']);
    check('điểm a khoản 1, 2 Điều 5', ['điểm a khoản 1 Điều 5', 'điểm a khoản 2 Điều 5']);
  });

  test('an article by its title or its leading words', () => {
    check('tên điều, các khoản 2 và 4 Điều 31', ['Điều 31', 'khoản 2 Điều 31', 'khoản 4 Điều 31']);
    check('Điều 65; đoạn dẫn của Điều 66 và khoản 3 Điều 99', ['Điều 65', 'Điều 66', 'khoản 3 Điều 99']);
  });

  test('`này` that is of the place where it stands, not of what follows', () => {
    check('điểm a khoản này và điểm b khoản 1 Điều 2', ['điểm a khoản này', 'điểm b khoản 1 Điều 2']);
  });

  test('several by one word', () => {
    check('Phụ lục số 06, 07', ['Phụ lục 06', 'Phụ lục 07']);
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

test('lists in lists do not multiply without end', () => {
  const numbers = (from: number): string => Array.from({ length: 90 }, (_, index) => from + index).join(', ');
  const line = `khoản ${numbers(1)} các điều ${numbers(101)}`;
  expect(readUnitPhrase(line, 0)?.units).toHaveLength(90);
});

test('a long run of units is read to its end', () => {
  const line = `${'điểm a khoản 1, '.repeat(20_000)}Điều 5`;
  expect(readUnitPhrase(line, 0)?.units).toHaveLength(20_000);
});
