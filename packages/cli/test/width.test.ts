import { describe, expect, it } from 'vitest';
import { displayWidth } from '../src/render/wrap.ts';
import { run } from './run.ts';
import { commands, samples } from './samples.ts';

/** The lines of what a terminal is shown that are wider than it, but for a single long word. */
function tooWide(text: string, width: number): string[] {
  return text
    .split(/\n|\r/)
    .map((line) => line.replaceAll(/\p{Cc}\[[0-9;]*[A-Za-z]/gu, ''))
    .filter((line) => displayWidth(line) > width && line.trim().includes(' '));
}

const languages = ['vi', 'en'];

describe.each([40, 80])('at %i columns', (columns) => {
  it.each(samples)('$name keeps within the width', async ({ argv, library, io }) => {
    for (const language of languages) {
      const { out, err } = await run(['--lang', language, ...argv], library, { columns, isTerminal: true, ...io });
      expect(tooWide(out + err, columns)).toEqual([]);
    }
  });

  it.each(commands)('the help of %s keeps within the width', async (command) => {
    for (const language of languages) {
      const { out } = await run([command, '--help', '--lang', language], {}, { columns });
      expect(out).toContain('chidan');
      expect(tooWide(out, columns)).toEqual([]);
    }
  });
});

it('a help text loses no word in a narrow window', async () => {
  const words = (text: string): string => text.split(/\s+/).join(' ');
  for (const command of commands) {
    const wide = await run([command, '--help'], {}, { columns: 120 });
    const narrow = await run([command, '--help'], {}, { columns: 40 });
    expect(words(narrow.out)).toBe(words(wide.out));
  }
});
