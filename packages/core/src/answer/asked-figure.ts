import type { Citation } from '../evidence/citation.ts';
import type { AskedFigure } from './answer.ts';

/** The number, date or period that a question asks for, where the first quotes have it; null where none is asked for, or none is there. */
export function askedFigure(_question: string, _citations: readonly Citation[]): AskedFigure | null {
  return null;
}
