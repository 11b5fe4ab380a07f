import { describe, expect, it } from 'vitest';
import { searchModes } from '../src/commands/search-options.ts';
import { citation, emptyStatus, fakeLibrary, quoted, searchHit, searchResult } from './fake-library.ts';
import { run } from './run.ts';

const noHits = { search: async (query: string) => searchResult(query, []) };

describe('search', () => {
  it('prints rank, citation, issuer, subject and the quote', async () => {
    const { code, out, err } = await run(['search', 'dự sinh hoạt']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        '1. điểm a mục 1, Thông báo 117-TB/ĐUK ngày 18/7/2022 · d1',
        '   ĐẢNG ỦY KHỐI CÁC CƠ QUAN',
        '   về sinh hoạt chi bộ',
        `   “${quoted}”`,
        '',
        'Xem toàn văn: chidan show d1',
        '',
      ].join('\n'),
    );
  });

  it('prints the page where there is one, and wraps the quote under its first word', async () => {
    const search = async (query: string) => searchResult(query, [{ ...searchHit, citation: { ...citation, page: 4 } }]);
    const { out } = await run(['search', 'x'], { search }, { columns: 50, env: { NO_COLOR: '1' } });
    expect(out).toContain('trang 4');
    expect(out).toContain('   “Phân công cấp ủy viên dự sinh hoạt định kỳ chi\n   bộ;”');
  });

  it('passes on the words, the limit and the signal', async () => {
    const given: unknown[] = [];
    const search = async (query: string, options: unknown) => {
      given.push(query, options);
      return searchResult(query, []);
    };
    await run(['search', 'quy', 'dinh', '784', '--limit', '3'], { search });
    expect(given).toEqual(['quy dinh 784', { limit: 3, signal: expect.any(AbortSignal) }]);
  });

  it('prints the result as JSON', async () => {
    const { out } = await run(['search', 'x', '--json']);
    expect(JSON.parse(out)).toEqual(await fakeLibrary().search('x'));
  });

  it('says that nothing was found', async () => {
    expect((await run(['search', 'xyz'], noHits)).out).toContain('Không tìm thấy đoạn nào ứng với “xyz”');
  });

  it('says how to fill an empty library', async () => {
    expect((await run(['search', 'xyz'], { ...noHits, status: emptyStatus })).out).toContain('chidan add');
  });

  it('marks headings on a terminal only', async () => {
    expect((await run(['search', 'x'])).out).not.toContain('\u001b');
    expect((await run(['search', 'x'], {}, { columns: 100 })).out).toContain('\u001b[1m');
    expect((await run(['search', 'x'], {}, { columns: 100, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
  });

  it('lets no control characters of a document through, but escapes them in JSON', async () => {
    const quote = 'a\u001b[2Jb\u009bc';
    const search = async (query: string) => searchResult(query, [{ ...searchHit, citation: { ...citation, quote } }]);
    expect((await run(['search', 'x'], { search })).out).toContain('“a [2Jb c”');
    const json = (await run(['search', 'x', '--json'], { search })).out;
    for (const control of ['\u001b', '\u009b']) expect(json).not.toContain(control);
    expect(JSON.parse(json).hits[0].citation.quote).toBe(quote);
  });
});

describe('search passes on', () => {
  const check = async (argv: readonly string[], expected: object): Promise<void> => {
    let given = {};
    const search = async (query: string, { signal: _, ...options }: { signal?: AbortSignal } = {}) => {
      given = options;
      return searchResult(query, []);
    };
    const { code } = await run(['search', 'x', ...argv], { search });
    expect([code, given]).toEqual([0, expected]);
  };

  it('how to search and what to tell besides', async () => {
    await check([], {});
    await check(['--mode', 'semantic', '--exact', '--explain', '--facets', '--group'], {
      mode: 'semantic',
      exact: true,
      explain: true,
      facets: true,
      group: 'document',
    });
    for (const mode of searchModes) await check(['--mode', mode], { mode });
  });

  it('conditions as they are typed', async () => {
    await check(['--type', 'QĐ', '--type', 'thông báo,KL', '--from', '2022', '--to', '1/8/2024'], {
      filter: {
        types: ['decision', 'regulation', 'notice', 'conclusion'],
        from: '2022-01-01',
        to: '2024-08-01',
      },
    });
    await check(['--issuer', 'Tỉnh ủy', '--number', '784 qd tu', '--term', '13', '--signer', 'Trần Thị B'], {
      filter: { issuers: ['Tỉnh ủy'], number: '784-QĐ/TU', term: 'XIII', signer: 'Trần Thị B' },
    });
    await check(['--replaced', 'no'], { filter: { isReplaced: false } });
  });
});

describe('search refuses', () => {
  const check = async (argv: readonly string[], said: string): Promise<void> => {
    const { code, err, opened } = await run(['search', 'x', ...argv]);
    expect([code, opened.length]).toEqual([2, 0]);
    expect(err).toContain('[OPTION_INVALID]');
    expect(err).toContain(said);
  };

  it('a mode that there is not, and conditions that cannot be read, before a library is opened', async () => {
    await check(['--mode', 'nhanh'], 'phải là hybrid hoặc lexical hoặc semantic');
    await check(['--replaced', 'x'], 'phải là yes hoặc no');
    await check(['--type', 'xyz'], '«type»');
    await check(['--from', 'mai'], '«from» không hợp lệ: phải là ngày, tháng hoặc năm');
    await check(['--lang', 'en', '--from', 'mai'], 'it must be a day, month or year');
  });
});
