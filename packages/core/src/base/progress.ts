/** One step of slow work, told to whoever waits. */
export interface Progress {
  readonly stage: 'read' | 'embed' | 'store' | 'merge';
  /** Units done and to be done: files while adding, chunks while embedding again. */
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
