import { ChidanError, type CorrectionChanges, correctableFields, type ReviewedDocument } from '@chidan/core';
import { describe, expect, it } from 'vitest';
import { editableFields } from '../src/commands/edit.ts';
import { corrected, notice, reviewed, summaryOf } from './fake-library.ts';
import { run } from './run.ts';

const nothing: readonly ReviewedDocument[] = [];

describe('review', () => {
  it('lists what to look at, with the line that was read and the command that puts it right', async () => {
    const { code, out } = await run(['review'], { review: async () => reviewed });
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'd1 · Thông báo 117-TB/ĐUK về sinh hoạt chi bộ',
        '/co-quan/van-ban/117.docx',
        '- Ngày ban hành: (không thấy)',
        '- Loại văn bản: Thông báo (chưa chắc, 55%, trang 2)',
        '  “THÔNG BÁO THÔNG CÁO”',
        'Sửa: chidan edit d1 --date … --type …',
        '',
        '1 văn bản cần xem lại.',
        '',
      ].join('\n'),
    );
  });

  it('asks the library for the threshold that was given', async () => {
    const asked: unknown[] = [];
    const review = async (options: unknown) => {
      asked.push(options);
      return nothing;
    };
    expect((await run(['review'], { review })).out).toBe('Không có mục nào cần xem lại.\n');
    await run(['review', '--threshold', '0.95'], { review });
    await run(['review', '--threshold', '0,5', '--json'], { review });
    expect(asked).toEqual([{}, { threshold: 0.95 }, { threshold: 0.5 }]);
    for (const wrong of ['2', '-1', 'cao', '']) {
      const { code, err } = await run(['review', `--threshold=${wrong}`], { review });
      expect([code, err.includes('từ 0 đến 1')], wrong).toEqual([2, true]);
    }
  });

  it('prints the same as JSON', async () => {
    const { out } = await run(['review', '--json'], { review: async () => reviewed });
    expect(JSON.parse(out)).toEqual(reviewed);
  });
});

describe('edit', () => {
  /** A library that remembers what it was asked to put right. */
  const recording = (before = notice) => {
    const asked: [string, CorrectionChanges][] = [];
    const library = {
      get: async () => before,
      correct: async (reference: string, changes: CorrectionChanges) => {
        asked.push([reference, changes]);
        return corrected;
      },
    };
    return { asked, library };
  };

  it('puts fields right, and shows each as it was and as it is', async () => {
    const { asked, library } = recording();
    const { code, out, opened } = await run(['edit', '117 tb duk', '--date', '1/8/2025', '--place', ''], library);
    expect([code, opened.at(-1)?.options.access]).toEqual([0, 'write']);
    expect(asked).toEqual([['d1', { date: '1/8/2025', place: '' }]]);
    expect(out).toBe(
      [
        'Đã sửa d1: Thông báo 117-TB/ĐUK về sinh hoạt chi bộ',
        '- Ngày ban hành: 18/7/2022 → 1/8/2025',
        '- Nơi ban hành: Trà Vinh → (không thấy)',
        '',
      ].join('\n'),
    );
  });

  it('takes corrections back: all, or those that are named', async () => {
    const { asked, library } = recording(corrected);
    await run(['edit', 'd1', '--undo'], library);
    await run(['edit', 'd1', '--undo', 'date'], library);
    await run(['edit', 'd1', '--undo', 'date, place', '--number', '5-TB/ĐUK'], library);
    expect(asked.map(([, changes]) => changes)).toEqual([
      { date: null, place: null },
      { date: null },
      { date: null, place: null, number: '5-TB/ĐUK' },
    ]);
    const { code, err } = await run(['edit', 'd1', '--undo', 'ngay'], library);
    expect([code, err.includes('number hoặc type')]).toEqual([2, true]);
    const { asked: none, library: untouched } = recording();
    expect((await run(['edit', 'd1', '--undo'], untouched)).out).toBe('Văn bản d1 chưa sửa mục nào.\n');
    expect(none).toEqual([]);
  });

  it('says which other documents have number, issuer and date too', async () => {
    const { library } = recording();
    const others = [
      { ...summaryOf(corrected), id: 'd2', number: '117-tb/đuk', issuer: 'Đảng ủy khối các cơ quan' },
      { ...summaryOf(corrected), id: 'd3', date: '2025-08-02' },
    ];
    const edit = async (...more: string[]): Promise<string> =>
      (
        await run(['edit', 'd1', '--date', '1/8/2025', ...more], {
          ...library,
          list: async () => [corrected, ...others],
        })
      ).out;
    expect(await edit()).toMatch(/\nLưu ý: d2 cũng có số ký hiệu, cơ quan và ngày ban hành này\./);
    expect(JSON.parse(await edit('--json')).sameIdentity).toEqual(['d2']);
  });

  it('without an option says which there are, and opens no library', async () => {
    const { code, err, opened } = await run(['edit', 'd1']);
    expect([code, opened]).toEqual([2, []]);
    expect(err).toContain('--number, --type, --date, --issuer, --subject, --superior, --place, --term, --undo');
    expect(err).toMatch(/chidan edit --help \[OPTION_MISSING\]\n$/);
    expect(err).not.toContain('changes');
  });

  it('says what to type in the place of a value that cannot be one', async () => {
    const refusing = {
      correct: async () => {
        throw new ChidanError('CORRECTION_INVALID', { field: 'date', value: '31/2/2025' });
      },
    };
    const { code, err } = await run(['edit', 'd1', '--date', '31/2/2025'], refusing);
    expect(code).toBe(2);
    expect(err).toBe(
      'Lỗi: Giá trị «31/2/2025» không dùng được cho ngày ban hành. Hãy nhập ngày có thật, ví dụ 1/8/2025 hoặc 2025-08-01. [CORRECTION_INVALID]\n',
    );
  });

  it('prints the document as it is then as JSON, without its text', async () => {
    const { library } = recording();
    const value = JSON.parse((await run(['edit', 'd1', '--date', '1/8/2025', '--json'], library)).out);
    expect(value).toMatchObject({ id: 'd1', date: '2025-08-01', header: { date: { value: '2025-08-01' } } });
    expect(value.corrections.map(({ field }: { field: string }) => field)).toEqual(['date', 'place']);
    expect(value).not.toHaveProperty('text');
  });

  it('knows the fields that the library knows', () => expect(editableFields).toEqual(correctableFields));
});

it('show says of a corrected field what had been read', async () => {
  const { out } = await run(['show', 'd1'], { get: async () => corrected });
  expect(out).toMatch(/^Ngày ban hành: +1\/8\/2025 \(đã sửa; đọc được: 18\/7\/2022\)$/m);
  expect(out).toMatch(/^Nơi ban hành: +\(không thấy\) \(đã sửa; đọc được: Trà Vinh\)$/m);
});
