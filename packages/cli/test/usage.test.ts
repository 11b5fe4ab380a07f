import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

/** What commander says where nobody has translated it. */
const english = /error:|unknown|missing|did you mean|too many|is invalid|expected|cannot/i;

async function check(argv: readonly string[], code: string, ...words: string[]): Promise<void> {
  const { code: exit, out, err, opened } = await run(argv);
  expect([exit, out, opened.length]).toEqual([2, '', 0]);
  expect(err).toMatch(new RegExp(`^Lỗi: .* \\[${code}\\]\\n$`));
  for (const word of words) expect(err).toContain(word);
  expect(err.replace(`[${code}]`, '')).not.toMatch(english);
}

describe('a command line that makes no sense', () => {
  it('of an unknown command suggests the one that was meant', async () => {
    await check(['serach', 'chi bộ'], 'COMMAND_UNKNOWN', '«serach»', 'Có phải ý bạn là «search»?', 'chidan --help');
    await check(['serach', '--help'], 'COMMAND_UNKNOWN', 'Có phải ý bạn là «search»?');
    await check(['help', 'serach'], 'COMMAND_UNKNOWN', 'Có phải ý bạn là «search»?');
  });

  it('of an unknown command unlike any other suggests nothing', async () => {
    await check(['xyzzy'], 'COMMAND_UNKNOWN', 'Không có lệnh «xyzzy». Xem hướng dẫn: chidan --help');
  });

  it('of an unknown option suggests the one that was meant, common ones included', async () => {
    await check(
      ['search', 'x', '--limt', '3'],
      'OPTION_UNKNOWN',
      'Có phải ý bạn là «--limit»?',
      'chidan search --help',
    );
    await check(['list', '--libary', '/kho'], 'OPTION_UNKNOWN', 'Có phải ý bạn là «--library»?');
  });

  it('tells how to search for words that begin with a hyphen', async () => {
    await check(['search', '- phân công'], 'OPTION_UNKNOWN', '«- phân công»', 'đặt sau dấu «--»');
    expect((await run(['search', '--', '- phân công'])).code).toBe(0);
  });

  it('names the argument that is missing', async () => {
    await check(['search'], 'ARGUMENT_MISSING', '«CÂU-TÌM»');
    await check(['add'], 'ARGUMENT_MISSING', '«ĐƯỜNG-DẪN»');
    await check(['show'], 'ARGUMENT_MISSING', '«SỐ-HOẶC-MÃ»');
  });

  it('says that there are too many arguments', async () => {
    await check(['list', 'x'], 'ARGUMENT_EXCESS', 'Lệnh «list» không nhận tham số nào');
    await check(['remove', '117', 'TB'], 'ARGUMENT_EXCESS', 'chỉ nhận 1 tham số', 'dấu ngoặc kép');
  });

  it.each(['0', '101', '-3', '2.5', 'ba', ''])('refuses --limit %s', async (limit) => {
    await check(
      ['search', 'x', '--limit', limit],
      'OPTION_INVALID',
      `«${limit}»`,
      '«--limit»',
      'số nguyên từ 1 đến 100',
    );
    await check(['ask', 'x', '--limit', limit], 'OPTION_INVALID', 'số nguyên từ 1 đến 100');
  });

  it('refuses a port that is none', async () => {
    await check(['serve', '--port', '65536'], 'OPTION_INVALID', 'số nguyên từ 0 đến 65535');
  });

  it('names the option whose value is missing', async () => {
    await check(['search', 'x', '--limit'], 'OPTION_VALUE_MISSING', '--limit');
    await check(['list', '--library'], 'OPTION_VALUE_MISSING', '--library');
  });

  it('refuses two options that exclude each other', async () => {
    await check(['show', 'd1', '--outline', '--text'], 'OPTION_CONFLICT', '«--outline»', '«--text»');
  });

  it('is reported as JSON where JSON was asked for', async () => {
    const { code, out, err } = await run(['search', '--json']);
    expect([code, out]).toEqual([2, '']);
    expect(JSON.parse(err)).toEqual({ code: 'ARGUMENT_MISSING', message: expect.stringContaining('«CÂU-TÌM»') });
  });
});
