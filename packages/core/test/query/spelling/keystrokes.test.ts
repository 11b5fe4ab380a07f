import { describe, expect, test } from 'vitest';
import { toneKey } from '../../../src/base/fold.ts';
import { readTelex, readVni } from '../../../src/query/spelling/keystrokes.ts';

const key = (expected: string | null): string | null => (expected === null ? null : toneKey(expected));

describe('Telex keys', () => {
  const check = (keys: string, expected: string | null): void => expect(readTelex(keys)).toBe(key(expected));

  test('make the letters with a circumflex, a horn, a breve and a stroke', () => {
    check('coong', 'công');
    check('quyeets', 'quyết');
    check('awn', 'ăn');
    check('tuw', 'tư');
    check('ddi', 'đi');
  });

  test('give one w to both letters of ươ', () => {
    check('dduowcj', 'được');
    check('dduwowcj', 'được');
  });

  test('may come at the end of the word', () => {
    check('congo', 'công');
    check('dinhdj', 'định');
    check('duocdwj', 'được');
  });

  test('put w where the syllable can bear it', () => {
    check('muaw', 'mưa');
    check('hoawcj', 'hoặc');
    check('quawng', 'quăng');
    check('w', 'ư');
  });

  test('set each of the five tones', () => {
    for (const [keys, meant] of ['mas má', 'maf mà', 'mar mả', 'max mã', 'maj mạ'].map((pair) => pair.split(' '))) {
      check(keys ?? '', meant ?? '');
    }
  });

  test('are letters where no vowel stands before them', () => {
    check('xaf', 'xà');
    check('sr', null);
    check('tr', null);
  });

  test('mean nothing in a word that has none, or the same tone twice, or is too long', () => {
    check('quy', null);
    check('mass', null);
    check('784', null);
    check('quyeets'.repeat(3), null);
  });
});

describe('VNI keys', () => {
  const check = (keys: string, expected: string | null): void => expect(readVni(keys)).toBe(key(expected));

  test('stand behind their letters or at the end of the word', () => {
    check('d9inh5', 'định');
    check('pha6n', 'phân');
    check('cong6', 'công');
    check('d9u7o7c5', 'được');
    check('duoc795', 'được');
    check('na8m', 'năm');
  });

  test('set each of the five tones', () => {
    for (const [keys, meant] of ['ma1 má', 'ma2 mà', 'ma3 mả', 'ma4 mã', 'ma5 mạ'].map((pair) => pair.split(' '))) {
      check(keys ?? '', meant ?? '');
    }
  });

  test('mean nothing in a number, in a code, or where no letter can bear them', () => {
    check('784', null);
    check('qd784', null);
    check('b12', null);
    check('ti6', null);
    check('h8', null);
  });
});
