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
  it('reads a file without a library: fields with their place, outline, what is odd', async () => {
    const { code, out } = await run(['inspect', 'a.txt'], {}, noLibrary);
    expect(code).toBe(0);
    expect(out).toMatch(/^Số ký hiệu: +12-TB\/HU \(dòng 2\)$/m);
    expect(out).toMatch(/^Ngày ban hành: +2\/10\/2024 \(dòng 3\)$/m);
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

  it('says how sure it is of a field that was read with doubt, and of no other', async () => {
    const { header } = inspection.document;
    const number = header.number && { ...header.number, confidence: 0.62 };
    const doubted = { ...inspection, document: { ...inspection.document, header: { ...header, number } } };
    const { out } = await run(['inspect', 'x.pdf'], {}, { inspectFile: async () => doubted });
    expect(out).toContain('117-TB/ĐUK (chưa chắc, 62%, trang 1, dòng 1)');
    expect(out.match(/chắc/g)).toHaveLength(1);
  });

  it('tells of what is missing without a place, in the language that was asked for', async () => {
    const message = '16 trên 17 trang không có lớp chữ.';
    const warning = { code: 'PAGES_WITHOUT_TEXT', span: { start: 0, end: 0 }, message } as const;
    const warnings = [{ ...warning, detail: { empty: 16, pages: 17 } }];
    const scan = { inspectFile: async () => ({ ...inspection, document: { ...inspection.document, warnings } }) };
    expect((await run(['inspect', 'x.pdf'], {}, scan)).out).toContain(`CẦN XEM LẠI (1)\n\n- ${message}\n`);
    expect((await run(['inspect', 'x.pdf', '--lang', 'en'], {}, scan)).out).toContain('- 16 of 17 pages have no text');
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
