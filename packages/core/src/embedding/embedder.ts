import type { OperationOptions } from '../base/progress.ts';

/** Whether a text asks or is asked for: models put another prefix before each. */
export type TextRole = 'query' | 'passage';

/** What vectors can be compared: those of one fingerprint. */
export interface EmbeddingSpace {
  /** Identifies weights, tokenizer and prefixes together: equal fingerprints give equal vectors. */
  readonly fingerprint: string;
  /** Length of every vector. */
  readonly dimension: number;
}

/** Port: turns texts into vectors. The library compares fingerprints, never names. */
export interface Embedder {
  /** Where its vectors belong. May have to read the model, so it is asked only where vectors are at hand. */
  space(): Promise<EmbeddingSpace>;
  /** Starts to load what embedding needs, for one who will ask soon; a failure shows when he asks. */
  prepare?(): void;
  /**
   * @returns one unit-length vector a text, in order; the same text has the same vector whatever stands beside it
   * @throws the signal's reason when aborted
   */
  embed(texts: readonly string[], role: TextRole, options?: OperationOptions): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** What is embedded for a chunk: its context, then its text. */
export function embeddingInput(context: string, text: string): string {
  return context === '' ? text : `${context}\n${text}`;
}
