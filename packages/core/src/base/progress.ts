/** One step of slow work, told to whoever waits. */
export interface Progress {
  readonly stage: 'read' | 'embed' | 'store' | 'merge';
  /** Units done and to be done: chunks while embedding (of the file at `path`, or of the library), files otherwise. */
  readonly done: number;
  readonly total: number;
  /** The file at hand, as it was named by the caller. */
  readonly path?: string;
}

export type OnProgress = (progress: Progress) => void;

/** What every slow operation takes. Aborting rejects with the signal's reason and loses nothing committed. */
export interface OperationOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}
