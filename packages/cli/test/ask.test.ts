import { describe, expect, it } from 'vitest';
import { citation, emptyStatus, fakeLibrary, quoted } from './fake-library.ts';
import { run } from './run.ts';

const abstained = (nearest: (typeof citation)[]) => ({
  ask: async (question: string) =>
    ({
      kind: 'abstained',
      question,
      understood: question,
      text: 'Không tìm thấy căn cứ trong kho văn bản.',
      nearest,
      missing: [],
    }) as const,
});

describe('ask', () => {
  it('prints the quotes with their marks, then the sources', async () => {
    const { code, out } = await run(['ask', 'Ai dự sinh hoạt?']);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        `“${quoted}” [1]`,
        '',
        'Nguồn:',
        '[1] điểm a mục 1, Thông báo 117-TB/ĐUK ngày 18/7/2022 · d1',
        '    ĐẢNG ỦY KHỐI CÁC CƠ QUAN',
        '    về sinh hoạt chi bộ',
        '',
      ].join('\n'),
    );
  });

  it('that finds no grounds says so, keeps what came nearest apart, and ends with 0', async () => {
    const { code, out } = await run(['ask', 'giá vàng?'], abstained([citation]));
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Không tìm thấy căn cứ trong kho văn bản\.\n\nĐoạn gần nhất \(không phải câu trả lời\):\n\n1\. /,
    );
    expect(out).toContain(`“${quoted}”`);
    expect(out).not.toContain('[1]');
  });

  it('that finds nothing at all says only so', async () => {
    expect((await run(['ask', 'x'], abstained([]))).out).toBe('Không tìm thấy căn cứ trong kho văn bản.\n');
  });

  it('says how to fill an empty library', async () => {
    expect((await run(['ask', 'x'], { ...abstained([]), status: emptyStatus })).out).toContain('chidan add');
  });

  it('passes on the words and the limit', async () => {
    const given: unknown[] = [];
    const ask = async (question: string, options: unknown) => {
      given.push(question, options);
      return fakeLibrary().ask(question);
    };
    await run(['ask', 'ai', 'dự', '--limit', '5'], { ask });
    expect(given).toEqual(['ai dự', { limit: 5, signal: expect.any(AbortSignal) }]);
  });

  it('prints the answer as JSON', async () => {
    const { out } = await run(['ask', 'x', '--json']);
    expect(JSON.parse(out)).toEqual(await fakeLibrary().ask('x'));
  });
});
