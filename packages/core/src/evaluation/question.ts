import { ChidanError } from '../base/error.ts';

/** A passage that answers a question: judged by document, path and quote, never by chunk, so that the chunker may change. */
export interface Judgment {
  /** File name of the document. */
  readonly document: string;
  readonly path: string;
  readonly quote: string;
}

/** A line of a questions file; docs/EVALUATION.md gives the form. */
export interface Question {
  readonly id: string;
  readonly question: string;
  readonly answerable: boolean;
  /** What kind of unanswerable question it is. */
  readonly kind?: string;
  readonly relevant?: readonly Judgment[];
}

/**
 * Reads a questions file, one JSON object a line.
 *
 * @throws ChidanError QUESTIONS_INVALID with the number of the first line that is not of the form
 */
export function parseQuestions(jsonLines: string): Question[] {
  return jsonLines
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseQuestion(line, index + 1)]));
}

function parseQuestion(json: string, line: number): Question {
  const invalid = (reason: string, cause?: unknown): ChidanError =>
    new ChidanError('QUESTIONS_INVALID', { line, reason }, { cause });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw invalid('không phải một đối tượng JSON', cause);
  }
  if (typeof value !== 'object' || value === null) throw invalid('không phải một đối tượng JSON');
  const { id, question, answerable, relevant = [] } = value as Record<string, unknown>;
  if (typeof id !== 'string') throw invalid('thiếu id');
  if (typeof question !== 'string') throw invalid('thiếu question');
  if (typeof answerable !== 'boolean') throw invalid('thiếu answerable');
  const isJudged = Array.isArray(relevant) && relevant.every(isJudgment) && (!answerable || relevant.length > 0);
  if (!isJudged) throw invalid('thiếu relevant');
  return value as Question;
}

function isJudgment(value: unknown): boolean {
  const judgment = value as Partial<Judgment> | null;
  return typeof judgment?.document === 'string' && typeof judgment.quote === 'string';
}

/** The judgments of a question that a passage fulfils: of the right document, and holding the judged quote. */
export function fulfilledJudgments(question: Question, sourcePaths: readonly string[], passage: string): Judgment[] {
  return (question.relevant ?? []).filter(
    (judgment) => passage.includes(judgment.quote) && isOf(judgment.document, sourcePaths),
  );
}

/** Whether a passage is one that was judged to answer. */
export function isRelevant(question: Question, sourcePaths: readonly string[], passage: string): boolean {
  return fulfilledJudgments(question, sourcePaths, passage).length > 0;
}

/** Whether a quote of an answer is of a judged passage: either holds the other, since an answer may quote less or more. */
export function isRightQuote(question: Question, sourcePaths: readonly string[], quote: string): boolean {
  return (question.relevant ?? []).some(
    (judgment) =>
      isOf(judgment.document, sourcePaths) && (quote.includes(judgment.quote) || judgment.quote.includes(quote)),
  );
}

/** Whether a document of this file name was added from one of the paths. */
export function isOf(document: string, sourcePaths: readonly string[]): boolean {
  const name = document.normalize('NFC');
  return sourcePaths.some((path) => path === name || path.endsWith(`/${name}`));
}
