import type { ErrorKind } from '@chidan/core';

/** How a run of the command line ended; the three kinds of error say who must act. */
export type Outcome = 'done' | 'unexpected' | ErrorKind | 'incomplete' | 'unsupported' | 'interrupted';

/**
 * The exit code of every outcome; `chidan --help` prints the same list.
 *
 * - 0 done; an answer that says it found no grounds is done too
 * - 1 unexpected: a bug in this program
 * - 2 input: an unknown command, option or document, an empty query, a path to add that is not there
 * - 3 library: missing, damaged, busy, made with another model, or found faulty by `doctor`
 * - 4 environment: the model, a port, or a folder that cannot be opened
 * - 5 incomplete: `add`, or `inspect` of several files, went through, but some files could not be added or read
 * - 6 unsupported: `verify` went through, and the answer is not borne out by the library
 * - 130 interrupted with Ctrl+C
 */
export const exitCodes: Readonly<Record<Outcome, number>> = {
  done: 0,
  unexpected: 1,
  input: 2,
  library: 3,
  environment: 4,
  incomplete: 5,
  unsupported: 6,
  interrupted: 130,
};
