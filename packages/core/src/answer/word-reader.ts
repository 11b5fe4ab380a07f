import { overlapWith } from '../evidence/select-quote.ts';
import type { PassageReader } from './passage-reader.ts';

/** A reader without a model, for where none is at hand: what shares words with the question bears the answer. */
export const wordReader: PassageReader = {
  read: async (question, passages, options) => {
    options?.signal?.throwIfAborted();
    const overlap = overlapWith(question);
    return passages.map(({ pieces }) => pieces.map((piece) => 8 * overlap(piece) - 3));
  },
  close: async () => undefined,
};
