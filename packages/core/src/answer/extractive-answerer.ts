import { containsSpan, type Span, sliceSpan } from '../base/span.ts';
import { type Citation, cite } from '../evidence/citation.ts';
import type { StoredDocument } from '../library/records.ts';
import { citeList, type DocumentList, listOpenedBy } from './find-list.ts';
import { type PassageReader, unread } from './passage-reader.ts';
import { kindOfQuestion } from './question-kind.ts';
import { type ReadSentence, rankLists } from './rank-lists.ts';
import { type Answerer, replyWithout } from './reply.ts';
import { replacedPenalty, sentenceProbability, sentenceScore, wordScore } from './sentence-score.ts';
import { readSentences, type Sentence } from './sentence-signs.ts';
import { successorsFirst } from './successors-first.ts';
import { withTableHeads } from './table-head.ts';
import { wordReader } from './word-reader.ts';

export interface ExtractiveOptions {
  /** How many quotes an answer has at most. */
  readonly mostQuotes: number;
  /** A quote other than the first must score at most this much less than it, in log-odds. */
  readonly mostBehind: number;
  /** How many passages are read: the first. */
  readonly mostRead: number;
  /** Below this probability of its best sentence a question is not answered. */
  readonly leastProbability: number;
}

/** Chosen with bench/answers/tune.mjs. */
export const defaultExtractiveOptions: ExtractiveOptions = {
  mostQuotes: 3,
  mostBehind: 4,
  mostRead: 4,
  leastProbability: 0.11,
};

/** A sentence with how likely it answers. */
interface Weighed extends ReadSentence {
  /** How much speaks for it, in log-odds. */
  readonly score: number;
  readonly probability: number;
}

/** A list must score this much to be the answer: nine of ten that are asked for in the tuning questions do. */
const leastListScore = 2.5;
/** How likely a list is right: so many of the tuning questions' are. */
const listProbability = 0.95;

/** A piece that leads in more than this, in characters, and most of its document: what answers stands in it. Guess. */
const longestOpened = 4000;

/** So many sentences of other documents are looked at for one that contradicts. Guess. */
const mostBeside = 8;

/** The default answerer: quotes the sentences or list items that most likely answer, or says that none does. */
export function createExtractiveAnswerer(
  reader: PassageReader = wordReader,
  options: ExtractiveOptions = defaultExtractiveOptions,
): Answerer {
  return async (question, evidence, operation) => {
    const passages = readSentences(question, evidence);
    const read = passages.slice(0, options.mostRead);
    const readable = read.map((sentences, at) => ({
      context: evidence[at]?.context ?? '',
      pieces: sentences.map(({ text }) => text),
    }));
    const supports = await reader.read(question, readable, operation);
    const weighed = read.flatMap((own, at) =>
      own.map((sentence, index): Weighed => {
        const support = supports[at]?.[index] ?? unread;
        const penalty = sentence.evidence.document.replacedBy ? replacedPenalty : 0;
        const score = sentenceScore(sentence.signs, support) - penalty;
        return { ...sentence, support, score, probability: sentenceProbability(sentence.signs, support) };
      }),
    );
    if (kindOfQuestion(question) === 'list') {
      const [first] = rankLists(question, evidence.slice(0, options.mostRead), weighed);
      if (first && first.score >= leastListScore)
        return { kind: 'answered', citations: citeList(first.list), probability: listProbability };
    }
    const sentences = weighed.filter(isQuotable).sort((a, b) => b.score - a.score);
    const [best] = sentences;
    if (!best || best.probability < options.leastProbability) return replyWithout(evidence);
    const near = sentences.filter(({ score }) => score >= best.score - options.mostBehind).slice(0, options.mostQuotes);
    const chosen = successorsFirst(
      near,
      ({ evidence: { document } }) => document,
      (current) => current.filter(({ probability }) => probability >= options.leastProbability),
    );
    const [first = best] = chosen;
    const citations = chosen.flatMap(({ evidence: { document }, span }) => citeWhole(document, span));
    const beside = passages
      .flat()
      .filter(({ isHeading, evidence: { document } }) => !isHeading && document.id !== first.evidence.document.id)
      .sort((a, b) => wordScore(b.signs) - wordScore(a.signs))
      .slice(0, mostBeside)
      .map(({ evidence: { document }, span }) => cite(document, span));
    return { kind: 'answered', citations: withoutRepeats(citations), probability: first.probability, beside };
  };
}

/** No head line, nor what opens most of its document: `Ban Thường vụ Tỉnh ủy kết luận:`. */
function isQuotable({ evidence: { document }, span, isHeading }: Sentence): boolean {
  if (isHeading) return false;
  const { body } = document.document;
  const opened = (openedBy(document, span)?.items.at(-1)?.end ?? span.end) - span.start;
  return opened <= longestOpened || 2 * opened <= body.end - body.start;
}

/** A piece that opens a list with all that the list holds; any other as it is. */
function citeWhole(document: StoredDocument, span: Span): Citation[] {
  const list = openedBy(document, span);
  return list ? citeList(list) : withTableHeads(document, [span]).map((one) => cite(document, one));
}

/** The list that a piece leads in with a colon. */
function openedBy(document: StoredDocument, span: Span): DocumentList | null {
  return sliceSpan(document.text, span).trimEnd().endsWith(':') ? listOpenedBy(document, span) : null;
}

/** Without what another citation of the answer holds. */
function withoutRepeats(citations: readonly Citation[]): Citation[] {
  return citations.filter(
    ({ documentId, span }, at) =>
      !citations.some(
        (other, index) =>
          other.documentId === documentId &&
          containsSpan(other.span, span) &&
          (index < at || !containsSpan(span, other.span)) &&
          index !== at,
      ),
  );
}
