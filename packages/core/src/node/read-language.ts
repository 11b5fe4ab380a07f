import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAbbreviations } from '../query/abbreviations.ts';
import type { QueryLanguage } from '../query/understand.ts';
import { readBundledSyllables } from './bundled-syllables.ts';

/** An office's own abbreviations, in the library's folder; of the form that data/abbreviations.txt explains. */
export const abbreviationsFileName = 'viet-tat.txt';

/** From src/node and dist/node alike. */
const bundledAbbreviations = new URL('../../data/abbreviations.txt', import.meta.url);

/** The bundled knowledge of how queries are typed, with the abbreviations of an office laid over it. */
export function readLanguage(directory: string): QueryLanguage {
  const file = join(directory, abbreviationsFileName);
  const own = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const { value: abbreviations } = parseAbbreviations(`${readFileSync(bundledAbbreviations, 'utf8')}\n${own}`);
  // Read once more alone, so that the lines are counted as the office sees them.
  return { syllables: readBundledSyllables(), abbreviations, warnings: parseAbbreviations(own).warnings };
}
