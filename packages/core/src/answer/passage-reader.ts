import type { OperationOptions } from '../base/progress.ts';

/** A passage as it is read for a question. */
export interface ReadablePassage {
  /** The document's title, the path and the words that lead to it; may be empty. */
  readonly context: string;
  /** Its sentences or list items, in order. */
  readonly pieces: readonly string[];
}

/** How a piece of a passage looks to one who reads the passage for a question. */
export interface PieceReading {
  /** Log-odds that it bears the answer, against that nothing of its passage does. */
  readonly support: number;
  /** Of its meaning, as it stands in its passage, to the question's; -1 to 1. */
  readonly cosine: number;
}

/** Of a piece that was not read: as good as no answer. */
export const unread: PieceReading = { support: -12, cosine: 0 };

/** Port: reads passages for a question, as the reader of a retriever and reader does. */
export interface PassageReader {
  /** Starts to load what reading needs, for one who will ask soon; a failure shows when he asks. */
  prepare?(): void;
  /**
   * @returns for each passage, in order, one reading a piece; of what is longer than can be read the rest counts as no answer
   * @throws the signal's reason when aborted
   */
  read(
    question: string,
    passages: readonly ReadablePassage[],
    options?: OperationOptions,
  ): Promise<(readonly PieceReading[])[]>;
  close(): Promise<void>;
}
