import { expect, test } from 'vitest';
import { isSyllable } from '../../src/base/syllable.ts';

test('a word is a syllable when it is built like a Vietnamese one', () => {
  for (const word of ['nghiêm', 'đảng', 'ủy', 'uỷ', 'khuếch', 'quyết', 'a', 'giường', 'ngoằn', 'yêu'])
    expect(isSyllable(word), word).toBe(true);
  for (const word of ['ngh', 'đềxuất', 'kt', 'v', 'strong', 'đảngviên', '', 'ubnd'])
    expect(isSyllable(word), word).toBe(false);
});

test('a word in NFD is as good as one in NFC', () => expect(isSyllable('quyết'.normalize('NFD'))).toBe(true));
