import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine.ts';
import type { SearchOptions } from '../../src/query/options.ts';
import { createMemoryEngine } from '../../src/testing/index.ts';
import { textFile } from '../corpus.ts';

interface Head {
  readonly number: string;
  readonly type: string;
  readonly subject: string;
  readonly issuer?: string;
  readonly year?: number;
}

/** A made-up document of an invented province. */
function document(head: Head, ...body: string[]): ReturnType<typeof textFile> {
  const { number, type, subject, issuer = 'TỈNH ỦY SÔNG VÀNG', year = 2024 } = head;
  const lines = [issuer, '*', `Số ${number}`, 'ĐẢNG CỘNG SẢN VIỆT NAM', `Vàng Giang, ngày 5 tháng 3 năm ${year}`];
  return textFile(`${number.replaceAll('/', '-')}-${year}.txt`, [...lines, type, subject, ...body].join('\n'));
}

let engine: Engine;
beforeAll(async () => {
  engine = createMemoryEngine();
  await engine.add([
    document(
      { number: '9046-QĐ/TU', type: 'QUY ĐỊNH', subject: 'về việc tiếp dân', year: 2022 },
      'Điều 1. Phạm vi\nQuy định này về việc tiếp dân của người đứng đầu.',
      'Điều 2. Nguyên tắc\n1. Công khai, dân chủ khi tiếp dân.\n2. Bảo đảm an toàn.',
    ),
    document(
      { number: '9046-QĐ/TU', type: 'QUY ĐỊNH', subject: 'về quản lý xe công', year: 2017 },
      'Điều 1. Phạm vi\nQuy định này về quản lý xe công.',
    ),
    document(
      { number: '9050-CT/TU', type: 'CHỈ THỊ', subject: 'về phòng cháy', issuer: 'HUYỆN ỦY BẮC SÔNG' },
      '1. Thực hiện Quy định 9777-QĐ/TU về phòng cháy rừng.\n2. Tổ chức tuần tra rừng.',
    ),
  ]);
});

async function search(query: string, options: Partial<SearchOptions> = {}): ReturnType<Engine['search']> {
  return await engine.search(query, { mode: 'lexical', ...options });
}

/** Documents of the hits, best first, each `id path`. */
async function check(query: string, expected: readonly string[], options: Partial<SearchOptions> = {}): Promise<void> {
  const { hits } = await search(query, options);
  expect(hits.map(({ citation }) => `${citation.documentId} ${citation.path}`.trim())).toEqual(expected);
}

describe('a document number', () => {
  test('leads to the documents that bear it, the latest first', async () => {
    const { hits, named } = await search('so 9046 qd tu');
    expect(named).toMatchObject({
      number: '9046-QĐ/TU',
      documents: [
        { documentId: 'd1', date: '2022-03-05', unit: '' },
        { documentId: 'd2', date: '2017-03-05', unit: '' },
      ],
    });
    expect(hits.slice(0, 2).map(({ reason, citation }) => [reason, citation.documentId])).toEqual([
      ['named', 'd1'],
      ['named', 'd2'],
    ]);
  });

  test('with a unit leads to the unit, and quotes it', async () => {
    const { hits, named } = await search('khoan 2 dieu 2 quy dinh 9046');
    expect(named?.documents[0]).toMatchObject({ documentId: 'd1', unit: 'khoản 2 Điều 2' });
    expect(hits[0]?.citation).toMatchObject({ path: 'khoản 2 Điều 2', quote: '2. Bảo đảm an toàn.' });
  });

  test('with other words leads to the passage of its documents that answers them', async () => {
    const { hits } = await search('quy định 9046 nguyên tắc công khai dân chủ');
    expect(hits[0]).toMatchObject({ reason: 'named', citation: { documentId: 'd1', path: 'khoản 1 Điều 2' } });
  });

  test('need not be there where the title says which document is meant', async () => {
    const { hits } = await search('điều 1 quy định quản lý xe công');
    expect(hits[0]).toMatchObject({ reason: 'named', citation: { documentId: 'd2', path: 'Điều 1' } });
  });

  test('that no document bears leads to those that mention it', async () => {
    const { hits, named, isFar } = await search('9777-qd/tu');
    expect(named).toMatchObject({ number: '9777-QĐ/TU', documents: [] });
    expect(isFar).toBe(false);
    expect(hits[0]).toMatchObject({ reason: 'mentions', citation: { documentId: 'd3', path: 'mục 1' } });
  });

  test('beside another leads to the documents of both, and tells which of them there are none of', async () => {
    const { hits, named } = await search('so sánh quy định 9046 với chỉ thị 9050 và quy định 9009');
    expect(named).toMatchObject({
      number: 'quy định 9046, chỉ thị 9050, quy định 9009',
      absent: ['quy định 9009'],
      documents: [{ documentId: 'd1' }, { documentId: 'd3' }, { documentId: 'd2' }],
    });
    const first = hits.filter(({ reason }) => reason === 'named').map(({ citation }) => citation.documentId);
    expect(new Set(first)).toEqual(new Set(['d1', 'd3', 'd2']));
  });

  test('of several is asked for its own unit', async () => {
    const { named } = await search('điều 2 quy định 9046 và điều 9 chỉ thị 9050');
    expect(named?.unit).toBe('Điều 2, Điều 9');
    expect(named?.documents.map(({ documentId, unit, missingUnit }) => [documentId, unit, missingUnit])).toEqual([
      ['d1', 'Điều 2', ''],
      ['d3', '', 'Điều 9'],
      ['d2', '', 'Điều 2'],
    ]);
  });

  test('is looked for among the documents that a filter lets through', async () => {
    const { hits } = await search('9046 từ:2020');
    expect(new Set(hits.map(({ citation }) => citation.documentId))).toEqual(new Set(['d1']));
  });
});

describe('conditions', () => {
  test('of a filter hold for every hit', async () => {
    await check('quy định loại:CT', ['d3 mục 1']);
    await check('cơ quan:"Huyện ủy" tuần tra', ['d3 mục 2']);
  });

  test('leave only what bears a phrase', async () => {
    await check('"xe công"', ['d2 Điều 1']);
    await check('"công xe"', []);
  });

  test('of three words hold only where the three follow each other', async () => {
    await check('"tuần tra rừng"', ['d3 mục 2']);
    // Each two of them stand side by side somewhere in the same passage, or above it.
    await check('"việc tiếp dân chủ"', []);
  });

  test('of three words hold where they stand in the headings above the passage', async () => {
    await check('"về phòng cháy" tuần tra', ['d3 mục 2', 'd3 mục 1']);
  });

  test('of three words hold before the hits are counted off', async () => {
    await check('"của người đứng đầu" quy định', ['d1 Điều 1'], { limit: 1 });
  });

  test('of three words leave out only what bears the three in a row', async () => {
    await check('công khai -"việc tiếp dân chủ"', ['d1 khoản 1 Điều 2', 'd2 Điều 1']);
    await check('rừng -"tuần tra rừng"', ['d3 mục 1']);
  });

  test('leave out what bears a word', async () => {
    const { hits } = await search('quy định -xe');
    expect(hits.map(({ citation }) => citation.documentId)).not.toContain('d2');
  });

  test('that cannot be read are told, and searched as words', async () => {
    const { warnings } = await search('quy định từ:abc');
    expect(warnings.map(({ code }) => code)).toEqual(['QUERY_FILTER_INVALID']);
  });

  test('without words list what they let through', async () => {
    const { hits } = await search('loại:QĐ đến:2018');
    expect(new Set(hits.map(({ citation }) => citation.documentId))).toEqual(new Set(['d2']));
  });
});

describe('a result', () => {
  test('may show each document once', async () => {
    const { hits } = await search('quy định', { group: 'document' });
    const ids = hits.map(({ citation }) => citation.documentId);
    expect(ids).toEqual([...new Set(ids)]);
    expect(hits.reduce((sum, { more }) => sum + more, 0)).toBeGreaterThan(0);
  });

  test('explains scores whose parts add up', async () => {
    const { hits } = await search('tuần tra rừng', { mode: 'hybrid', explain: true });
    for (const { score, explanation } of hits) {
      expect(explanation?.value).toBeCloseTo(score, 9);
      expect(explanation?.parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 9);
      for (const lexical of explanation?.parts.filter(({ name }) => name === 'lexical') ?? []) {
        const [bm25] = lexical.parts;
        expect(bm25?.parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(bm25?.value ?? Number.NaN, 9);
      }
    }
  });

  test('counts what the documents found have in common', async () => {
    const { facets } = await search('từ:2015', { facets: true });
    expect(facets?.types).toEqual([
      { value: 'regulation', documents: 2 },
      { value: 'directive', documents: 1 },
    ]);
    expect((await search('quy định')).facets).toBeUndefined();
  });

  test('says that nothing is near to words that the library does not know', async () => {
    expect((await search('zxcv qwrt')).isFar).toBe(true);
    expect((await search('tuần tra rừng')).isFar).toBe(false);
  });
});
