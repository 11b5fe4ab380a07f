import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notice, summaryOf } from './fake-library.ts';
import { run } from './run.ts';
import { commands } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'chidan-completion-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function hasShell(name: string): boolean {
  return spawnSync(name, ['-c', 'exit 0']).status === 0;
}

/** A `chidan` that knows three documents, one of whose numbers a careless script would run; and two paths. */
beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'powershell'])
    writeFileSync(join(folder, `script.${shell}`), (await run(['completion', shell])).out);
  const listed = ['117-TB/ĐUK', '118-CV/ĐUK', `$(touch\${IFS}hacked)`];
  const chidan = join(folder, 'chidan');
  writeFileSync(
    chidan,
    `#!/bin/sh\n[ "$1" = references ] || exit 1\n[ "$3" = rong ] && exit 3\ncat <<'END'\n${listed.join('\n')}\nEND\n`,
  );
  chmodSync(chidan, 0o755);
  mkdirSync(join(folder, 'văn bản'));
  writeFileSync(join(folder, 'văn.docx'), '');
});

describe.runIf(hasShell('bash'))('in bash', () => {
  /** What is offered for the last of the words. */
  function offered(...words: string[]): string[] {
    const script = `source script.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _chidan; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const out = execFileSync('bash', ['-c', script, 'bash', ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
    });
    return out.split('\n').filter((line) => line !== '');
  }

  it('commands are completed', () => {
    expect(offered('chidan', '')).toEqual([...commands, 'help']);
    expect(offered('chidan', 'se')).toEqual(['search', 'serve']);
    expect(offered('chidan', 'help', 'ev')).toEqual(['evaluate']);
    expect(offered('chidan', '--lang', 'en', 'do')).toEqual(['doctor']);
  });

  it('options are those of the command', () => {
    expect(offered('chidan', 'show', '--')).toEqual([
      '--outline',
      '--text',
      '--json',
      '--help',
      '--library',
      '--model',
      '--lang',
    ]);
    expect(offered('chidan', '--v')).toEqual(['--version']);
    expect(offered('chidan', 'search', '--allow')).toEqual([]);
  });

  it('values and arguments are completed by what they are', () => {
    expect(offered('chidan', '--lang', '')).toEqual(['vi', 'en']);
    expect(offered('chidan', 'completion', 'p')).toEqual(['powershell']);
    expect(offered('chidan', 'add', 'văn').sort()).toEqual(['văn bản', 'văn.docx']);
    expect(offered('chidan', 'list', '--library', 'văn')).toEqual(['văn bản']);
    expect(offered('chidan', 'search', '--limit', '')).toEqual([]);
    expect(offered('chidan', 'search', '--mode', '')).toEqual(['hybrid', 'lexical', 'semantic']);
    expect(offered('chidan', 'search', '--replaced', 'n')).toEqual(['no']);
  });

  it('documents are those of the library that is named, and nothing of them is run', () => {
    expect(offered('chidan', 'show', '11')).toEqual(['117-TB/ĐUK', '118-CV/ĐUK']);
    expect(offered('chidan', 'remove', '')).toHaveLength(3);
    expect(offered('chidan', '--library', 'rong', 'show', '')).toEqual([]);
    expect(spawnSync('ls', [folder], { encoding: 'utf8' }).stdout).not.toContain('hacked');
  });
});

describe.runIf(hasShell('zsh'))('in zsh', () => {
  it('the script is read, and its function offers commands and documents', () => {
    // Stands for the completion system: what would be offered is printed.
    const script = [
      `compdef() { : }; _files() { print files }; compadd() { shift; print -l -- \${(P)1} }`,
      `_describe() { print -l -- \${(P)\${@[-1]}%%:*} }`,
      'source script.zsh',
      'words=("$@"); CURRENT=$#; _chidan',
    ].join('\n');
    const offered = (...words: string[]): string[] =>
      execFileSync('zsh', ['-f', '-c', script, 'zsh', ...words], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
      })
        .trim()
        .split('\n');
    expect(offered('chidan', '')).toEqual([...commands, 'help']);
    expect(offered('chidan', 'show', '--')).toContain('--outline');
    expect(offered('chidan', 'add', '')).toEqual(['files']);
    expect(offered('chidan', 'show', '')).toContain('117-TB/ĐUK');
  });
});

describe('in PowerShell', () => {
  it('the script is ASCII and has every command and its options', async () => {
    const { out } = await run(['completion', 'powershell']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII
    expect(out).toMatch(/^[\u0000-\u007f]*$/);
    for (const command of commands) expect(out).toContain(`'${command}' = @(`);
    expect(out).toContain("'--lang' = @('vi', 'en')");
    expect(out).toContain("'completion' = @('bash', 'zsh', 'powershell')");
  });
});

it('references are the numbers and ids that are plain words, and nothing where there is no library', async () => {
  const strange = { ...summaryOf(notice), id: 'd2', number: '$(x) 7' };
  const { out, opened } = await run(['references'], { list: async () => [summaryOf(notice), strange] });
  expect(out).toBe('117-TB/ĐUK\nd1\nd2\n');
  expect(opened[0]?.options.access).toBe('read');
  expect((await run(['references'], {}, { findLibrary: () => null })).out).toBe('');
  expect((await run(['--help'])).out).not.toContain('references');
});

it('a shell that is not known is refused', async () => {
  const { code, err } = await run(['completion', 'fish']);
  expect(code).toBe(2);
  expect(err).toMatch(/«fish».*bash hoặc zsh hoặc powershell.*\[ARGUMENT_INVALID\]/);
});
