// In which order chunks of Zac are embedded: whoever stops on the way has the pool that he needs most.
import { readQueries } from './corpus.mjs';

/** Of train so many questions first: enough to tune a weight with. */
const tunedQueries = 300;
const poolDepth = 30;
const widerDepth = 100;

/**
 * First the pool of every dev question and of some train questions (the chunks of the articles that answer it, and the 30 that
 * come nearest by their words), then wider pools of all questions, then the rest.
 *
 * @param {readonly string[]} articleOf - by chunk, from 1
 * @param {(text: string, limit: number) => number[]} rankWords
 */
export function embeddingOrder(articleOf, rankWords) {
  const [dev, train] = [readQueries('dev'), readQueries('train')];
  const chunksOf = new Map();
  for (const [chunk, article] of articleOf.entries()) {
    if (chunk > 0) chunksOf.set(article, [...(chunksOf.get(article) ?? []), chunk]);
  }
  const order = new Set();
  const takePool = (queries, depth) => {
    for (const { text, relevant } of queries) {
      for (const article of relevant) for (const chunk of chunksOf.get(article) ?? []) order.add(chunk);
      for (const chunk of rankWords(text, depth)) order.add(chunk);
    }
    console.error(`${order.size} of ${articleOf.length - 1} chunks`);
  };
  takePool(dev, poolDepth);
  takePool(train.slice(0, tunedQueries), poolDepth);
  takePool([...dev, ...train], widerDepth);
  for (let chunk = 1; chunk < articleOf.length; chunk++) order.add(chunk);
  return [...order];
}
