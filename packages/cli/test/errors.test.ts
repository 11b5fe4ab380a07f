import { ChidanError, type ErrorCode, type ErrorKind, errorTable } from '@chidan/core';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../src/index.ts';
import { run } from './run.ts';

const failing = (error: unknown): { list: () => Promise<never> } => ({ list: () => Promise.reject(error) });

describe('the exit code', () => {
  it.each(Object.keys(errorTable) as ErrorCode[])('of %s is that of its kind', async (code) => {
    const byKind: Readonly<Record<ErrorKind, number>> = { input: 2, library: 3, environment: 4 };
    const { code: exit, err, closed } = await run(['list'], failing(new ChidanError(code)));
    expect([exit, closed]).toEqual([byKind[errorTable[code].kind], 1]);
    expect(err).toMatch(new RegExp(`^Lỗi: .*\\[${code}\\]\\n$`));
  });

  it('of a bug is 1, with its trace only on request', async () => {
    const bug = new TypeError('x is not a function');
    const { code, err } = await run(['list'], failing(bug));
    expect(code).toBe(1);
    expect(err).toContain('Có lỗi ngoài dự kiến');
    expect(err).not.toContain('errors.test.ts');
    expect((await run(['list'], failing(bug), { env: { CHIDAN_DEBUG: '1' } })).err).toContain('errors.test.ts');
  });

  it('of an interruption is 130, and what was saved is said to be kept', async () => {
    const interruption = new AbortController();
    const add = async (_inputs: unknown, options?: { signal?: AbortSignal }): Promise<never> => {
      interruption.abort();
      options?.signal?.throwIfAborted();
      throw new Error('the signal was not passed on');
    };
    const { code, err, closed } = await run(['add', 'van-ban'], { add }, { signal: interruption.signal });
    expect([code, closed]).toEqual([exitCodes.interrupted, 1]);
    expect(err).toMatch(/^Đã dừng theo yêu cầu/);
  });
});

describe('an error', () => {
  it('goes to stderr as one line of JSON, stdout staying empty, where JSON was asked for', async () => {
    const { out, err } = await run(['list', '--json'], failing(new ChidanError('LIBRARY_BUSY', { seconds: 9 })));
    expect(out).toBe('');
    expect(err).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(err)).toEqual({ code: 'LIBRARY_BUSY', message: expect.stringContaining('9 giây') });
  });

  it('carries no control characters of a document to the terminal', async () => {
    const { err } = await run(['list'], failing(new ChidanError('DOCUMENT_NOT_FOUND', { reference: 'a\u001b[31mb' })));
    expect(err).not.toContain('\u001b');
  });
});
