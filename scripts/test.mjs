/** `npm test`: dependencies, types and build, lint, tests; stops at the first that fails. Arguments go to vitest. */
import './require-node.mjs';
import path from 'node:path';
import { buildEverything } from './build.mjs';
import { root } from './fingerprint.mjs';
import { ensureInstalled } from './install.mjs';
import { runShown } from './run-command.mjs';

process.exitCode =
  (await ensureInstalled()) ||
  (await buildEverything()) ||
  (await tool('@biomejs/biome/bin/biome', 'check')) ||
  (await tool('vitest/vitest.mjs', 'run', ...process.argv.slice(2)));

function tool(script, ...args) {
  return runShown(process.execPath, [path.join(root, 'node_modules', script), ...args]);
}
