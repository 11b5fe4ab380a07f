import { describe, expect, test } from 'vitest';
import { markWords } from '../../src/evidence/mark-words.ts';

/** The quote with what is marked in square brackets. */
function check(query: string, expected: string): void {
  const quote = expected.replace(/[[\]]/g, '');
  let marked = quote;
  for (const { start, end } of markWords(query, quote).toReversed()) {
    marked = `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`;
  }
  expect(marked).toBe(expected);
}

describe('the words of a query are marked in a quote', () => {
  test('whatever their diacritics and case, neighbours together', () => {
    check('cap uy du sinh hoat', 'Phân công [cấp ủy] viên [dự sinh hoạt] chi bộ.');
  });

  test('though punctuation stands between', () => check('họp, báo cáo', 'Phải [họp; báo cáo] kịp thời.'));

  test('but a lone letter or figure is not', () => check('mục 5 báo cáo', '5 đơn vị đã [báo cáo].'));

  test('and none where it shares none', () => check('trồng cây', 'Chi bộ họp.'));

  test('in decomposed letters too', () => {
    const quote = 'chi bộ họp'.normalize('NFD');
    expect(markWords('bộ họp', quote)).toEqual([{ start: 4, end: quote.length }]);
  });
});
