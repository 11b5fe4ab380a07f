import { describe, expect, test } from 'vitest';
import { citeUnit } from '../../src/answer/answer-head.ts';
import { citeList, listIn } from '../../src/answer/find-list.ts';
import { withTableHeads } from '../../src/answer/table-head.ts';
import { sliceSpan } from '../../src/base/span.ts';
import { readAdded } from './read-added.ts';

const rule = [
  '# QUY ĐỊNH',
  'Điều 1. Mức thu',
  'Mức thu như sau:',
  '',
  '| TT | Nơi thu | Để lại | Nộp lên |',
  '|---|---|---|---|',
  '| 1 | Tổ | 30% | 70% |',
  '| 2 | Hội | 60% | 40% |',
  '',
  'Điều 2. Hiệu lực',
  'Quy định này có hiệu lực từ ngày ký.',
].join('\n');

const read = () => readAdded('a.md', rule);

const head = 'TT\tNơi thu\tĐể lại\tNộp lên';

describe('the first row of a table is quoted', () => {
  test('before its rows, once', async () => {
    const document = await read();
    const { outline } = document.document;
    const rows = outline.filter(({ kind }) => kind === 'row').map(({ span }) => span);
    const other = outline.find(({ kind, number }) => kind === 'article' && number === '2')?.span;
    if (!other) throw new Error('no article');
    const quotesOf = (spans: Parameters<typeof withTableHeads>[1]): string[] =>
      withTableHeads(document, spans).map((span) => sliceSpan(document.text, span).trim());
    expect(quotesOf(rows.slice(1))).toEqual([head, '1\tTổ\t30%\t70%', '2\tHội\t60%\t40%']);
    expect(quotesOf(rows)).toHaveLength(3);
    expect(quotesOf(rows.slice(0, 1))).toEqual([head]);
    expect(quotesOf([other])).toHaveLength(1);
  });

  test('with a row that is asked for by its number, and in a list', async () => {
    const document = await read();
    const { outline } = document.document;
    const last = outline.findLastIndex(({ kind }) => kind === 'row');
    const cited = citeUnit({ document, unit: last, chunkIds: [] });
    expect(cited.map(({ quote }) => quote)).toEqual([head, '2\tHội\t60%\t40%']);
    const list = listIn(
      document,
      outline.findIndex(({ kind }) => kind === 'table'),
    );
    expect(list && citeList(list).map(({ quote }) => quote)).toEqual([head, '1\tTổ\t30%\t70%', '2\tHội\t60%\t40%']);
    expect(list && citeList({ ...list, items: list.items.slice(2) }).map(({ quote }) => quote)).toEqual([
      head,
      '2\tHội\t60%\t40%',
    ]);
  });
});
