import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from './child.ts';
import { runScript } from './script.ts';

/** What each program prints, line by line, and by which arguments. */
const printed: Readonly<Record<string, readonly string[]>> = {
  'file-and-text': [
    'markdown 4589928f',
    'Quy định 784-QĐ/TU của Ban Thường vụ Tỉnh ủy',
    'raw: Quy định 784-QĐ/TU',
    'page: null',
  ],
  structure: [
    'Thông báo 117-TB/ĐUK 2022-07-18',
    'signed: CHÁNH VĂN PHÒNG · warnings: 0',
    'mục 5 of 15 units',
    '117-TB/ĐUK',
    '784-QĐ/TU',
  ],
  chunk: [
    '[Điều 1] Quyết định 15/QĐ-UBND Về chế độ báo cáo | Điều 1. Thời hạn | Báo cáo tháng gửi trước ngày 20. Báo cáo năm gửi trước ngày 15 tháng 12.',
    '[Điều 2] Quyết định 15/QĐ-UBND Về chế độ báo cáo | Điều 2. Trách nhiệm | 1. Văn phòng tổng hợp báo cáo. | 2. Các phòng gửi báo cáo đúng hạn.',
  ],
  embedding: ['384 dimensions', 'nearest: Báo cáo tháng gửi trước ngày 20.'],
  library: [
    "[ 'added', 'added' ]",
    'unchanged',
    '117-TB/ĐUK 2022-07-18 ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP',
    '2022-07-19 was read as 2022-07-18',
    'ghi-nho.txt number type date issuer subject',
    "[ '117-TB/ĐUK' ] 1",
  ],
  'search-index-and-query': [
    '1.00 Cấp ủy viên dự sinh hoạt chi bộ theo phân công.',
    '0.09 Chi bộ sinh hoạt định kỳ mỗi tháng một lần.',
    '0.00 Báo cáo tháng gửi trước ngày 20.',
  ],
  'evidence-and-answer': [
    'answered · mục 5, Thông báo 117-TB/ĐUK ngày 18/7/2022',
    'true',
    'QUOTE_MISMATCH',
    'kết nạp 149 đảng viên mới',
  ],
  evaluation: ['recall@1 1 MRR 1'],
  'engine-and-adapters': ['Điều 1, Quyết định 15/QĐ-UBND: “Báo cáo tháng gửi trước ngày 20.” [1] high'],
  'engine-and-adapters --invent': ['QUOTE_MISMATCH'],
  node: ['read store merge', 'mục 5, Thông báo 117-TB/ĐUK ngày 18/7/2022', 'LIBRARY_READ_ONLY'],
  server: ['200 Nộp báo cáo tháng trước ngày 20.', '404 DOCUMENT_NOT_FOUND'],
};

const guide = join(repository, 'docs/guide');
const programs = [...new Set(Object.keys(printed).map((run) => run.split(' ')[0] ?? ''))].sort();

describe('the examples', () => {
  it('are those that are run here, each with a page of the guide', () => {
    expect(readdirSync(join(repository, 'examples')).sort()).toEqual(programs.map((name) => `${name}.mjs`));
    const pages = readdirSync(guide).filter((file) => file !== 'README.md');
    expect(pages.sort()).toEqual(programs.map((name) => `${name}.md`));
    const contents = readFileSync(join(guide, 'README.md'), 'utf8');
    for (const name of programs) expect(contents).toContain(`(${name}.md) | \`node examples/${name}.mjs\``);
  });

  it.each(programs)('the page of %s has its program, letter by letter', (name) => {
    const page = readFileSync(join(guide, `${name}.md`), 'utf8');
    const program = readFileSync(join(repository, 'examples', `${name}.mjs`), 'utf8');
    expect(page.split('```').filter((_part, index) => index % 2 === 1)).toEqual([`js\n${program}`]);
  });

  it.each(Object.entries(printed))('%s prints what it should', async (run, lines) => {
    const [name, ...args] = run.split(' ');
    const { status, stdout, stderr } = await runScript(`examples/${name}.mjs`, args);
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n')).toEqual(lines);
    expect(status).toBe(0);
  });
});
