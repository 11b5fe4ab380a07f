import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, isUpperCase, unifyDStroke } from '../../src/base/fold.ts';

describe('folding', () => {
  const check = (input: string, expected: string): void => expect(fold(input)).toBe(expected);

  test('takes away tone marks, hooks and the stroke of đ', () => {
    check('Quyết định', 'quyet dinh');
    check('ĐẢNG ỦY KHỐI CÁC CƠ QUAN', 'dang uy khoi cac co quan');
    check('hòa hoà ủy uỷ quý', 'hoa hoa uy uy quy');
    check('đường ươm ăn âm ê ô', 'duong uom an am e o');
  });

  test('takes the letters that look like Đ for Đ', () => {
    check('\u0110 \u00D0 \u0189 \u0111 \u00F0 \u0256', 'd d d d d d');
  });

  test('leaves digits and marks alone', () => check('117-TB/ĐUK, 98%', '117-tb/duk, 98%'));

  test('is the same for NFC and NFD, and does nothing the second time', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáảãạằẵộỡỹĐỘỨ -1') });
    fc.assert(
      fc.property(letters, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

test('the look-alikes of Đ keep their case', () => {
  expect(unifyDStroke('\u00D0\u0189\u00F0\u0256')).toBe('\u0110\u0110\u0111\u0111');
});

test('a text is in capitals when it has letters and none is small', () => {
  expect(isUpperCase('QUYẾT ĐỊNH 15/2024')).toBe(true);
  expect(isUpperCase('QUYẾT định')).toBe(false);
  expect(isUpperCase('15/2024 - *')).toBe(false);
  expect(isUpperCase('')).toBe(false);
});
