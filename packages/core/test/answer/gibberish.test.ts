import { expect, test } from 'vitest';
import { isGibberish } from '../../src/answer/gibberish.ts';

const isKnown = (first: string, second: string): number => (`${first} ${second}` === 'ubnd hdnd' ? 1 : 0);

test.each(['lkjh mnbv khoản poiu quyết ztrew điểm', 'asdf qwerty zxcv'])('%s is no question', (text) =>
  expect(isGibberish(text, isKnown)).toBe(true),
);

test.each([
  'Gửi Zalo, Facebook được không?',
  'ubnd hdnd ttcp phối hợp',
  'chi bo hop khi nao',
  '12-QĐ/TW 13-QĐ/TW 14-QĐ/TW',
])('%s may be one', (text) => expect(isGibberish(text, isKnown)).toBe(false));
