/** Child processes of the start and test scripts. Every function resolves to an exit code; 0 is success. */
import { spawn } from 'node:child_process';
import { root } from './fingerprint.mjs';

const tailLines = 60;

/** One line of progress. On stderr, so that stdout holds the result alone. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Runs a command in the root of the repository, its input and output being ours. */
export function runShown(command, args) {
  return exitCodeOf(spawn(command, args, { cwd: root, stdio: 'inherit' }));
}

/**
 * Runs a command with its output hidden; when it fails, the last lines are shown.
 *
 * @param options - of `spawn`
 * @param onFailure - given the whole output after a failure, to explain it
 */
export async function runHidden(command, args, options = {}, onFailure = () => {}) {
  const child = spawn(command, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const code = await exitCodeOf(child);
  if (code !== 0) {
    say(output.trimEnd().split('\n').slice(-tailLines).join('\n'));
    onFailure(output);
  }
  return code;
}

/** A command that cannot be started counts as 127, one that a signal ended as 1. */
function exitCodeOf(child) {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      say(error.message);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
