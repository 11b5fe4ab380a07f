import { describe, expect, test } from 'vitest';
import type { CorrectableField } from '../../src/library/corrections.ts';
import { readTypedValue } from '../../src/library/typed-value.ts';

const check = (field: CorrectableField, typed: string, expected: string | null): void =>
  expect(readTypedValue(field, typed), typed).toBe(expected);

describe('a typed value is read as a header has it', () => {
  test('dates, in the ways people write them', () => {
    for (const typed of ['2025-08-01', '2025-8-1', '1/8/2025', '01/08/2025', '1-8-2025', '01.08.2025'])
      check('date', typed, '2025-08-01');
    check('date', 'ngày 01 tháng 8 năm 2025', '2025-08-01');
    check('date', '1 tháng 8 năm 2025'.normalize('NFD'), '2025-08-01');
    check('date', '29/2/2024', '2024-02-29');
  });

  test('numbers, in any spelling', () => {
    check('number', '784 qd/tu', '784-QĐ/TU');
    check('number', '15/2024/qđ-ubnd', '15/2024/QĐ-UBND');
  });

  test('types, by name or id', () => {
    check('type', 'Quyết định', 'decision');
    check('type', 'quy dinh', 'regulation');
    check('type', 'notice', 'notice');
  });

  test('names on one line, in NFC', () => {
    check('issuer', '  HUYỆN ỦY\nSÔNG VÀNG '.normalize('NFD'), 'HUYỆN ỦY SÔNG VÀNG');
    check('term', 'nhiệm kỳ 2020 - 2025', 'nhiệm kỳ 2020 - 2025');
  });

  test('nothing as none', () => {
    check('number', ' ', null);
    check('subject', '', null);
  });
});

describe('a value that cannot be one is refused', () => {
  test.each<[CorrectableField, string]>([
    ['date', '31/2/2025'],
    ['date', '2025'],
    ['date', '1/13/2025'],
    ['date', '1/8-2025'],
    ['date', '1/8/1025'],
    ['date', 'hôm nay'],
    ['number', '784'],
    ['number', 'không số'],
    ['type', 'văn bản'],
    ['subject', 'a'.repeat(2001)],
    ['issuer', 'a\u0007b'],
  ])('%s %s', (field, value) =>
    expect(() => readTypedValue(field, value)).toThrow(
      expect.objectContaining({ code: 'CORRECTION_INVALID', detail: { field, value: value.slice(0, 100) } }),
    ),
  );

  test('with what to type instead, in both languages', () => {
    expect(() => readTypedValue('date', '31/2/2025')).toThrow(/«31\/2\/2025».*ngày ban hành.*1\/8\/2025/);
    expect(() => readTypedValue('date', 5)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
  });
});
