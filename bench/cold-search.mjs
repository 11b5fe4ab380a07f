// How long does `chidan search` take from a cold process to its result, on the corpus? Median of five, with the phases beside it.
// usage: node bench/cold-search.mjs [--save]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveResult } from './save-result.mjs';

const runs = 5;
const root = new URL('..', import.meta.url).pathname;
const main = join(root, 'packages/cli/dist/main.js');
const library = mkdtempSync(join(tmpdir(), 'chidan-bench-'));
run(['add', join(root, 'corpus/documents'), '--library', library]);

const commands = {
  version: ['--version'],
  list: ['list', '--library', library],
  search: ['search', 'quy dinh phan cong cap uy du sinh hoat', '--library', library],
  ask: ['ask', 'Cấp ủy phải dự sinh hoạt chi bộ theo quy định nào?', '--library', library],
};
const medianMs = {};
for (const [name, argv] of Object.entries(commands)) {
  run(argv);
  const times = Array.from({ length: runs }, () => run(argv)).sort((a, b) => a - b);
  medianMs[name] = Math.round(times[Math.floor(runs / 2)]);
}
rmSync(library, { recursive: true });
saveResult('cold-search', { runs, medianMs });

function run(argv) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [main, ...argv], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - started;
}
