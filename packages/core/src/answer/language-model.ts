/** What a language model is told. */
export interface ModelMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/** Port: a language model that writes an answer from evidence; what it writes is checked before anyone sees it. */
export interface LanguageModel {
  /** For people: which model at which address. */
  readonly name: string;
  /**
   * What it writes, piece by piece as it comes.
   *
   * @throws ChidanError MODEL_UNREACHABLE, MODEL_REFUSED; the signal's reason when aborted
   */
  write(messages: readonly ModelMessage[], signal: AbortSignal): AsyncIterable<string>;
}
