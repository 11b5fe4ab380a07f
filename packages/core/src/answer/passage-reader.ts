import type { OperationOptions } from '../base/progress.ts';

/** A passage as it is read for a question. */
export interface ReadablePassage {
  /** The document's title, the path and the words that lead to it; may be empty. */
  readonly context: string;
  /** Its sentences or list items, in order. */
  readonly pieces: readonly string[];
}

/** The support of a piece that was not read: as good as no answer. */
export const unread = -12;

/** Port: reads passages for a question, as the reader of a retriever and reader does. */
export interface PassageReader {
  /** Starts to load what reading needs, for one who will ask soon; a failure shows when he asks. */
  prepare?(): void;
  /**
   * @returns for each passage, in order, how much supports each of its pieces: the log-odds that it bears the answer, against that
   *   nothing of its passage does; of what is longer than can be read the rest counts as no answer
   * @throws the signal's reason when aborted
   */
  read(
    question: string,
    passages: readonly ReadablePassage[],
    options?: OperationOptions,
  ): Promise<(readonly number[])[]>;
  close(): Promise<void>;
}
