#!/usr/bin/env node
import { runCli } from './run-cli.ts';

const interruption = new AbortController();
// Once each: a second Ctrl+C ends the program at once.
process.once('SIGINT', () => interruption.abort());
process.once('SIGTERM', () => interruption.abort());

/** Whoever read our output (`chidan list | head`) has seen enough. */
function leaveWhenUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}
process.stdout.on('error', leaveWhenUnread);
process.stderr.on('error', leaveWhenUnread);

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  isTerminal: process.stderr.isTTY === true,
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  signal: interruption.signal,
});
