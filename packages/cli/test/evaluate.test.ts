import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChidanError } from '@chidan/core';
import type { Library } from '@chidan/core/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { displayWidth } from '../src/render/wrap.ts';
import { fakeLibrary, quoted } from './fake-library.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'chidan-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const questions = [
  { id: 'q1', question: 'Ai dự?', answerable: true, relevant: [{ document: '117.docx', path: '', quote: quoted }] },
  { id: 'q2', question: 'Khi nào?', answerable: true, relevant: [{ document: '117.docx', path: '', quote: 'khác' }] },
  { id: 'q3', question: 'Giá vàng?', answerable: false, kind: 'x' },
];
const cwd = { cwd: folder };

beforeAll(() => {
  writeFileSync(join(folder, 'câu hỏi.jsonl'), questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
  writeFileSync(
    join(folder, 'loại.jsonl'),
    [{ ...questions[0], kind: 'không dấu' }, questions[2]].map((question) => `${JSON.stringify(question)}\n`).join(''),
  );
  writeFileSync(join(folder, 'hỏng.jsonl'), '{"id":"q1"}\n');
  writeFileSync(join(folder, 'khác.txt'), 'Thông báo');
});

describe('evaluate', () => {
  it('prints a column of figures for each ranking, and the shares of answers', async () => {
    const { code, out, err, closed } = await run(['evaluate', 'câu hỏi.jsonl'], {}, cwd);
    expect([code, closed]).toEqual([0, 1]);
    expect(out).toContain('2 câu có căn cứ, 1 câu không có căn cứ.');
    expect(out).toMatch(/^Độ đo +từ và véc-tơ +chỉ từ +chỉ véc-tơ$/m);
    for (const figure of ['recall@1', 'recall@5', 'recall@10', 'MRR@10', 'nDCG@10'])
      expect(out).toMatch(new RegExp(`^${figure}(?: +0\\.500 \\(0\\.000–1\\.000\\)){3}$`, 'm'));
    expect(out).toContain('khoảng tin cậy 95 %');
    expect(out).toMatch(/^dẫn đúng đoạn: +1 \(50 %\)$/m);
    expect(out).toMatch(/^vẫn trả lời: +1 \(100 %\)$/m);
    expect(out).not.toContain('q2');
    expect(err).toBe('Đang hỏi 0/3\nĐang hỏi 3/3\n');
  });

  it('lists the questions that it missed where they are asked for', async () => {
    const { out } = await run(['evaluate', 'câu hỏi.jsonl', '--misses'], {}, cwd);
    expect(out).toContain('q2 (không có trong 10 kết quả đầu): Khi nào?');
    expect(out).not.toContain('q1');
  });

  it('says which judged documents the library does not have', async () => {
    const { out } = await run(['evaluate', 'câu hỏi.jsonl'], { list: async () => [] }, cwd);
    expect(out).toContain('thư viện không có 1 văn bản đã chấm, nên không thể tìm thấy: 117.docx.');
    expect((await run(['evaluate', 'câu hỏi.jsonl'], {}, cwd)).out).not.toContain('Lưu ý');
  });

  it('prints the whole evaluation as JSON', async () => {
    const { out, err } = await run(['evaluate', 'câu hỏi.jsonl', '--json'], {}, cwd);
    expect(err).toBe('');
    const evaluation = JSON.parse(out);
    expect(evaluation.retrieval.hybrid.recallAt5).toEqual({ mean: 0.5, low: 0, high: 1 });
    expect(evaluation.library).toMatchObject({ generation: 2, fingerprint: 'abc123' });
    expect(evaluation.questions.map(({ asked }: { asked: string }) => asked)).toEqual([
      'cited-right',
      'cited-other',
      'answered',
    ]);
  });

  it.each(['vi', 'en'])('keeps within a narrow window in %s', async (language) => {
    const { out } = await run(
      ['evaluate', 'câu hỏi.jsonl', '--misses', '--lang', language],
      {},
      { ...cwd, columns: 40, env: { NO_COLOR: '1' } },
    );
    for (const line of out.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(40);
  });

  it('tells kinds of questions apart, answerable or not', async () => {
    const { out } = await run(['evaluate', 'loại.jsonl'], {}, cwd);
    expect(out).toContain('Theo loại câu (tìm bằng từ và véc-tơ):');
    expect(out).toMatch(/^không dấu +1 +1\.000 \(1\.000–1\.000\) +1\.000 \(1\.000–1\.000\)$/m);
    expect(out).toContain('Câu không có căn cứ, theo loại:');
    expect(out).toMatch(/^x +1 +0 \(0 %\)$/m);
  });

  it('looks at a hundred passages where it is told to', async () => {
    const limits = new Set<unknown>();
    const search: Library['search'] = async (query, options) => {
      limits.add(options?.limit);
      return { ...(await fakeLibrary().search(query)), hits: [] };
    };
    const { out } = await run(['evaluate', 'câu hỏi.jsonl', '--deep'], { search }, cwd);
    expect([...limits]).toEqual([100]);
    expect(out).toMatch(/^recall@100 +0\.000/m);
  });

  it('names the questions that the library refuses, and goes on', async () => {
    const refuse = async (): Promise<never> => {
      throw new ChidanError('QUERY_TOO_LONG', { length: 2000, max: 1000 });
    };
    const { code, out } = await run(['evaluate', 'câu hỏi.jsonl'], { search: refuse, ask: refuse }, cwd);
    expect(code).toBe(0);
    expect(out).toContain('3 câu không tìm được vì trống hoặc quá dài, tính như không tìm thấy gì: q1, q2, q3.');
  });

  it('refuses options that are for test collections only', async () => {
    for (const more of [['--fill'], ['--qrels', 'qrels.tsv']]) {
      const { code, err, opened } = await run(['evaluate', 'câu hỏi.jsonl', ...more], {}, cwd);
      expect([code, opened.length]).toEqual([2, 0]);
      expect(err).toContain(more[0]);
      expect(err).toContain('[OPTION_INVALID]');
    }
  });

  it('refuses a file that is not there or not of the form, before it opens the library', async () => {
    for (const [file, code] of [
      ['không có.jsonl', 'FILE_NOT_FOUND'],
      ['hỏng.jsonl', 'QUESTIONS_INVALID'],
      ['khác.txt', 'QUESTIONS_FORM_UNKNOWN'],
    ] as const) {
      const { code: exit, err, opened } = await run(['evaluate', file], {}, cwd);
      expect([exit, opened.length]).toEqual([2, 0]);
      expect(err).toContain(`[${code}]`);
    }
  });
});
