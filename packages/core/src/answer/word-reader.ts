import { overlapWith } from '../evidence/select-quote.ts';
import type { PassageReader } from './passage-reader.ts';

/** A reader without a model, for where none is at hand: what shares words with the question bears the answer. */
export const wordReader: PassageReader = {
  read: async (question, passages, options) => {
    options?.signal?.throwIfAborted();
    const overlap = overlapWith(question);
    return passages.map(({ pieces }) =>
      pieces.map((piece) => {
        const shared = overlap(piece);
        return { support: 8 * shared - 3, cosine: shared };
      }),
    );
  },
  close: async () => undefined,
};
