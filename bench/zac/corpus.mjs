// Zac rebuilt as the benchmarks of this folder read it.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const data = new URL('../../../shared/data/zac/', import.meta.url);

/** Ends the process with a plain line where the data is not here. */
export function skipWithoutZac() {
  if (existsSync(new URL('corpus.jsonl.gz', data))) return;
  console.log('skipped: ../shared/data/zac is not here');
  process.exit();
}

/** Every article: `{ id, title, text }`, in the corpus's order. */
export function readArticles() {
  return gunzipSync(readFileSync(new URL('corpus.jsonl.gz', data)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { _id: id, title, text } = JSON.parse(line);
      return { id, title, text };
    });
}

/**
 * The questions of one part with the ids of the articles that answer them.
 *
 * @param {'train' | 'dev'} part - train is for tuning, dev for the figure
 */
export function readQueries(part) {
  const read = (name) => readFileSync(new URL(name, data), 'utf8').trim().split('\n');
  const relevant = new Map();
  for (const line of read(`qrels.${part}.tsv`).slice(1)) {
    const [query, article] = line.split('\t');
    relevant.set(query, [...(relevant.get(query) ?? []), article]);
  }
  return read(`queries.${part}.jsonl`)
    .map((line) => JSON.parse(line))
    .map(({ _id: id, text }) => ({ id, text, relevant: relevant.get(id) ?? [] }))
    .filter((query) => query.relevant.length > 0);
}
