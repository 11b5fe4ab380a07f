/** Compiles the packages with `tsc -b`, when their sources changed since the last time. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { filesUnder, hashContents, packageFolders, root, stampMatches, writeStamp } from './fingerprint.mjs';
import { installHash } from './install.mjs';
import { runHidden, runShown, say } from './run-command.mjs';

const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const entryProject = path.join('packages', 'cli'); // refers to the packages it needs
const outputs = ['core', 'server', 'cli'].map((name) => path.join(root, 'packages', name, 'dist'));

/** Changes with anything the compiled code depends on. */
export function buildHash() {
  const folders = packageFolders();
  const configurations = ['tsconfig.base.json', ...folders.map((folder) => path.join(folder, 'tsconfig.json'))];
  const sources = folders.flatMap((folder) => filesUnder(path.join(folder, 'src')));
  return hashContents(
    [...configurations.filter((file) => existsSync(path.join(root, file))), ...sources],
    installHash(),
  );
}

/** Compiles what the command line needs, in silence unless it fails. @returns an exit code */
export async function ensureBuilt() {
  const hash = buildHash();
  if (stampMatches('build', hash) && outputs.every(existsSync)) return 0;
  say('Đang biên dịch…');
  const code = await runHidden(process.execPath, [compiler, '-b', ...force(), entryProject]);
  if (code === 0) writeStamp('build', hash);
  return code;
}

/** Compiles the packages and type-checks the tests, errors shown in full. @returns an exit code */
export async function buildEverything() {
  const hash = buildHash();
  removeOrphans();
  const code = await runShown(process.execPath, [compiler, '-b', ...force()]);
  if (code === 0) writeStamp('build', hash);
  return code;
}

/** tsc looks at its build info alone: it takes a package whose dist was deleted for built. */
function force() {
  return outputs.every(existsSync) ? [] : ['--force'];
}

/** tsc leaves what it made of a source that has gone; it would be packed with the rest. */
function removeOrphans() {
  for (const folder of packageFolders()) {
    for (const file of filesUnder(path.join(folder, 'dist'))) {
      const source = path.relative(path.join(folder, 'dist'), file).replace(/(\.d\.ts|\.js)(\.map)?$/, '.ts');
      if (!existsSync(path.join(root, folder, 'src', source))) rmSync(path.join(root, file));
    }
  }
}
