import { readFileSync } from 'node:fs';
import { readStatistics, type SyllableStatistics } from '../query/spelling/statistics.ts';

/** From src/node and dist/node alike. */
const file = new URL('../../data/syllables.bin', import.meta.url);

/** The syllable statistics that come with the package; reads some hundred kilobytes. */
export function readBundledSyllables(): SyllableStatistics {
  return readStatistics(readFileSync(file));
}
