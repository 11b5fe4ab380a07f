import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inspection } from './fake-library.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'chidan-inspect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text =
  'HUYỆN ỦY SÔNG VÀNG\nSố 12-TB/HU\nSông Vàng, ngày 02 tháng 10 năm 2024\nTHÔNG BÁO\nvề sinh hoạt chi bộ\n1. Chi bộ họp mỗi tháng.\n3. Báo cáo hằng quý.';
writeFileSync(join(folder, 'a.txt'), text);
writeFileSync(join(folder, 'mat.txt'), text.replace('THÔNG BÁO', 'MẬT\nTHÔNG BÁO'));

const noLibrary = {
  openLibrary: async () => {
    throw new Error('a library was opened');
  },
  cwd: folder,
};
const inspected = { inspectFile: async () => inspection };

describe('inspect', () => {
  it('reads a file without a library: fields with confidence and place, outline, what is odd', async () => {
    const { code, out } = await run(['inspect', 'a.txt'], {}, noLibrary);
    expect(code).toBe(0);
    expect(out).toMatch(/^Số ký hiệu: +12-TB\/HU \(chắc \d+%, dòng 2\)$/m);
    expect(out).toMatch(/^Ngày ban hành: +2\/10\/2024 \(chắc \d+%, dòng 3\)$/m);
    expect(out).toMatch(/^mục 1: Chi bộ họp mỗi tháng\.$/m);
    expect(out).toMatch(/^CẦN XEM LẠI \(\d\)$/m);
  });

  it('shows references with their role, what is meant and where, and what was left out', async () => {
    const { out } = await run(['inspect', 'x.pdf'], {}, inspected);
    expect(out).toContain(
      [
        'VIỆN DẪN (3)',
        '',
        '- thay thế: Thông báo 90-TB/ĐUK ngày 5/1/2020 (trang 2, dòng 6)',
        '  “Công tác xây dựng”',
        '- nhắc tới: khoản 1 Điều 5, văn bản này (trang 2, dòng 6)',
        '  “Công tác xây dựng”',
        '- căn cứ: Quy định 784 [chưa rõ số đầy đủ] (trang 2, dòng 6)',
        '  “Công tác xây dựng”',
      ].join('\n'),
    );
    expect(out).toContain('ĐÃ BỎ RA (1)\n\n- trang 2: Trang 2/2');
  });

  it('shows one part alone', async () => {
    expect((await run(['inspect', 'x.pdf', '--references'], {}, inspected)).out).toMatch(/^- thay thế: .*/);
    expect((await run(['inspect', 'x.pdf', '--outline'], {}, inspected)).out).toMatch(/^đoạn 1: .*\nmục 1: /);
    expect((await run(['inspect', 'x.pdf', '--outline', '--references'], {}, inspected)).code).toBe(2);
  });

  it('gives it all as JSON: an object for a file, a list for several', async () => {
    const value = JSON.parse((await run(['inspect', 'a.txt', '--json'], {}, noLibrary)).out);
    expect(value).toMatchObject({
      path: 'a.txt',
      title: 'Thông báo 12-TB/HU về sinh hoạt chi bộ',
      mediaType: 'plain',
      text,
    });
    expect(value.header.number).toMatchObject({ value: '12-TB/HU', line: 2, page: null });
    expect(value.outline[0]).toMatchObject({ path: 'mục 1', line: 6 });
    expect(value.warnings[0]).toMatchObject({ code: 'OUTLINE_OUT_OF_SEQUENCE', line: 7 });
    expect(value).not.toHaveProperty('offsetMap');
    const parts = JSON.parse((await run(['inspect', 'x.pdf', '--references', '--json'], {}, inspected)).out);
    expect(Object.keys(parts)).toEqual(['path', 'references']);
    const both = JSON.parse((await run(['inspect', 'a.txt', 'thieu.txt', '--json'], {}, noLibrary)).out);
    expect(both).toMatchObject([{ path: 'a.txt' }, { path: 'thieu.txt', code: 'FILE_NOT_FOUND' }]);
  });

  it('fails with the code of a file that is alone, and reports one among several', async () => {
    const alone = await run(['inspect', 'thieu.txt'], {}, noLibrary);
    expect([alone.code, alone.out]).toEqual([2, '']);
    expect(alone.err).toContain('[FILE_NOT_FOUND]');
    const several = await run(['inspect', 'mat.txt', 'a.txt'], {}, noLibrary);
    expect(several.code).toBe(5);
    expect(several.out).toMatch(/^Lỗi: .*mat\.txt.*\[FILE_SECRET\]\n/);
    expect(several.out).toContain('12-TB/HU');
  });

  it('refuses a secret file and shows nothing of it, unless told otherwise', async () => {
    const { code, out, err } = await run(['inspect', 'mat.txt', '--json'], {}, noLibrary);
    expect([code, out, JSON.parse(err).code]).toEqual([2, '', 'FILE_SECRET']);
    expect(err).not.toContain('12-TB');
    expect((await run(['inspect', 'mat.txt', '--accept-secret'], {}, noLibrary)).out).toContain('12-TB/HU');
  });
});
