import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Library } from '@chidan/core/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { displayWidth } from '../src/render/wrap.ts';
import { readVersion } from '../src/version.ts';
import { fakeLibrary, quoted } from './fake-library.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'chidan-compare-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const cwd = { cwd: folder };

const questionsOf = (ids: readonly number[]): string =>
  ids
    .map((id) => ({
      ...{ id: `q${id}`, question: `câu ${id}`, answerable: true },
      relevant: [{ document: '117.docx', path: '', quote: quoted }],
    }))
    .map((question) => `${JSON.stringify(question)}\n`)
    .join('');
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
const found = fakeLibrary();
const findsNothing: Partial<Library> = { search: async (query) => ({ ...(await found.search(query)), hits: [] }) };

/** A library that finds by words what it did not find before, and nothing else. */
const findsByWords: Partial<Library> = {
  search: async (query, options) => {
    const result = await found.search(query);
    return options?.mode === 'lexical' ? result : { ...result, hits: [] };
  },
};

beforeAll(async () => {
  writeFileSync(join(folder, 'trước.jsonl'), questionsOf(range(0, 20)));
  writeFileSync(join(folder, 'nay.jsonl'), questionsOf(range(1, 21)));
  await run(['evaluate', 'trước.jsonl', '--save', 'trước.json'], findsNothing, cwd);
});

describe('evaluate --save', () => {
  it('keeps every question, the library and the version', async () => {
    const { code, err } = await run(['evaluate', 'nay.jsonl', '--save', 'nay.json'], {}, cwd);
    expect(code).toBe(0);
    expect(err).toContain('Đã lưu kết quả vào nay.json.');
    expect(JSON.parse(readFileSync(join(folder, 'nay.json'), 'utf8'))).toMatchObject({
      format: 'chidan-run-1',
      version: readVersion(),
      library: { documents: 1, chunks: 4, generation: 2, fingerprint: 'abc123' },
      evaluation: { judgedBy: 'passage', questions: { length: 20 } },
    });
  });

  it('is refused before the questions are put where there is no such folder', async () => {
    const { code, err, opened } = await run(['evaluate', 'nay.jsonl', '--save', 'không có/nay.json'], {}, cwd);
    expect([code, opened.length]).toEqual([2, 0]);
    expect(err).toContain('[FILE_NOT_FOUND]');
  });
});

describe('evaluate --compare', () => {
  it('says which is better only where the interval of the difference excludes 0', async () => {
    const { code, out } = await run(['evaluate', 'nay.jsonl', '--compare', 'trước.json'], findsByWords, cwd);
    expect(code).toBe(0);
    expect(out).toContain('19 câu có ở cả hai lần.');
    expect(out).toMatch(/^chỉ từ +nDCG@10 +0\.000 +1\.000 +\+1\.000 \(\+1\.000…\+1\.000\) +<0\.001 +tốt hơn$/m);
    expect(out).toMatch(/^chỉ véc-tơ +nDCG@10 +0\.000 +0\.000 +0\.000 \(0\.000…0\.000\) +1\.000 +như nhau$/m);
    expect(out).toContain('Chỉ lần trước có 1 câu: q0.');
    expect(out).toContain('Chỉ lần này có 1 câu: q20.');
    expect(out).not.toContain('mô hình nhúng khác');
  });

  it('says so where the new run is worse, or of another model', async () => {
    const status: Library['status'] = async () => ({ documents: 1, chunks: 4, generation: 3, fingerprint: 'khác' });
    await run(['evaluate', 'nay.jsonl', '--save', 'tốt.json'], findsByWords, cwd);
    const { out } = await run(['evaluate', 'nay.jsonl', '--compare', 'tốt.json'], { ...findsNothing, status }, cwd);
    expect(out).toMatch(/^chỉ từ +nDCG@10 +1\.000 +0\.000 +−1\.000 \(−1\.000…−1\.000\) +<0\.001 +kém hơn$/m);
    expect(out).toContain('Lần trước dùng mô hình nhúng khác.');
  });

  it('gives the tests as JSON', async () => {
    const { out } = await run(['evaluate', 'nay.jsonl', '--compare', 'trước.json', '--json'], findsByWords, cwd);
    const { comparison } = JSON.parse(out);
    expect(comparison).toMatchObject({ paired: 19, onlyBefore: ['q0'], onlyAfter: ['q20'], reworded: [] });
    expect(comparison.retrieval.lexical.mrrAt10).toMatchObject({ questions: 19, before: 0, after: 1 });
  });

  it.each(['vi', 'en'])('keeps within a narrow window in %s', async (language) => {
    const { out } = await run(['evaluate', 'nay.jsonl', '--compare', 'trước.json', '--lang', language], findsByWords, {
      ...cwd,
      columns: 40,
      env: { NO_COLOR: '1' },
    });
    for (const line of out.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(40);
  });

  it('refuses what is no kept run, before it opens the library', async () => {
    const { code, err, opened } = await run(['evaluate', 'nay.jsonl', '--compare', 'nay.jsonl'], {}, cwd);
    expect([code, opened.length]).toEqual([2, 0]);
    expect(err).toContain('[RUN_INVALID]');
  });
});
