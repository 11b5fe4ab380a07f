import type { Citation } from '../evidence/citation.ts';
import type { Contradiction } from './answer.ts';

/** The pairs of quotes, of different documents, that say the same but for a number, a date or a `không`. */
export function contradictionsAmong(_citations: readonly Citation[]): Contradiction[] {
  return [];
}
