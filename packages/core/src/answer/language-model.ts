/** What a language model is told. */
export interface ModelMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/** Port: a language model that writes an answer from evidence; what it writes is checked before anyone sees it. */
export interface LanguageModel {
  /** For people: which model at which address; nothing secret. */
  readonly name: string;
  /**
   * What it writes, piece by piece as it comes. It ends only where the model ended; what is cut off throws. Whoever stops
   * reading ends the writing.
   *
   * @throws ChidanError MODEL_UNREACHABLE, MODEL_REFUSED, MODEL_SLOW, MODEL_CUT_OFF; the signal's reason when aborted
   */
  write(messages: readonly ModelMessage[], signal: AbortSignal): AsyncIterable<string>;
}
