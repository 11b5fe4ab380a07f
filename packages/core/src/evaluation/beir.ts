import { type Line, parseUnique, refuseLineOf, splitLines } from './json-lines.ts';
import type { DocumentJudgment, Topic } from './topic.ts';

/** A line of corpus.jsonl. */
export interface BeirArticle {
  readonly id: string;
  /** Empty where it has none. */
  readonly title: string;
  readonly text: string;
}

/** The texts of a collection's files, with the names that errors are told with. */
export interface BeirFiles {
  readonly queries: { readonly name: string; readonly text: string };
  readonly judgments: { readonly name: string; readonly text: string };
}

/**
 * Reads the queries of a test collection in BEIR's form that have a relevant document, in the order of the file: judgments
 * of several parts share one file of queries.
 *
 * @throws ChidanError QUESTIONS_INVALID with file and line that is not of the form, or judges a query that is not there
 * @see Thakur et al., BEIR, NeurIPS 2021; https://github.com/beir-cellar/beir/wiki/Load-your-custom-dataset
 */
export function parseBeirTopics({ queries, judgments }: BeirFiles): Topic[] {
  const refuse = refuseLineOf(queries.name);
  const parsed = parseUnique(queries.text, refuse, ({ _id: id, text, metadata }, line) => {
    if (typeof id !== 'string') throw refuse(line, 'thiếu _id');
    if (typeof text !== 'string') throw refuse(line, 'thiếu text');
    const { kind } = (metadata ?? {}) as { kind?: unknown };
    return { id, question: text, ...(typeof kind === 'string' ? { kind } : {}) };
  });
  const relevant = parseJudgments(judgments, new Set(parsed.map(({ id }) => id)));
  return parsed.flatMap((query) => {
    const judged = [...(relevant.get(query.id) ?? [])].map(([corpusId, gain]) => ({ corpusId, gain }));
    const positive: DocumentJudgment[] = judged.filter(({ gain }) => gain > 0);
    return positive.length > 0 ? [{ ...query, relevant: positive }] : [];
  });
}

/** By query and document; the last line on a pair counts. */
function parseJudgments(
  { name, text }: BeirFiles['judgments'],
  queries: ReadonlySet<string>,
): Map<string, Map<string, number>> {
  const refuse = refuseLineOf(name);
  const lines = splitLines(text);
  const gains = new Map<string, Map<string, number>>();
  for (const line of lines) {
    const [query = '', corpusId = '', score = '', ...more] = line.text.split('\t');
    if (isHeading(line, score)) continue;
    if (query === '' || corpusId === '' || !/^-?\d+(?:\.\d+)?$/.test(score.trim()) || more.length > 0)
      throw refuse(line, 'cần ba cột cách nhau bằng dấu tab: query-id, corpus-id, score');
    if (!queries.has(query)) throw refuse(line, `không có câu hỏi «${query}»`);
    gains.set(query, (gains.get(query) ?? new Map()).set(corpusId, Number(score)));
  }
  return gains;
}

function isHeading(line: Line, score: string): boolean {
  return line.number === 1 && score.trim() === 'score';
}

/** @throws ChidanError QUESTIONS_INVALID with the number of the first line that is not of the form */
export function parseBeirCorpus({ name, text }: { readonly name: string; readonly text: string }): BeirArticle[] {
  const refuse = refuseLineOf(name);
  return parseUnique(text, refuse, ({ _id: id, title = '', text: body }, line) => {
    // A half of a surrogate pair has no name in a file system.
    if (typeof id !== 'string' || /\p{Surrogate}/u.test(id)) throw refuse(line, 'thiếu _id');
    if (typeof title !== 'string') throw refuse(line, 'thiếu title');
    if (typeof body !== 'string') throw refuse(line, 'thiếu text');
    return { id, title, text: body };
  });
}
