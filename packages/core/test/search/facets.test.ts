import { expect, test } from 'vitest';
import { countFacets } from '../../src/search/facets.ts';
import { createMemoryEngine } from '../../src/testing/index.ts';
import { textFile } from '../corpus.ts';

const head = (number: string, type: string, date: string): string =>
  `TỈNH ỦY SÔNG VÀNG\n*\nSố ${number}\nĐẢNG CỘNG SẢN VIỆT NAM\nVàng Giang, ngày ${date}\n${type}\nvề việc mẫu\n1. Nội dung.`;

test('documents are counted by what they state, each once, most frequent first', async () => {
  const engine = createMemoryEngine();
  await engine.add([
    textFile('1.txt', head('9001-QĐ/TU', 'QUY ĐỊNH', '5 tháng 3 năm 2022')),
    textFile('2.txt', head('9002-QĐ/TU', 'QUY ĐỊNH', '5 tháng 3 năm 2024')),
    textFile('3.txt', head('9003-CT/TU', 'CHỈ THỊ', '5 tháng 3 năm 2024')),
    textFile('4.txt', 'Chỉ có chữ.'),
  ]);
  const documents = await Promise.all(['d1', 'd2', 'd3', 'd4', 'd1'].map((id) => engine.get(id)));
  expect(countFacets(documents)).toEqual({
    types: [
      { value: 'regulation', documents: 2 },
      { value: 'directive', documents: 1 },
    ],
    issuers: [{ value: 'TỈNH ỦY SÔNG VÀNG', documents: 3 }],
    years: [
      { value: '2024', documents: 2 },
      { value: '2022', documents: 1 },
    ],
    terms: [],
    signers: [],
    replaced: 0,
  });
});
