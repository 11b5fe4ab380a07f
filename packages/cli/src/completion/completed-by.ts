import type { Argument, Option } from 'commander';

/** What a shell offers in the place of an argument or of an option's value: paths, documents of the library, or these words. */
export type Completion = 'files' | 'folders' | 'documents' | readonly string[];

const completions = new WeakMap<Argument | Option, Completion>();

/** Says what completes an argument or option where it is declared, so that the shells' scripts follow from the program. */
export function completedBy<T extends Argument | Option>(completion: Completion, declared: T): T {
  completions.set(declared, completion);
  return declared;
}

/** Null where a shell has nothing to offer. */
export function completionOf(declared: Argument | Option | undefined): Completion | null {
  return (declared && completions.get(declared)) ?? null;
}
