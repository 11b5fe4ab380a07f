import type { checkLibrary, inspectFile, Library, OpenOptions } from '@chidan/core/node';
import type { startServer } from '@chidan/server';

/** All that the command line touches of the world; `main.ts` fills it from `process`, tests from plain values. */
export interface CliIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly cwd: string;
  /** Of the Node that runs this, as `v20.19.0`; `doctor` does not look at it when left out. */
  readonly nodeVersion?: string;
  /** Whether stderr is a terminal, where a line can be rewritten in place. */
  readonly isTerminal: boolean;
  /** Width of the terminal that stdout is; undefined where stdout is a file or a pipe. */
  readonly columns: number | undefined;
  /** Aborts on Ctrl+C. */
  readonly signal: AbortSignal;
  /** The one of `@chidan/core/node` when left out; so are those below. */
  readonly openLibrary?: (directory: string, options?: OpenOptions) => Promise<Library>;
  readonly findLibrary?: (start: string) => string | null;
  readonly checkLibrary?: typeof checkLibrary;
  readonly inspectFile?: typeof inspectFile;
  readonly startServer?: typeof startServer;
}
