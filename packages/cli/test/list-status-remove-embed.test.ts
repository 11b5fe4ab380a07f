import { ChidanError } from '@chidan/core';
import { describe, expect, it } from 'vitest';
import { emptyStatus, notice, summaryOf } from './fake-library.ts';
import { run } from './run.ts';

describe('list', () => {
  it('prints a line a document and their number', async () => {
    expect((await run(['list'])).out).toBe(
      [
        'Mã  Số ký hiệu  Ngày ban hành  Loại văn bản  Trích yếu',
        'd1  117-TB/ĐUK  18/7/2022      Thông báo     về sinh hoạt chi bộ',
        '',
        '1 văn bản.',
        '',
      ].join('\n'),
    );
  });

  it('of an empty library says how to fill it; its JSON is an empty list', async () => {
    expect((await run(['list'], { list: async () => [] })).out).toContain('chidan add');
    expect(JSON.parse((await run(['list', '--json'], { list: async () => [] })).out)).toEqual([]);
  });

  it('prints the documents as JSON', async () => {
    expect(JSON.parse((await run(['list', '--json'])).out)).toEqual([summaryOf(notice)]);
  });
});

describe('status', () => {
  it('prints where the library is and what it holds', async () => {
    const { out } = await run(['status']);
    for (const line of ['Thư viện: +/kho/.chidan', 'Số văn bản: +1', 'Số đoạn: +4', 'Mô hình nhúng: +abc123']) {
      expect(out).toMatch(new RegExp(`^${line}$`, 'm'));
    }
    expect((await run(['status'], { status: emptyStatus })).out).toContain('(chưa dùng)');
  });

  it('prints the same as JSON', async () => {
    expect(JSON.parse((await run(['status', '--json'])).out)).toEqual({
      directory: '/kho/.chidan',
      documents: 1,
      chunks: 4,
      generation: 2,
      fingerprint: 'abc123',
    });
  });
});

describe('remove', () => {
  const removing = (asked: unknown[]) => async (reference: string, options?: { all?: boolean }) => {
    asked.push([reference, options?.all]);
    if (!options?.all) return [summaryOf(notice)];
    return [summaryOf(notice), { ...summaryOf(notice), id: 'd2' }];
  };

  it('removes the one document that is meant', async () => {
    const asked: unknown[] = [];
    const { code, out } = await run(['remove', '117-TB/ĐUK'], { remove: removing(asked) });
    expect([code, asked]).toEqual([0, [['117-TB/ĐUK', false]]]);
    expect(out).toBe('Đã bỏ 1 văn bản khỏi thư viện (tệp gốc vẫn còn nguyên):\n- d1: 117-TB/ĐUK\n');
  });

  it('passes on that a number is borne by several documents', async () => {
    const remove = () =>
      Promise.reject(new ChidanError('DOCUMENT_AMBIGUOUS', { reference: '117', count: 2, candidates: 'd1; d2' }));
    const { code, err } = await run(['remove', '117'], { remove });
    expect(code).toBe(2);
    expect(err).toContain('[DOCUMENT_AMBIGUOUS]');
  });

  it('removes all of a number when told to', async () => {
    const asked: unknown[] = [];
    const { code, out } = await run(['remove', '117', '--all'], { remove: removing(asked) });
    expect([code, asked]).toEqual([0, [['117', true]]]);
    expect(out).toContain('Đã bỏ 2 văn bản');
  });

  it('prints what was removed as JSON', async () => {
    expect(JSON.parse((await run(['remove', 'd1', '--json'])).out)).toEqual([summaryOf(notice)]);
  });
});

describe('embed', () => {
  it('says how many passages were embedded, with progress on stderr', async () => {
    const { out, err } = await run(['embed'], {
      embedAgain: async (options) => {
        options?.onProgress?.({ stage: 'embed', done: 256, total: 300 });
        return 300;
      },
    });
    expect(out).toBe('Đã lập lại véc-tơ cho 300 đoạn.\n');
    expect(err).toBe('Đang lập véc-tơ 256/300\n');
  });

  it('says that there was nothing to do', async () => {
    expect((await run(['embed'], { embedAgain: async () => 0 })).out).toContain('đã có véc-tơ');
  });

  it('prints the count as JSON', async () => {
    expect(JSON.parse((await run(['embed', '--json'])).out)).toEqual({ embedded: 4 });
  });
});
