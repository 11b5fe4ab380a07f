import { describe, expect, it } from 'vitest';
import { run } from './run.ts';
import { faultyCheckup, soundCheckup } from './samples.ts';

const sound = { checkLibrary: async () => soundCheckup };
const faulty = { checkLibrary: async () => faultyCheckup };

describe('doctor', () => {
  it('gives each check a line with a sign and a word, and ends with 0 when all is well', async () => {
    const { code, out, opened } = await run(['doctor'], {}, sound);
    expect([code, opened.length]).toEqual([0, 0]);
    const lines = out.trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('✓ đạt · '))).toHaveLength(soundCheckup.checks.length + 1);
    expect(out).toContain('Node.js: v22.0.0');
    expect(lines.at(-1)).toBe('Mọi thứ đều tốt.');
  });

  it('ends with the code of a faulty library, and every fault says what to do', async () => {
    const { code, out } = await run(['doctor'], {}, faulty);
    expect(code).toBe(3);
    const bad = out.split('\n').filter((line) => line.startsWith('✗ LỖI · '));
    expect(bad).toHaveLength(2);
    for (const line of bad) expect(line).toContain('Hãy');
    expect(out).toMatch(/^! lưu ý · Chỉ mục: .*cu\.tmp.*vô hại/m);
    expect(out).toContain('Có 2 lỗi cần xử lý.');
  });

  it('reports in JSON, errors of opening under their own codes', async () => {
    const { code, out } = await run(['doctor', '--json'], {}, faulty);
    const report = JSON.parse(out);
    expect([code, report.isSound, report.directory]).toEqual([3, false, '/kho/.chidan']);
    expect(report.findings.map(({ state, code: found }: Record<string, unknown>) => [state, found])).toEqual([
      ['ok', null],
      ['ok', null],
      ['bad', 'MODEL_INVALID'],
      ['bad', 'indexFileMissing'],
      ['note', 'strayFiles'],
      ['ok', null],
    ]);
  });

  it('finds a Node that is too old', async () => {
    for (const [nodeVersion, expected] of [
      ['v18.20.8', 3],
      ['v20.18.9', 3],
      ['v20.19.0', 0],
      ['v24.0.0', 0],
    ] as const)
      expect((await run(['doctor'], {}, { ...sound, nodeVersion })).code).toBe(expected);
  });

  it('says so when a native module does not load, and of anything else that it is a bug', async () => {
    const failing = (message: string, code?: string) => ({
      checkLibrary: async () => {
        throw Object.assign(new Error(message), { code });
      },
    });
    const broken = await run(
      ['doctor'],
      {},
      failing('was compiled against NODE_MODULE_VERSION 1', 'ERR_DLOPEN_FAILED'),
    );
    expect([broken.code, broken.out]).toEqual([
      3,
      expect.stringMatching(/Không nạp được gói gốc.*chưa kiểm tra được/s),
    ]);
    expect((await run(['doctor'], {}, failing('x'))).code).toBe(1);
  });

  it('looks at the library and the model that are named, and at the current folder where there is none', async () => {
    const seen: unknown[] = [];
    const checkLibrary = async (directory: string, options?: { model?: string }) => {
      seen.push([directory, options?.model]);
      return soundCheckup;
    };
    await run(['doctor', '--library', 'kho', '--model', 'm'], {}, { checkLibrary });
    await run(['doctor'], {}, { checkLibrary, findLibrary: () => null });
    expect(seen).toEqual([
      ['/co-quan/kho', '/co-quan/m'],
      ['/co-quan/.chidan', undefined],
    ]);
  });
});
