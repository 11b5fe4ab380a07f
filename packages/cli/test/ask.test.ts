import type { Answered } from '@chidan/core';
import type { Library } from '@chidan/core/node';
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
        'Độ tin cậy: cao.',
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

  it('passes on the question before, and says first how it understands a question that leans on it', async () => {
    const understood = 'Đảng viên dự bị đóng đảng phí bao nhiêu?';
    const given: unknown[] = [];
    const ask: Library['ask'] = async (question, options) => {
      given.push(options);
      return { ...(await fakeLibrary().ask(question)), understood };
    };
    const former = 'Đảng viên chính thức đóng đảng phí bao nhiêu?';
    const { out } = await run(['ask', 'còn đảng viên dự bị thì sao?', '--after', former], { ask });
    expect(given).toEqual([{ after: former, signal: expect.any(AbortSignal) }]);
    expect(out).toMatch(new RegExp(`^Hiểu câu hỏi là: ${understood.replace('?', '\\?')}\n\n“`));
  });

  it('says that the question before tells too little where it is a follow-up too', async () => {
    const told = async (former: string): Promise<string> =>
      (await run(['ask', 'còn bí thư huyện ủy thì sao?', '--after', former])).err;
    expect(await told('còn chủ tịch xã thì sao?')).toContain('Hiểu câu hỏi là');
    expect(await told('Chủ tịch xã đối thoại mấy lần một năm?')).toBe('');
  });

  it('says so before the quotes and the sentences of a language model too, and once', async () => {
    const understood = 'Ai ký Thông báo 117?';
    const ask: Library['ask'] = async (question, options) => {
      const quotes = { ...(await fakeLibrary().ask(question)), understood } as Answered;
      options?.onEvent?.({ kind: 'understood', question: understood });
      options?.onEvent?.({ kind: 'quotes', answer: quotes });
      for (const text of ['Chánh Văn phòng ký [1].', 'Ký ngày 18/7/2022 [1].'])
        options?.onEvent?.({ kind: 'sentence', text });
      return { ...quotes, wording: 'model' } as Answered;
    };
    const env = { CHIDAN_MODEL_ADDRESS: 'http://localhost:11434/v1', CHIDAN_MODEL_NAME: 'm', NO_COLOR: '1' };
    const { out } = await run(
      ['ask', 'ai ký?', '--after', 'Thông báo 117'],
      { ask },
      { env, isTerminal: true, columns: 80 },
    );
    expect(out).toMatch(/^Hiểu câu hỏi là: Ai ký Thông báo 117\?\n\nđiểm a mục 1/);
    expect(out).toContain('\n\nChánh Văn phòng ký [1].\n\nKý ngày');
    expect(out.match(/Hiểu câu hỏi là/g)).toHaveLength(1);
  });

  it('tells in its help what the levels of confidence mean', async () => {
    const { out } = await run(['ask', '--help'], {}, { columns: 120 });
    expect(out.replace(/\s+/g, ' ')).toContain('cao là từ 85%, trung bình là từ 60%, thấp là dưới 60%');
  });

  it('prints the answer as JSON', async () => {
    const { out } = await run(['ask', 'x', '--json']);
    expect(JSON.parse(out)).toEqual(await fakeLibrary().ask('x'));
  });
});
