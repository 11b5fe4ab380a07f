import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/** Prints a benchmark's result with the machine and commit it was measured on; with --save keeps it in bench/results/. */
export function saveResult(name, result) {
  const commit = execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  const json = `${JSON.stringify({ name, commit, machine, result }, null, 2)}\n`;
  process.stdout.write(json);
  if (!process.argv.includes('--save')) return;
  const folder = new URL('./results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.json`, folder), json);
}
