import type { JudgedRanking } from './figures.ts';
import { parseUnique, refuseLineOf } from './json-lines.ts';

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
  /** What kind of question it is, or why nothing answers it; figures are given for each kind. */
  readonly kind?: string;
  readonly relevant?: readonly Judgment[];
  /** First words, as stored, of every item that a whole answer holds; only where the question asks for a list. */
  readonly list?: readonly string[];
  /** Which half it belongs to: the one that rules and thresholds are tuned on, or the one that figures are reported on. */
  readonly split?: 'tune' | 'report';
}

/**
 * Reads a questions file, one JSON object a line, no id twice.
 *
 * @throws ChidanError QUESTIONS_INVALID with the number of the first line that is not of the form
 */
export function parseQuestions(jsonLines: string): Question[] {
  const refuse = refuseLineOf();
  return parseUnique(jsonLines, refuse, (value, line) => {
    const { id, question, answerable, kind, relevant = [], list, split } = value;
    if (typeof id !== 'string') throw refuse(line, 'thiếu id');
    if (typeof question !== 'string') throw refuse(line, 'thiếu question');
    if (typeof answerable !== 'boolean') throw refuse(line, 'thiếu answerable');
    if (kind !== undefined && typeof kind !== 'string') throw refuse(line, 'kind phải là chuỗi ký tự');
    const isJudged = Array.isArray(relevant) && relevant.every(isJudgment) && (!answerable || relevant.length > 0);
    if (!isJudged) throw refuse(line, 'thiếu relevant');
    if (list !== undefined && !isList(list)) throw refuse(line, 'list phải là danh sách các chuỗi ký tự không rỗng');
    if (split !== undefined && split !== 'tune' && split !== 'report')
      throw refuse(line, 'split phải là tune hoặc report');
    return value as unknown as Question;
  });
}

function isJudgment(value: unknown): boolean {
  const judgment = value as Partial<Judgment> | null;
  return typeof judgment?.document === 'string' && typeof judgment.quote === 'string';
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string' && item !== '');
}

/** The judgments of a question that a passage fulfils: of the right document, and holding the judged quote. */
export function fulfilledJudgments(question: Question, sourcePaths: readonly string[], passage: string): Judgment[] {
  return (question.relevant ?? []).filter(
    (judgment) => passage.includes(judgment.quote) && isOf(judgment.document, sourcePaths),
  );
}

/** Judges hits by passage: one that brings a judged passage that none above it brought gains 1. */
export function judgeByPassage(
  question: Question,
  hits: readonly { readonly sourcePaths: readonly string[]; readonly text: string }[],
): JudgedRanking {
  const brought = new Set<Judgment>();
  const gains = hits.map(({ sourcePaths, text }) => {
    const before = brought.size;
    for (const judgment of fulfilledJudgments(question, sourcePaths, text)) brought.add(judgment);
    return brought.size > before ? 1 : 0;
  });
  return { gains, judged: (question.relevant ?? []).map(() => 1) };
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
