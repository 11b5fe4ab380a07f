import { expect, it } from 'vitest';
import { renderBar } from '../../src/render/progress.ts';
import { shownPath } from '../../src/render/shown-path.ts';

it('renderBar fills with what is done and stays below the width', () => {
  const state = { action: 'Đang thêm', done: 1, total: 2, path: 'van-ban/rat-dai.docx' };
  expect(renderBar(state, 80)).toBe('Đang thêm [██████████░░░░░░░░░░] 1/2 van-ban/rat-dai.docx');
  expect(renderBar(state, 45)).toBe('Đang thêm [██████████░░░░░░░░░░] 1/2 …i.docx');
  for (let width = 2; width < 60; width++) expect(renderBar(state, width).length).toBeLessThan(width);
  expect(renderBar({ ...state, done: 0, total: 0, path: '' }, 80)).toContain('[░░░░░░░░░░░░░░░░░░░░] 0/0');
});

it('shownPath leaves out the current folder, and only that', () => {
  expect(shownPath('/co-quan/van-ban/a.docx', '/co-quan')).toBe('van-ban/a.docx');
  expect(shownPath('/co-quan-khac/a.docx', '/co-quan')).toBe('/co-quan-khac/a.docx');
  expect(shownPath('C:\\kho\\a.docx', 'C:\\kho')).toBe('a.docx');
  expect(shownPath('/a.docx', '/')).toBe('a.docx');
});
