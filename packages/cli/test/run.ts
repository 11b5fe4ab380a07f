import type { Library, OpenOptions } from '@chidan/core/node';
import { type CliIo, runCli } from '../src/index.ts';
import { fakeLibrary } from './fake-library.ts';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Every library that was opened, in order. */
  readonly opened: readonly { readonly directory: string; readonly options: OpenOptions }[];
  readonly closed: number;
}

/** Runs a command line in `/co-quan`, where `/kho/.chidan` is the nearest library, into memory. */
export async function run(
  argv: readonly string[],
  library: Partial<Library> = {},
  io: Partial<CliIo> = {},
): Promise<Run> {
  const opened: { directory: string; options: OpenOptions }[] = [];
  let out = '';
  let err = '';
  let closed = 0;
  const code = await runCli(argv, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    env: {},
    cwd: '/co-quan',
    nodeVersion: 'v22.0.0',
    isTerminal: false,
    columns: undefined,
    signal: new AbortController().signal,
    findLibrary: () => '/kho/.chidan',
    openLibrary: async (directory, options = {}) => {
      opened.push({ directory, options });
      const close = async (): Promise<void> => {
        closed++;
      };
      return fakeLibrary({ directory, close, ...library });
    },
    ...io,
  });
  return { code, out, err, opened, closed };
}
