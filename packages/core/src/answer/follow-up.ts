import { longestQuery } from '../query/options.ts';
import { queryLine } from '../query/parse/query-line.ts';
import { numberIn, putInstead } from './follow-up/put-instead.ts';
import { isAsking, type Leaning, readLeaning } from './follow-up/read-leaning.ts';
import { topicOf } from './follow-up/topic.ts';

/**
 * A question as it is understood after another: one that leans on the former (`còn đảng viên dự bị thì sao?`) is filled up from
 * it; any other is given as it is.
 *
 * @param former - as it was understood, so that a follow-up of a follow-up has all that it needs
 * @returns never longer than a query may be: a question that would be is given as it is
 * @example resolveFollowUp('còn đảng viên dự bị thì sao?', 'Đảng viên chính thức đóng đảng phí bao nhiêu?')
 *   // 'Đảng viên dự bị đóng đảng phí bao nhiêu?'
 */
export function resolveFollowUp(question: string, former: string): string {
  const before = queryLine(former.slice(0, longestQuery + 1)).text;
  if (before.length > longestQuery || !/[\p{L}\p{N}]/u.test(before) || isLeaning(before)) return question;
  const leaning = readLeaning(question);
  const understood = leaning ? understand(leaning, before) : question;
  return understood.length > longestQuery ? question : understood;
}

/**
 * Whether a question says only with the one before it what it asks: then it cannot fill up another, and what it was understood
 * as is to be given in its place.
 *
 * @example isLeaning('còn chủ tịch xã thì sao?') // true
 */
export function isLeaning(question: string): boolean {
  const leaning = readLeaning(question);
  // `Quy chế thi đua: quy chế đó …` was filled up.
  return leaning !== null && !(leaning.kind === 'pointing' && question.slice(0, leaning.span.start).includes(':'));
}

function understand(leaning: Leaning, former: string): string {
  if (leaning.kind === 'instead') {
    const { phrase } = leaning;
    const instead = putInstead(phrase, former);
    if (instead !== null) return instead;
    return isAsking(phrase) ? `${topicOf(former)}: ${phrase}` : `${phrase}: ${former}`;
  }
  const place = leaning.isDocument ? numberIn(queryLine(former)) : null;
  const named = place ? former.slice(place.start, place.end) : null;
  if (leaning.kind === 'bare' || named === null) return `${named ?? topicOf(former)}: ${leaning.question}`;
  const { question, span } = leaning;
  return question.slice(0, span.start) + named + question.slice(span.end);
}
