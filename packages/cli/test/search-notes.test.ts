import type { SearchHit, SearchResult } from '@chidan/core';
import { describe, expect, it } from 'vitest';
import { searchHit, searchResult } from './fake-library.ts';
import { run } from './run.ts';

/** What is printed of a result, lines joined. */
async function printed(result: Partial<SearchResult>, argv: readonly string[] = []): Promise<string> {
  const search = async (query: string) => ({ ...searchResult(query), ...result });
  const { out } = await run(['search', result.query ?? 'x', ...argv], { search });
  return out.replace(/\n +/g, ' ');
}

const ofD1 = {
  documentId: 'd1',
  number: '784-QĐ/TU',
  title: 'Quy định 784-QĐ/TU',
  issuer: 'TỈNH ỦY SÔNG VÀNG',
  date: '2020-03-05',
  term: 'khóa XII',
  unit: '',
  missingUnit: '',
  isFilteredOut: false,
};

describe('above the hits search tells', () => {
  it('how the words were read, and how to search them as they were typed', async () => {
    const change = { span: { start: 0, end: 3 }, from: 'quy', to: 'quỹ', why: 'slip' as const };
    const respelling = { text: 'phân công', isChanged: true, changes: [change] };
    const out = await printed({ query: 'phan cong', searched: 'phân công', respelling });
    expect(out).toMatch(/^Kết quả cho: phân công\nTìm đúng như đã gõ: chidan search --exact "phan cong"\n\n1\. /);
    expect(await printed({ query: 'phan "cong"', searched: 'x', respelling })).toContain(
      `chidan search --exact 'phan "cong"'`,
    );
    expect(await printed({})).toMatch(/^1\. /);
  });

  it('which conditions were not understood', async () => {
    const warning = {
      code: 'QUERY_FILTER_INVALID' as const,
      span: { start: 0, end: 8 },
      message: 'Không hiểu điều kiện lọc «loại:xyz» nên tìm như từ thường.',
      detail: { filter: 'loại:xyz' },
    };
    expect(await printed({ warnings: [warning] })).toMatch(/^Không hiểu điều kiện lọc «loại:xyz»/);
    const english = await printed({ warnings: [warning] }, ['--json', '--lang', 'en']);
    expect(JSON.parse(english).warnings[0].message).toMatch(/^The filter «loại:xyz»/);
  });

  it('that the library has no document of a number, and whether it is mentioned', async () => {
    const named = { number: '784-QĐ/TU', unit: '', absent: ['784-QĐ/TU'], documents: [] };
    const mentions: SearchHit = { ...searchHit, reason: 'mentions' };
    const others = await printed({ named, hits: [mentions, { ...searchHit, rank: 2 }] });
    expect(others).toMatch(/^Kho không có văn bản 784-QĐ\/TU; các đoạn dưới đây nhắc đến số này\.\n\n1\. /);
    expect(others).toContain('\n\nCác đoạn khác gần với câu tìm:\n\n2. ');
    expect(await printed({ named, hits: [mentions] })).not.toContain('Các đoạn khác');
    expect(await printed({ named, isFar: true })).toMatch(
      /^Kho không có văn bản 784-QĐ\/TU, cũng không có đoạn nào nhắc đến số này\.\nKhông có đoạn nào sát với câu tìm; dưới đây là các đoạn gần nhất\.\n\n1\. /,
    );
  });

  it('in quotation marks a number that was typed in words', async () => {
    const named = { number: 'quy định 784', unit: '', absent: ['quy định 784'], documents: [] };
    expect(await printed({ named })).toMatch(/^Kho không có văn bản “quy định 784”, cũng không/);
  });

  it('what tells documents of one number apart', async () => {
    const ofD2 = { ...ofD1, documentId: 'd2', issuer: null, date: '2025-03-05', term: null, unit: 'Điều 5' };
    const other = { ...ofD1, missingUnit: 'Điều 5' };
    const named = { number: '784-QĐ/TU', unit: 'Điều 5', absent: [], documents: [ofD2, other] };
    const out = await printed({ named });
    expect(out).toMatch(
      /^Kho có 2 văn bản ứng với 784-QĐ\/TU:\n- d2 · ngày 5\/3\/2025\n- d1 · TỈNH ỦY SÔNG VÀNG · ngày 5\/3\/2020 · khóa XII · không thấy Điều 5\n\n1\. /,
    );
  });

  it('that a document has no unit of that name', async () => {
    const document = { ...ofD1, missingUnit: 'Điều 99' };
    const named = { number: '784-QĐ/TU', unit: 'Điều 99', absent: [], documents: [document] };
    expect(await printed({ named })).toMatch(/^Không thấy Điều 99 trong văn bản 784-QĐ\/TU\.\n\n1\. /);
    expect(await printed({ named: { ...named, documents: [{ ...ofD1, unit: 'Điều 99' }] } })).toMatch(/^1\. /);
    expect(await printed({ named: { ...named, unit: '', documents: [ofD1] } })).toMatch(/^1\. /);
  });

  it('that the filters bar the document named', async () => {
    const barred = { ...ofD1, isFilteredOut: true };
    const named = { number: 'quy định 784', unit: '', absent: [], documents: [barred] };
    expect(await printed({ named, hits: [] })).toMatch(
      /^Văn bản “quy định 784” có trong kho nhưng không thỏa điều kiện lọc\.\n/,
    );
    const several = await printed({ named: { ...named, documents: [ofD1, { ...barred, documentId: 'd2' }] } });
    expect(several).toMatch(/\n- d1 · TỈNH ỦY.* XII\n- d2 · TỈNH ỦY.* XII · không thỏa điều kiện lọc\n/);
  });

  it('of several numbers, which documents bear them and which of them none bears', async () => {
    const number = 'quy định 784, quy định 785, quy định 786';
    const documents = [ofD1, { ...ofD1, documentId: 'd2', number: '785-QĐ/TU' }];
    const named = { number, unit: '', absent: ['quy định 786'], documents };
    expect(await printed({ named })).toMatch(
      /^Kho không có văn bản “quy định 786”, cũng không .*\nKho có 2 văn bản ứng với “quy định 784, .*”:\n- d1 · 784-QĐ\/TU · .*\n- d2 · 785-QĐ\/TU · /,
    );
    const found = await printed({ named: { ...named, documents: [{ ...ofD1, missingUnit: 'Điều 99' }] } });
    expect(found).toMatch(/\nKhông thấy Điều 99 trong văn bản 784-QĐ\/TU\.\n/);
  });

  it('that nothing is near, but not where there is nothing at all', async () => {
    expect(await printed({ isFar: true })).toMatch(/^Không có đoạn nào sát với câu tìm/);
    expect(await printed({ isFar: true, hits: [] })).toMatch(/^Không tìm thấy đoạn nào/);
  });
});

describe('with a hit search tells', () => {
  it('where else the same words stand, and how many passages of the document are left', async () => {
    const { citation } = searchHit;
    const out = await printed({ hits: [{ ...searchHit, duplicates: [citation], more: 3 }] });
    expect(out).toContain(`Cũng có trong ${citation.label} · d1 +3 đoạn khác trong văn bản này`);
  });

  it('of what parts its score is made, below one another', async () => {
    const search = async (query: string) =>
      searchResult(query, [
        {
          ...searchHit,
          explanation: {
            name: 'score',
            value: 0.7654,
            parts: [
              {
                name: 'lexical',
                value: 0.5,
                parts: [
                  { name: 'bm25', value: 17.58, parts: [{ name: 'term', words: 'chi bộ', value: 3.4618, parts: [] }] },
                ],
              },
              { name: 'replaced', value: -0.05, parts: [] },
            ],
          },
        },
      ]);
    expect((await run(['search', 'x', '--explain'], { search })).out).toContain(
      [
        '   điểm chung: 0,765',
        '     phần theo từ ngữ: 0,500',
        '       điểm BM25: 17,6',
        '         từ “chi bộ”: 3,462',
        '     trừ đi vì văn bản đã bị thay thế: -0,050',
      ].join('\n'),
    );
    expect((await run(['search', 'x', '--explain', '--lang', 'en'], { search })).out).toContain('   score: 0.765\n');
  });

  it('which words of the quote are those of the query, on a terminal', async () => {
    const { out } = await run(['search', 'dự sinh hoạt'], {}, { columns: 60 });
    const bold = (word: string): string => `\u001b[1m${word}\u001b[22m`;
    expect(out).toContain(`   “Phân công cấp ủy viên ${['dự', 'sinh', 'hoạt'].map(bold).join(' ')} định kỳ chi bộ;”`);
  });
});

it('below the hits search counts the documents found, without what none of them states', async () => {
  const facets = {
    types: [{ value: 'notice', documents: 2 }],
    issuers: [],
    years: [
      { value: '2024', documents: 1 },
      { value: '2022', documents: 1 },
    ],
    terms: [],
    signers: [],
    replaced: 1,
  };
  expect(await printed({ facets })).toContain(
    '\n\nCÁC VĂN BẢN TÌM ĐƯỢC\nLoại văn bản:   Thông báo (2)\nNăm ban hành:   2024 (1), 2022 (1)\nĐã bị thay thế: 1\n\nXem toàn văn',
  );
});
