/** A stretch of text, or the reference to a note by its place in `notes`, from 0. */
export type Run = { readonly text: string; readonly isStrong?: boolean } | { readonly note: number };

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  /** Two that are to be compared, side by side. */
  | { readonly kind: 'pair'; readonly left: readonly Run[]; readonly right: readonly Run[] };

/** An answer as it is laid out on paper, in whichever format; words of documents are as they are, nothing is escaped. */
export interface AnswerPage {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** In the order of the citations; one may be referred to more than once. */
  readonly notes: readonly string[];
}
