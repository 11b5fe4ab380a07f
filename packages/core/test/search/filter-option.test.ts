import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentFilter } from '../../src/library/document-filter.ts';
import { createMemoryEngine } from '../../src/testing/index.ts';
import { textFile } from '../corpus.ts';

const document = (number: string, type: string, year: number): string =>
  `TỈNH ỦY SÔNG VÀNG\n*\nSố ${number}\nĐẢNG CỘNG SẢN VIỆT NAM\nVàng Giang, ngày 5 tháng 3 năm ${year}\nVĂN BẢN MẪU\n${type}\nvề việc mẫu\n-----\nĐiều 1. Chi bộ sinh hoạt định kỳ hằng tháng.\nĐiều 2. Cấp ủy dự sinh hoạt của năm ${year}.`;

const engine = createMemoryEngine();
beforeAll(async () => {
  await engine.add([
    textFile('1.txt', document('9001-QĐ/TU', 'QUY ĐỊNH', 2022)),
    textFile('2.txt', document('9002-QĐ/TU', 'QUY ĐỊNH', 2024)),
    textFile('3.txt', document('9003-CT/TU', 'CHỈ THỊ', 2024)),
  ]);
});
afterAll(() => engine.close());

describe('a filter beside the query', () => {
  const check = async (query: string, filter: DocumentFilter, expected: readonly string[]): Promise<void> => {
    const { hits } = await engine.search(query, { filter });
    const all = hits.flatMap(({ citation, duplicates }) => [citation, ...duplicates]);
    expect([...new Set(all.map(({ documentId }) => documentId))].sort()).toEqual(expected);
  };

  test('lets only its documents be found', async () => {
    await check('sinh hoạt chi bộ', {}, ['d1', 'd2', 'd3']);
    await check('sinh hoạt chi bộ', { types: ['directive'] }, ['d3']);
    await check('sinh hoạt chi bộ', { from: '2024-01-01' }, ['d2', 'd3']);
  });

  test('holds together with that of the query', async () => {
    await check('sinh hoạt chi bộ từ:2024', { types: ['regulation'] }, ['d2']);
    await check('sinh hoạt chi bộ loại:CT', { types: ['regulation'] }, []);
  });

  test('alone finds its documents, and none of them is far', async () => {
    await check('năm:2024', {}, ['d2', 'd3']);
    expect(await engine.search('năm:2024')).toMatchObject({ searched: '', isFar: false });
  });

  test('says of a document named that it is barred', async () => {
    for (const query of ['quy định 9002', 'quy định 9002 loại:CT', 'quy định 9002 loại:QĐ']) {
      const isBarred = query.includes('CT');
      const { named, hits } = await engine.search(query);
      expect(named?.documents.map(({ isFilteredOut }) => isFilteredOut)).toEqual([isBarred]);
      expect(hits.some(({ reason }) => reason === 'named')).toBe(!isBarred);
    }
  });

  test('names a document by its number, as in the query', async () => {
    const { named, hits } = await engine.search('điều 2', { filter: { number: '9002' } });
    expect(named).toEqual({
      number: '9002',
      unit: 'Điều 2',
      absent: [],
      documents: [
        {
          documentId: 'd2',
          number: '9002-QĐ/TU',
          title: 'Quy định 9002-QĐ/TU về việc mẫu',
          issuer: 'TỈNH ỦY SÔNG VÀNG',
          date: '2024-03-05',
          term: null,
          unit: 'Điều 2',
          missingUnit: '',
          isFilteredOut: false,
        },
      ],
    });
    expect([hits[0]?.reason, hits[0]?.citation.path]).toEqual(['named', 'Điều 2']);
  });
});

test('a number that is not typed in full is told as it was typed, without its unit', async () => {
  expect((await engine.search('điều 5 quy định 9009')).named).toEqual({
    number: 'quy định 9009',
    unit: 'Điều 5',
    absent: ['quy định 9009'],
    documents: [],
  });
});
