/** Work for so long is done in one go, in milliseconds; a turn takes about 1 ms. Guess. */
const longestStretchMs = 20;

/** Lets timers and other requests have their turn amid long work; a signal that one of them aborts is heeded then. */
export class EventLoopTurns {
  private readonly signal: AbortSignal | undefined;
  private last = performance.now();

  constructor(signal: AbortSignal | undefined) {
    this.signal = signal;
  }

  /** To be called between steps. @throws what the signal was aborted with */
  async next(): Promise<void> {
    if (performance.now() - this.last >= longestStretchMs) {
      await new Promise((resolve) => setTimeout(resolve));
      this.last = performance.now();
    }
    this.signal?.throwIfAborted();
  }
}
