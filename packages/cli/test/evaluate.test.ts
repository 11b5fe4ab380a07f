import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { displayWidth } from '../src/render/wrap.ts';
import { quoted } from './fake-library.ts';
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
  writeFileSync(join(folder, 'hỏng.jsonl'), '{"id":"q1"}\n');
});

describe('evaluate', () => {
  it('prints a row of figures for each ranking, and the shares of answers', async () => {
    const { code, out, err, closed } = await run(['evaluate', 'câu hỏi.jsonl'], {}, cwd);
    expect([code, closed]).toEqual([0, 1]);
    expect(out).toContain('2 câu có căn cứ, 1 câu không có căn cứ.');
    for (const ranking of ['từ và véc-tơ', 'chỉ từ', 'chỉ véc-tơ'])
      expect(out).toMatch(new RegExp(`^${ranking} +0\\.500 +0\\.500 +0\\.500 +0\\.500 +0\\.500$`, 'm'));
    expect(out).toMatch(/^dẫn đúng đoạn: +1 \(50 %\)$/m);
    expect(out).toMatch(/^vẫn trả lời: +1 \(100 %\)$/m);
    expect(out).not.toContain('q2');
    expect(err).toBe('Đang hỏi 0/3\nĐang hỏi 3/3\n');
  });

  it('lists the questions that it missed where they are asked for', async () => {
    const { out } = await run(['evaluate', 'câu hỏi.jsonl', '--misses'], {}, cwd);
    expect(out).toContain('q2 (không có trong mười đoạn đầu): Khi nào?');
    expect(out).not.toContain('q1');
  });

  it('says which judged documents the library does not have', async () => {
    const { out } = await run(['evaluate', 'câu hỏi.jsonl'], { list: async () => [] }, cwd);
    expect(out).toContain('thư viện không có 117.docx');
    expect((await run(['evaluate', 'câu hỏi.jsonl'], {}, cwd)).out).not.toContain('Lưu ý');
  });

  it('prints the whole evaluation as JSON', async () => {
    const { out, err } = await run(['evaluate', 'câu hỏi.jsonl', '--json'], {}, cwd);
    expect(err).toBe('');
    const evaluation = JSON.parse(out);
    expect(evaluation.retrieval.hybrid.recallAt5).toBe(0.5);
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

  it('refuses a file that is not there or not of the form, before it opens the library', async () => {
    for (const [file, code] of [
      ['không có.jsonl', 'FILE_NOT_FOUND'],
      ['hỏng.jsonl', 'QUESTIONS_INVALID'],
    ] as const) {
      const { code: exit, err, opened } = await run(['evaluate', file], {}, cwd);
      expect([exit, opened.length]).toEqual([2, 0]);
      expect(err).toContain(`[${code}]`);
    }
  });
});
