import type { AddReport, OperationOptions } from '@chidan/core';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

const report: AddReport = {
  files: [
    { path: '/co-quan/van-ban/1.docx', outcome: 'added', documentId: 'd1', warnings: [], leftOut: [] },
    {
      path: '/co-quan/van-ban/2.docx',
      outcome: 'updated',
      documentId: 'd2',
      warnings: [{ code: 'HEADER_DATE_MISSING', span: { start: 0, end: 0 }, message: 'Không thấy ngày ban hành.' }],
      leftOut: [],
    },
    { path: '/co-quan/van-ban/3.docx', outcome: 'unchanged' },
    {
      path: '/co-quan/van-ban/4.pdf',
      outcome: 'failed',
      code: 'FILE_NO_TEXT_LAYER',
      message: 'Tệp «/co-quan/van-ban/4.pdf» là bản quét.',
      detail: { name: '/co-quan/van-ban/4.pdf' },
    },
  ],
};

/** Two files at once, as the library adds them. */
const adding = async (inputs: readonly unknown[], { onProgress }: OperationOptions = {}): Promise<AddReport> => {
  expect(inputs).toEqual(['van-ban']);
  const path = (n: number): { path: string } => ({ path: `/co-quan/van-ban/${n}.docx` });
  onProgress?.({ stage: 'read', done: 0, total: 3, ...path(1) });
  onProgress?.({ stage: 'read', done: 0, total: 3, ...path(2) });
  onProgress?.({ stage: 'store', done: 1, total: 3, ...path(1) });
  onProgress?.({ stage: 'read', done: 1, total: 3, ...path(3) });
  onProgress?.({ stage: 'merge', done: 0, total: 1 });
  onProgress?.({ stage: 'merge', done: 1, total: 1 });
  return report;
};

describe('add', () => {
  it('counts the outcomes and gives a line to each file that failed or is in doubt', async () => {
    const { code, out } = await run(['add', 'van-ban'], { add: adding });
    expect(code).toBe(5);
    expect(out).toBe(
      [
        'Đã thêm 1, cập nhật 1, không đổi 1, lỗi 1',
        'Cần xem lại van-ban/2.docx: Không thấy ngày ban hành.',
        'Lỗi: Tệp «van-ban/4.pdf» là bản quét. [FILE_NO_TEXT_LAYER]',
        '',
      ].join('\n'),
    );
  });

  it('refuses secret documents, unless it is told not to', async () => {
    const options = async (argv: readonly string[]) => (await run(argv, { add: adding })).opened.at(-1)?.options;
    expect(await options(['add', 'van-ban'])).toMatchObject({ access: 'write', acceptSecret: false });
    expect(await options(['add', 'van-ban', '--accept-secret'])).toMatchObject({ acceptSecret: true });
  });

  it('keeps a failed file on one line, however long, where programs may read it', async () => {
    const message = `Tệp «dai.pdf» ${'rất dài '.repeat(30)}.`;
    const file = { path: 'dai.pdf', outcome: 'failed', code: 'FILE_DAMAGED', message, detail: {} } as const;
    const library = { add: async () => ({ files: [file] }) };
    expect((await run(['add', 'x'], library)).out.split('\n')[1]).toBe(`Lỗi: ${message} [FILE_DAMAGED]`);
    const { out } = await run(['add', 'x'], library, { columns: 80 });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('ends with the code of a wrong command line when a path is not there', async () => {
    const detail = { path: '/co-quan/không-có' };
    const file = { path: detail.path, outcome: 'failed', code: 'FILE_NOT_FOUND', message: 'x', detail } as const;
    const { code, out } = await run(['add', 'không-có'], { add: async () => ({ files: [...report.files, file] }) });
    expect(code).toBe(2);
    expect(out).toContain('[FILE_NOT_FOUND]');
  });

  it('says that documents are saved when only the index could not be made', async () => {
    const mergeFailure = { code: 'LIBRARY_BUSY', message: 'x' } as const;
    const { code, out } = await run(['add', 'x'], {
      add: async () => ({ files: report.files.slice(0, 1), mergeFailure }),
    });
    expect(code).toBe(0);
    expect(out).toContain('văn bản đã được lưu nhưng chưa lập xong chỉ mục (LIBRARY_BUSY)');
  });

  it('ends with 0 when no file failed', async () => {
    const { code, out } = await run(['add', 'van-ban'], { add: async () => ({ files: report.files.slice(0, 1) }) });
    expect([code, out]).toEqual([0, 'Đã thêm 1, cập nhật 0, không đổi 0, lỗi 0\n']);
  });

  it('counts files that were read again by newer rules apart', async () => {
    const file = { path: 'a', outcome: 'reread', documentId: 'd1', warnings: [], leftOut: [] } as const;
    expect((await run(['add', 'van-ban'], { add: async () => ({ files: [file] }) })).out).toBe(
      'Đã thêm 0, cập nhật 0, đọc lại 1, không đổi 0, lỗi 0\n',
    );
  });

  it('says what can be added when there was nothing', async () => {
    expect((await run(['add', 'trong'])).out).toContain('.docx');
  });

  it('prints the report as JSON, without progress', async () => {
    const { code, out, err } = await run(['add', 'van-ban', '--json'], { add: adding }, { isTerminal: true });
    expect([code, err]).toEqual([5, '']);
    expect(JSON.parse(out)).toEqual(report);
  });
});

describe('the progress of add', () => {
  it('is a plain line a file where stderr is no terminal', async () => {
    const { err } = await run(['add', 'van-ban'], { add: adding });
    expect(err).toBe(
      [
        'Đang thêm 1/3: van-ban/1.docx',
        'Đang thêm 2/3: van-ban/2.docx',
        'Đang thêm 3/3: van-ban/3.docx',
        'Đang lập chỉ mục',
        '',
      ].join('\n'),
    );
  });

  it('is one line rewritten in place on a terminal, and gone at the end', async () => {
    const { err } = await run(['add', 'van-ban'], { add: adding }, { isTerminal: true, columns: 60 });
    expect(err).not.toContain('\n');
    expect(err).toContain('\r\u001b[KĐang thêm [███████░░░░░░░░░░░░░] 1/3 van-ban/1.docx');
    expect(err.endsWith('\r\u001b[K')).toBe(true);
    for (const line of err.split('\r\u001b[K')) expect(line.length).toBeLessThan(60);
  });

  it('is off the terminal before an error is printed', async () => {
    const add = async (_inputs: unknown, { onProgress }: OperationOptions = {}): Promise<never> => {
      onProgress?.({ stage: 'read', done: 0, total: 1, path: 'a' });
      throw new Error('boom');
    };
    expect((await run(['add', 'x'], { add }, { isTerminal: true })).err).toContain('\r\u001b[KLỗi: ');
  });

  it('shows no control characters of a file name', async () => {
    const add = async (_inputs: unknown, { onProgress }: OperationOptions = {}): Promise<AddReport> => {
      onProgress?.({ stage: 'read', done: 0, total: 1, path: 'a\u001b]0;x\u0007.docx' });
      return { files: [] };
    };
    expect((await run(['add', 'x'], { add })).err).toBe('Đang thêm 1/1: a ]0;x .docx\n');
  });

  it('counts what was left out of the pages', async () => {
    const leftOut = [1, 2].map((page) => ({ page, text: `${page}` }));
    const file = { path: 'a', outcome: 'added', documentId: 'd1', warnings: [], leftOut } as const;
    const { out } = await run(['add', 'a'], { add: async () => ({ files: [file] }) });
    expect(out).toContain('Đã bỏ 2 dòng không thuộc nội dung');
  });
});
