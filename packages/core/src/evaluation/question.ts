/** A passage that answers a question: judged by document, path and quote, never by chunk, so that the chunker may change. */
export interface Judgment {
  /** File name of the document. */
  readonly document: string;
  readonly path: string;
  readonly quote: string;
}

/** A line of a questions file; docs of the form are in corpus/README.md. */
export interface Question {
  readonly id: string;
  readonly question: string;
  readonly answerable: boolean;
  /** What kind of unanswerable question it is. */
  readonly kind?: string;
  readonly relevant?: readonly Judgment[];
}

/** Reads a questions file, one JSON object a line. */
export function parseQuestions(jsonLines: string): Question[] {
  return jsonLines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Question);
}

/** Whether a passage is one that was judged to answer: of the right document, and holding the judged quote. */
export function isRelevant(question: Question, sourcePaths: readonly string[], passage: string): boolean {
  return (question.relevant ?? []).some(
    (judgment) =>
      passage.includes(judgment.quote) &&
      sourcePaths.some((path) => path === judgment.document || path.endsWith(`/${judgment.document}`)),
  );
}
