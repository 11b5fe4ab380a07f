/** What a sentence says and its sources do not bear out, or keep apart. */
export interface SentenceFault {
  readonly kind: FaultKind;
  /** Of the sentence, or for what it left out of its source, as written there. */
  readonly words: string;
}

/**
 * `uncited`: it has no mark; `unknown-citation`: a mark of none of the sources; `misquoted`: words in quotation marks that no
 * source has; `number`, `date`, `document-number`, `name`: one that the source does not have, or has of something else;
 * `polarity`: a word such as `không`, `chỉ`, `phải`, `được` added, left out or exchanged; `condition`: a condition or exception
 * of the source left out; `unsupported`: what else no source says; `unfinished`: broken off while it was
 * written.
 */
export type FaultKind =
  | 'uncited'
  | 'unknown-citation'
  | 'misquoted'
  | 'number'
  | 'date'
  | 'document-number'
  | 'name'
  | 'polarity'
  | 'condition'
  | 'unsupported'
  | 'unfinished';
