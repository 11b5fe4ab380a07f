import { expect, test } from 'vitest';
import { isSmallTalk } from '../../src/answer/small-talk.ts';

test.each(['xin chào', 'Alo?', 'ban giup toi duoc gi', 'bạn là ai', 'cảm ơn nhé'])('%s asks nothing', (text) =>
  expect(isSmallTalk(text)).toBe(true),
);

test.each([
  'ai ký',
  'xin nghỉ phép',
  'anh em đảng viên được gì',
  'Không được chi cho ai?',
  'Ban là gì?',
  'ai duoc lam',
])('%s asks something', (text) => expect(isSmallTalk(text)).toBe(false));
