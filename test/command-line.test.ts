import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpus, repository } from './child.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const library = join(folder, 'thư viện');

/** Runs the built command line as a shell would, without a terminal. */
function chidan(...argv: string[]): { code: number | null; stdout: string; stderr: string } {
  const run = spawnSync(process.execPath, [join(repository, 'packages/cli/dist/main.js'), ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CHIDAN_LIBRARY: library },
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

describe('the built command line', () => {
  beforeAll(() => {
    const files = join(folder, 'văn bản');
    mkdirSync(files);
    cpSync(corpus, files, { recursive: true });
    writeFileSync(join(files, 'hỏng.docx'), 'không phải Word');
    writeFileSync(join(files, 'bảng.xlsx'), 'x');
  });

  it('adds a folder, reports the files it cannot read with their codes, goes on with the rest and says so in its exit code', () => {
    const { code, stdout, stderr } = chidan('add', 'văn bản');
    expect(code).toBe(5);
    expect(stdout).toMatch(/20/);
    expect(stdout + stderr).toContain('FILE_TYPE_UNSUPPORTED');
    expect(stdout + stderr).toContain('hỏng.docx');
    expect(stderr).toMatch(/22\/22/);
    expect(chidan('list').stdout).toContain('9046-QĐ/TU');
  });

  it('does nothing the second time', () => {
    const report = JSON.parse(chidan('add', 'văn bản', '--json').stdout);
    expect(report.files.filter((file: { outcome: string }) => file.outcome === 'unchanged')).toHaveLength(20);
  });

  it('finds the two passages of the notice first, typed with diacritics and without', () => {
    for (const query of ['quy định phân công cấp ủy dự sinh hoạt', 'quy dinh phan cong cap uy du sinh hoat']) {
      const { code, stdout } = chidan('search', query, '--limit', '2');
      expect(code).toBe(0);
      // Nearly equal: which of the two is first is of no account.
      const headings = stdout.match(/(?<=^\d\. )\S+ \d+, Thông báo 117-TB\/ĐUK ngày 18\/7\/2022/gm) ?? [];
      expect(headings.map((heading) => heading.split(',')[0]).sort()).toEqual(['mục 5', 'đoạn 3']);
      expect(stdout).toContain('ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP');
    }
  });

  it('answers with quotes, and refuses a question that nothing is near to', () => {
    const answer = JSON.parse(chidan('ask', 'Cấp ủy phải dự sinh hoạt chi bộ theo quy định nào?', '--json').stdout);
    expect(answer.kind).toBe('answered');
    expect(answer.citations.map((citation: { quote: string }) => citation.quote).join(' ')).toContain('784');
    const abstained = chidan('ask', 'Công thức nấu phở bò gia truyền ngon nhất là gì?');
    expect(abstained.code).toBe(0);
    expect(abstained.stdout).toContain('Không tìm thấy căn cứ');
  });

  it('removes a document, and then no longer shows it', () => {
    expect(chidan('remove', '9058 ct tu').code).toBe(0);
    expect(chidan('show', '9058').code).toBe(2);
    expect(chidan('list', '--json').stdout).not.toContain('9058-CT');
  });

  it('suggests the command that was meant', () => {
    const { code, stderr } = chidan('serach', 'x');
    expect(code).toBe(2);
    expect(stderr).toContain('search');
  });
});
