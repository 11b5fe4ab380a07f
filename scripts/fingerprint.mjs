/** Hashes of files, and stamps that remember them, so that a step whose inputs did not change can be skipped. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(fileURLToPath(new URL('..', import.meta.url)));

/** Inside node_modules, so that whoever deletes it deletes the stamps too. */
const stampFolder = path.join(root, 'node_modules', '.cache', 'chidan');

/** @returns the files anywhere under a folder of the repository, sorted, relative to the root; [] without the folder */
export function filesUnder(folder) {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

/** @returns the folders of packages/, relative to the root, sorted */
export function packageFolders() {
  return readdirSync(path.join(root, 'packages'))
    .map((name) => path.join('packages', name))
    .filter((folder) => existsSync(path.join(root, folder, 'package.json')))
    .sort();
}

/** @param more - strings that count as inputs too */
export function hashContents(files, ...more) {
  return hashOf(files, (file) => readFileSync(path.join(root, file)), more);
}

/** Names, sizes and modification times only: for files too large to be read at every start. */
export function hashStats(files, ...more) {
  return hashOf(files, (file) => statLine(statSync(path.join(root, file))), more);
}

export function stampMatches(name, hash) {
  const file = path.join(stampFolder, name);
  return existsSync(file) && readFileSync(file, 'utf8') === hash;
}

export function writeStamp(name, hash) {
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(path.join(stampFolder, name), hash);
}

function hashOf(files, describe, more) {
  const hash = createHash('sha256');
  for (const text of more) hash.update(`${text}\0`);
  for (const file of files) hash.update(`${file}\0`).update(createHash('sha256').update(describe(file)).digest());
  return hash.digest('hex');
}

function statLine(stat) {
  return `${stat.size} ${stat.mtimeMs}`;
}
