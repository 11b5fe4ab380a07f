/**
 * `node scripts/packed-project.mjs FOLDER`: packs the packages into FOLDER and installs them with npm into an empty
 * project there, as somebody would who embeds them. The packages must be built.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { packageFolders, root } from './fingerprint.mjs';
import { buildEnvironment, pnpm } from './install.mjs';
import { runHidden } from './run-command.mjs';

/** Compiled when they are installed. */
const nativePackages = ['better-sqlite3', 'hnswlib-node'];
const installedByCore = createRequire(path.join(root, 'packages/core/package.json'));

const [folder, ...options] = process.argv.slice(2);
const tarballs = path.join(path.resolve(folder), 'tarballs');
const project = path.join(path.resolve(folder), 'project');

process.exitCode = (await pack()) || (await install()) || (await (options.includes('--compile') ? compile() : adopt()));

/** By pnpm, which writes versions in the place of `workspace:*`. */
async function pack() {
  mkdirSync(tarballs, { recursive: true });
  return await pnpm(['--recursive', '--filter', './packages/*', 'pack', '--pack-destination', tarballs], () => {});
}

async function install() {
  const { devDependencies } = readJson(path.join(root, 'package.json'));
  const files = readdirSync(tarballs).map((file) => path.join(tarballs, file));
  const packed = packageFolders().map((packageFolder) => {
    const { name, version } = readJson(path.join(root, packageFolder, 'package.json'));
    const file = files.find((tarball) => tarball.endsWith(`${name.slice(1).replace('/', '-')}-${version}.tgz`));
    return [name, `file:${file}`];
  });
  mkdirSync(project);
  const manifest = {
    private: true,
    type: 'module',
    dependencies: Object.fromEntries(packed),
    devDependencies: { '@types/node': devDependencies['@types/node'] },
  };
  writeFileSync(path.join(project, 'package.json'), JSON.stringify(manifest));
  return await npm('install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error');
}

/** The honest way, minutes long. */
function compile() {
  return npm('rebuild', ...nativePackages, '--loglevel=error');
}

/** Takes what this workspace's own installation compiled, of the same versions and for the same Node. */
function adopt() {
  for (const name of nativePackages) {
    const source = path.dirname(installedByCore.resolve(`${name}/package.json`));
    const target = path.join(project, 'node_modules', name);
    const versions = [source, target].map((place) => readJson(path.join(place, 'package.json')).version);
    if (versions[0] !== versions[1]) throw new Error(`${name}: ${versions[0]} here, ${versions[1]} in the project`);
    const release = path.join(source, 'build/Release');
    mkdirSync(path.join(target, 'build/Release'), { recursive: true });
    for (const file of existsSync(release) ? readdirSync(release) : []) {
      if (file.endsWith('.node')) copyFileSync(path.join(release, file), path.join(target, 'build/Release', file));
    }
  }
  return 0;
}

function npm(...args) {
  const windows = process.platform === 'win32';
  return runHidden('npm', args, { cwd: project, env: buildEnvironment(), shell: windows });
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
