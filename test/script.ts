import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { repository } from './child.ts';

export interface Ended {
  /** The exit code; null when a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script with this Node, to its end. @param script - absolute, or relative to the repository */
export async function runScript(
  script: string,
  args: readonly string[] = [],
  cwd: string = repository,
): Promise<Ended> {
  const child = spawn(process.execPath, [resolve(repository, script), ...args], { cwd });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const status = await new Promise<number | null>((settle, fail) => child.on('error', fail).on('close', settle));
  return { status, stdout, stderr };
}
