import type { NodeKind } from '@chidan/core';
import { expect, it } from 'vitest';
import { outlineEntries } from '../../src/render/outline.ts';

function check(text: string, kind: NodeKind, number: string, expected: string): void {
  const node = { kind, number, heading: null, parent: null, span: { start: 0, end: text.length } };
  expect(outlineEntries(text, [node])[0]?.opening).toBe(expected);
}

it('an outline entry opens with the first line, without the number that its label has', () => {
  check('1. Tiếp tục quán triệt.\nDòng sau.', 'item', '1', 'Tiếp tục quán triệt.');
  check('1.2. Hồ sơ', 'item', '1.2', 'Hồ sơ');
  check('II. NHIỆM VỤ', 'item', 'II', 'NHIỆM VỤ');
  check('đ) Báo chí phản ánh', 'point', 'đ', 'Báo chí phản ánh');
  check('Điều 5a. Hiệu lực', 'article', '5a', 'Hiệu lực');
  check('- Như trên', 'bullet', '1', 'Như trên');
  check('+ Như trên', 'plus', '1', 'Như trên');
});

it('an outline entry of a paragraph keeps all of its first line', () => {
  check('Điều 5 nêu rõ việc này.', 'paragraph', '1', 'Điều 5 nêu rõ việc này.');
});

it('an outline entry without words is its label alone', () => {
  check('Chương I', 'chapter', 'I', '');
});
