import { readFileSync } from 'node:fs';

/** The version in this package's package.json, which lies above both `src/` and `dist/`. */
export function readVersion(): string {
  return readManifest().version;
}

/** The least version of Node that it runs on, as `20.19`. */
export function readLeastNode(): string {
  return readManifest().engines.node.replace(/^>=/, '');
}

function readManifest(): { version: string; engines: { node: string } } {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
}
