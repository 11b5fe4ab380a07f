import { syllablesAsTyped } from '../search-index/terms.ts';

/** Whether the syllables of a phrase follow each other in a text; without diacritics where the phrase is typed so. */
export function bearsPhrase(text: string, phrase: string): boolean {
  const read = syllablesAsTyped(phrase);
  return ` ${read(text).join(' ')} `.includes(` ${read(phrase).join(' ')} `);
}
