import type { AskOptions } from '@chidan/core';
import { type Answered, ChidanError } from '@chidan/core';
import { describe, expect, it } from 'vitest';
import { citation, fakeLibrary, quoted } from './fake-library.ts';
import { type Run, run } from './run.ts';

const address = 'http://127.0.0.1:11434/v1';
const env = { CHIDAN_MODEL_ADDRESS: address, CHIDAN_MODEL_NAME: 'qwen2.5:7b', CHIDAN_MODEL_KEY: 'khoa-bi-mat' };

const worded: Partial<Answered> = {
  wording: 'model',
  text: 'Cấp ủy viên dự sinh hoạt định kỳ chi bộ. [1]',
  struck: [{ text: 'Phạt 5\u001b[2J triệu.', faults: [{ kind: 'number', words: '5' }] }],
};

async function askFor(
  answer: Partial<Answered>,
  argv: readonly string[] = [],
  io: Parameters<typeof run>[2] = { env },
) {
  const ask = async (question: string, { onEvent }: AskOptions = {}) => {
    const given = { ...(await fakeLibrary().ask(question)), ...answer } as Answered;
    onEvent?.({ kind: 'quotes', answer: { ...given, wording: 'quotes', struck: [], modelFailure: null } });
    if (given.wording === 'model') onEvent?.({ kind: 'sentence', text: given.text });
    return given;
  };
  return await run(['ask', 'Ai dự?', ...argv], { ask }, io);
}

const settingsOf = ({ opened }: Run) => opened[0]?.options.languageModel;

describe('ask with a language model', () => {
  it('is off unless an address is named, by flag or environment', async () => {
    expect(settingsOf(await run(['ask', 'x']))).toBeUndefined();
    expect(settingsOf(await run(['ask', 'x'], {}, { env: { CHIDAN_MODEL_NAME: 'm' } }))).toBeUndefined();
    expect(settingsOf(await run(['ask', 'x', '--quotes-only'], {}, { env }))).toBeUndefined();
    expect(settingsOf(await run(['search', 'x'], {}, { env }))).toBeUndefined();
    for (const [given, missing] of [
      ['--model-address', '«--model-name»'],
      ['--model-name', '«--model-address»'],
    ] as const) {
      const { err, opened } = await run(['ask', 'x', given, address]);
      expect([opened, err]).toEqual([[], expect.stringContaining(missing)]);
    }
    const expected = { address, model: 'qwen2.5:7b', apiKey: 'khoa-bi-mat' };
    expect(settingsOf(await run(['ask', 'x'], {}, { env }))).toEqual(expected);
    const flags = ['--model-address', 'http://[::1]:8080/v1', '--model-name', 'khác'];
    const named = { address: 'http://[::1]:8080/v1', model: 'khác' };
    expect(settingsOf(await run(['ask', 'x', ...flags]))).toEqual(named);
    expect(settingsOf(await run(['ask', 'x', ...flags], {}, { env }))).toEqual({ ...expected, ...named });
  });

  it('says where words go that leave this machine, and nothing of a key', async () => {
    const far = { env: { ...env, CHIDAN_MODEL_ADDRESS: 'https://ai.coquan.example/v1' } };
    const { err, out } = await askFor({}, [], far);
    expect(err).toContain('ai.coquan.example');
    expect(err + out).not.toContain('khoa-bi-mat');
    expect((await askFor({}, ['--json'], far)).err).toBe('');
    expect((await askFor({})).err).toBe('');
  });

  it('prints what it wrote, that it wrote it, what was struck and why, and the quotes', async () => {
    const { out } = await askFor(worded);
    expect(out).toContain(
      [
        'Cấp ủy viên dự sinh hoạt định kỳ chi bộ. [1]',
        '',
        'Do mô hình ngôn ngữ viết; từng câu đã được đối chiếu với đoạn nó dẫn. Hãy đọc lại câu trích dưới đây',
        'trước khi dùng.',
        '',
        'Đã gạch bỏ (không đúng căn cứ):',
        '- Phạt 5 [2J triệu.',
        '  ! con số không có trong nguồn: “5”',
      ].join('\n'),
    );
    expect(out).toContain(`“${quoted}”`);
    expect(out).not.toContain('\u001b');
  });

  it('says why it failed beside the quotes, in the reader’s language', async () => {
    const { code, message, detail } = new ChidanError('MODEL_SLOW', { model: '«m»', seconds: 120 });
    const failed = { modelFailure: { code, message, detail } };
    const { out } = await askFor(failed);
    expect(out).toContain('chưa viết xong sau 120 giây');
    expect(out).toContain('(MODEL_SLOW)');
    const english = await askFor(failed, ['--lang', 'en']);
    expect(english.out).toContain('had not ended after 120 seconds');
    expect(english.code).toBe(0);
  });

  it('on a terminal gives the quotes at once, then each sentence once, as it passes', async () => {
    const figure = { words: 'định kỳ', citation: 0, span: { start: 0, end: 7 } };
    const missing = [{ kind: 'document', words: '9-QĐ/TU' }] as const;
    const { out } = await askFor({ ...worded, figure, missing }, [], { env: { ...env, NO_COLOR: '1' }, columns: 100 });
    const parts = [
      'Kho không có',
      '\nđịnh kỳ\n',
      ': “Phân công',
      'Mô hình ngôn ngữ đang viết',
      'Cấp ủy viên dự',
      'Do mô hình',
      'Nguồn:',
    ];
    expect(parts.map((part) => out.split(part).length)).toEqual(parts.map(() => 2));
    expect(parts.map((part) => out.indexOf(part))).toEqual(
      parts.map((part) => out.indexOf(part)).sort((a, b) => a - b),
    );
  });

  it('on a terminal gives the quotes once where they stay the answer, and last why', async () => {
    const { code, message, detail } = new ChidanError('MODEL_SLOW', { model: '«m»', seconds: 120 });
    const failed = { modelFailure: { code, message, detail } };
    const { out } = await askFor(failed, [], { env: { ...env, NO_COLOR: '1' }, columns: 100 });
    expect(out.split('“Phân công')).toHaveLength(2);
    expect(out.indexOf('“Phân công')).toBeLessThan(out.indexOf('sau 120 giây'));
  });

  it('in a file has everything in the order of reading', async () => {
    const { out } = await askFor({ ...worded, missing: [{ kind: 'document', words: '9-QĐ/TU' }] });
    expect(out.indexOf('Kho không có')).toBeLessThan(out.indexOf('Cấp ủy viên'));
  });

  it('with --json gives the answer and nothing else', async () => {
    const { out } = await askFor(worded, ['--json'], { env, columns: 100 });
    expect(JSON.parse(out)).toMatchObject({ ...worded, citations: [{ quote: citation.quote }] });
  });
});

describe('serve with a language model', () => {
  it('opens the library with it, and leaves the times to the server', async () => {
    const seen: unknown[] = [];
    const startServer = (async (_library: unknown, config: unknown) => {
      seen.push(config);
      const stopped = Promise.resolve();
      return { host: '', port: 0, url: 'http://127.0.0.1:1', stopped, stop: () => stopped };
    }) as never;
    const served = await run(['serve', '--model-address', address, '--model-name', 'm'], {}, { startServer });
    expect(settingsOf(served)).toEqual({ address, model: 'm' });
    expect(served.err.replaceAll('\n', ' ')).toContain(`mô hình ngôn ngữ m tại ${address}`);
    const keyed = await run(['serve'], {}, { startServer, env });
    expect(keyed.err).toContain('qwen2.5:7b');
    expect(keyed.err).not.toContain('khoa-bi-mat');
    expect(Object.keys(seen[0] as object)).toEqual(['log']);
  });
});
