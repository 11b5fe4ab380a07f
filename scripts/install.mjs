/** Installs the dependencies named in the lockfile, when they are not there yet. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hashContents, packageFolders, root, stampMatches, writeStamp } from './fingerprint.mjs';
import { runHidden, say } from './run-command.mjs';

/** Compiled for one ABI of Node: when it loads, the other native packages were built for this Node too. */
const nativePackage = { name: 'better-sqlite3', usedBy: path.join(root, 'packages', 'core') };

/** Changes with anything that asks for another installation: lockfile, manifests, ABI of Node, kind of machine. */
export function installHash() {
  const manifests = ['.', ...packageFolders()].map((folder) => path.join(folder, 'package.json'));
  const { platform, arch, versions } = process;
  return hashContents(['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests], platform, arch, versions.modules);
}

/** @returns an exit code, 0 when the dependencies are in place */
export async function ensureInstalled() {
  const hash = installHash();
  if (stampMatches('install', hash)) return 0;

  say('Đang cài đặt các gói cần dùng (lần đầu mất vài phút)…');
  const missing = missingBuildTools();
  if (missing.length > 0)
    say(`Máy này chưa có ${missing.join(', ')}. Nếu cài đặt không thành công, ${howToGetBuildTools()}`);

  const code = (await pnpm(['install', '--frozen-lockfile'])) || (await ensureNativePackageLoads());
  if (code === 0) writeStamp('install', hash);
  return code;
}

/** After a change of Node, pnpm finds everything in place and leaves what was built for the old one. */
async function ensureNativePackageLoads() {
  if (nativePackageLoads()) return 0;
  say('Đang biên dịch lại các gói cho bản Node.js này…');
  const code = await pnpm(['rebuild', '--recursive']);
  if (code !== 0 || nativePackageLoads()) return code;
  say(`Gói ${nativePackage.name} không chạy được trên máy này. Hãy xoá thư mục node_modules rồi chạy lại.`);
  return 1;
}

function nativePackageLoads() {
  const script = `new (require('${nativePackage.name}'))(':memory:').close()`;
  return spawnSync(process.execPath, ['-e', script], { cwd: nativePackage.usedBy }).status === 0;
}

/** The reporter is given because the repository's .npmrc, which hides npm's banner, would hide pnpm's errors too. */
export function pnpm(args, onFailure = explainFailure) {
  const version = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).packageManager;
  const loud = ['--reporter=append-only', '--loglevel=info', '--config.confirm-modules-purge=false'];
  const windows = process.platform === 'win32'; // npx is a .cmd file there, which only a shell can run
  return runHidden(
    'npx',
    ['--yes', '--loglevel=error', version, ...args, ...loud],
    { env: buildEnvironment(), shell: windows },
    onFailure,
  );
}

/** Where Node came with its headers, node-gyp is led to them: it would download them otherwise. */
export function buildEnvironment() {
  const prefix = path.dirname(path.dirname(process.execPath));
  const insideNpmPackage = path.join(prefix, 'node_modules', `node-${process.platform}-${process.arch}`); // of npm's `node`
  const withHeaders = [prefix, insideNpmPackage].find((folder) => existsSync(path.join(folder, 'include/node/node.h')));
  return withHeaders === undefined ? process.env : { ...process.env, npm_config_nodedir: withHeaders };
}

function explainFailure(output) {
  if (missingBuildTools().length > 0) {
    say(`Cài đặt không thành công: có gói phải biên dịch trên máy này. Trước hết, ${howToGetBuildTools()}`);
  } else if (/gyp ERR/.test(output)) {
    say(
      'Cài đặt không thành công: có gói không biên dịch được, xem lỗi ở trên. ' +
        `Nếu đó là lỗi tải về, hãy kiểm tra kết nối mạng; nếu không, ${howToGetBuildTools()}`,
    );
  } else {
    say('Cài đặt không thành công: xem lỗi ở trên, kiểm tra kết nối mạng rồi chạy lại.');
  }
}

/** @returns the tools node-gyp needs that do not run here; on Windows, where they are hard to find, [] */
function missingBuildTools() {
  if (process.platform === 'win32') return [];
  const runs = (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0;
  const missing = ['python3', 'make'].filter((tool) => !runs(tool));
  return ['g++', 'c++', 'clang++'].some(runs) ? missing : [...missing, 'g++'];
}

function howToGetBuildTools() {
  const hints = {
    darwin: 'hãy chạy: xcode-select --install; rồi chạy lại.',
    win32: 'hãy cài Python 3 và Visual Studio Build Tools (phần “Desktop development with C++”) rồi chạy lại.',
  };
  const otherwise =
    'hãy cài python3, make và g++ (Debian, Ubuntu: sudo apt-get install -y python3 make g++) rồi chạy lại.';
  return hints[process.platform] ?? otherwise;
}
