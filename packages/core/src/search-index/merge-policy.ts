import { checkNumber, withDefaults } from '../base/options.ts';
import type { GenerationRange, LibraryStore } from '../library/library-store.ts';

export interface MergeOptions {
  /** A delta of more chunks than this is merged into the index files. */
  readonly largestDelta: number;
  /** So is one in which more than this share of the indexed chunks is deleted; 0 to 1. */
  readonly largestDeletedShare: number;
}

/** Guesses, to be measured: 2,000 chunks are taken into memory in about a second. */
export const defaultMergeOptions: MergeOptions = { largestDelta: 2000, largestDeletedShare: 0.2 };

/** @throws ChidanError OPTION_INVALID */
export function resolveMergeOptions(options: Partial<MergeOptions> = {}): MergeOptions {
  const resolved = withDefaults(defaultMergeOptions, options);
  checkNumber('largestDelta', resolved.largestDelta, 0, 1_000_000, 'whole');
  checkNumber('largestDeletedShare', resolved.largestDeletedShare, 0, 1, 'any');
  return resolved;
}

/** Whether the index files should be brought up to the library's generation. */
export async function needsMerge(
  store: LibraryStore,
  covered: number,
  options: MergeOptions = defaultMergeOptions,
): Promise<boolean> {
  const status = await store.status();
  const range: GenerationRange = { after: covered, upTo: status.generation };
  if ((await store.countChunks(range)) > options.largestDelta) return true;
  if (covered === 0) return false;
  const deleted = (await store.readDeletions(range)).length;
  return deleted > options.largestDeletedShare * Math.max(1, status.chunks);
}
