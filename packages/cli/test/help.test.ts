import { defaultSearchOptions } from '@chidan/core';
import { defaultServerConfig } from '@chidan/server';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../src/index.ts';
import { run } from './run.ts';
import { commands } from './samples.ts';

/** What commander says where nobody has translated it. */
const english =
  /usage|options?\b|commands?\b|arguments?\b|display|output|default|help for|\bfor\b|version number|error/i;

/** Names that are typed as they are. */
function withoutNames(text: string): string {
  return text.replace(/--?[a-z-]+/g, '').replace(/\.[a-z]+\b/g, '');
}

describe('help', () => {
  it('names every command, in Vietnamese', async () => {
    const { code, out, err } = await run(['--help']);
    expect([code, err]).toEqual([0, '']);
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
    for (const title of ['Cách dùng:', 'Tùy chọn:', 'Lệnh:', 'Ví dụ:', 'Mã thoát:']) expect(out).toContain(title);
    expect(withoutNames(out)).not.toMatch(english);
  });

  it('documents every exit code', async () => {
    const { out } = await run(['--help']);
    for (const code of Object.values(exitCodes)) expect(out).toMatch(new RegExp(`^ +${code}  \\S`, 'm'));
  });

  it.each(commands)('explains %s with an example and the common options', async (command) => {
    const { code, out } = await run([command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Cách dùng: chidan ${command}`);
    expect(out.split('Ví dụ:')[1]).toContain(`chidan ${command}`);
    for (const option of ['--library <THƯ-MỤC>', '--model <THƯ-MỤC>', '-h, --help']) expect(out).toContain(option);
    expect(out).not.toContain('--version');
    expect(withoutNames(out)).not.toMatch(english);
    expect(out).toBe(out.normalize('NFC'));
  });

  it('is the same for `help search` as for `search --help`', async () => {
    expect((await run(['help', 'search'])).out).toBe((await run(['search', '--help'])).out);
  });

  it('is printed on stderr with exit code 2 when no command is given', async () => {
    const { code, out, err } = await run([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Cách dùng: chidan');
  });

  it('states the defaults that the library and the server have', async () => {
    expect((await run(['search', '--help'])).out).toContain(`(mặc định ${defaultSearchOptions.limit})`);
    const { out } = await run(['serve', '--help']);
    expect(out).toContain(`(mặc định ${defaultServerConfig.port})`);
    expect(out).toContain(`(mặc định ${defaultServerConfig.host})`);
  });

  it('keeps lines within the width', async () => {
    const { out } = await run(['--help'], {}, { columns: 80 });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

describe('--version', () => {
  it('prints the version and opens nothing', async () => {
    const { code, out, opened } = await run(['--version']);
    expect([code, opened.length]).toEqual([0, 0]);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
