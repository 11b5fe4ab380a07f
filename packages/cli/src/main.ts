#!/usr/bin/env node
import { exitCodes } from './exit-code.ts';
import { runCli } from './run-cli.ts';

const interruption = new AbortController();
/** One press of Ctrl+C may arrive twice, from the terminal and from npm; a later one ends the program at once. */
const samePressMs = 1000;
let pressedAt: number | null = null;

function interrupt(): void {
  const now = performance.now();
  if (pressedAt !== null && now - pressedAt > samePressMs) process.exit(exitCodes.interrupted);
  pressedAt ??= now;
  interruption.abort();
}
process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);

/** Whoever read our output (`chidan list | head`) has seen enough. */
function leaveWhenUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}
process.stdout.on('error', leaveWhenUnread);
process.stderr.on('error', leaveWhenUnread);

/** Some terminals give no width, or 0. */
const widthOfUnknownTerminal = 80;

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  nodeVersion: process.version,
  isTerminal: process.stderr.isTTY === true,
  columns: process.stdout.isTTY ? process.stdout.columns || widthOfUnknownTerminal : undefined,
  signal: interruption.signal,
});
