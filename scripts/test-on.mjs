/**
 * `npm run test:node -- 22 [arguments of npm test]`: runs `npm test` with another major version of Node, from npm's package
 * `node`, on a copy of what git would take in, with an installation of its own. Both are kept below the folder
 * CHIDAN_TEST_CACHE, or the system's temporary one, so that a second run is quicker.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './fingerprint.mjs';
import { say } from './run-command.mjs';

const [major = '', ...testArguments] = process.argv.slice(2);
const windows = process.platform === 'win32'; // npm is a .cmd file there, which only a shell can run

process.exitCode = /^\d+$/.test(major) ? testOn() : usage();

function testOn() {
  const cache = path.join(process.env.CHIDAN_TEST_CACHE ?? path.join(tmpdir(), 'chidan-test-on'), `node-${major}`);
  const copy = path.join(cache, 'repository');
  mkdirSync(path.join(cache, 'node'), { recursive: true });
  const bin = path.join(cache, 'node/node_modules/node/bin');
  if (!existsSync(bin))
    run('npm', ['install', '--prefix', path.join(cache, 'node'), '--no-audit', '--no-fund', `node@${major}`]);
  copyRepository(copy);
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
  run('node', ['--version'], { env });
  return run('npm', ['test', '--', ...testArguments], { cwd: copy, env });
}

/** Tracked files and new ones that are not ignored; of an earlier copy only what git ignores stays. */
function copyRepository(copy) {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  const files = listed.stdout
    .toString()
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(root, file)));
  removeAllBut(copy, /^(node_modules|packages)$/);
  removeAllBut(path.join(copy, 'packages'), /./, (folder) => removeAllBut(folder, /^node_modules$/));
  for (const file of files) cpSync(path.join(root, file), path.join(copy, file));
}

function removeAllBut(folder, kept, visit = () => {}) {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (kept.test(name)) visit(path.join(folder, name));
    else rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', shell: windows, ...options }).status ?? 1;
}

function usage() {
  say('Usage: npm run test:node -- MAJOR [arguments of npm test], such as: npm run test:node -- 22');
  return 2;
}
