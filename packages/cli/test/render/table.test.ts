import { expect, it } from 'vitest';
import { renderTable } from '../../src/render/table.ts';
import { displayWidth } from '../../src/render/wrap.ts';

it('renderTable aligns columns and cuts only the last one to the width', () => {
  const rows = [
    ['d1', '117-TB/ĐUK', 'về một việc rất dài mà dòng không chứa hết'],
    ['d12', '', 'ngắn'],
  ];
  const table = renderTable(['Mã', 'Số', 'Trích yếu'], rows, 36);
  expect(table).toBe('Mã   Số          Trích yếu\nd1   117-TB/ĐUK  về một việc rất…\nd12              ngắn');
  expect(Math.max(...table.split('\n').map(displayWidth))).toBeLessThanOrEqual(36);
});

it('renderTable leaves the last column a few words in a narrow window', () => {
  expect(renderTable(['Mã', 'Trích yếu'], [['d1', 'về chuyển đổi số']], 5)).toContain('d1  về chuyển…');
});
