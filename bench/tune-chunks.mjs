// How large should a chunk be, should neighbours overlap, what should stand before it? On Zac rebuilt, train queries only.
// usage: node bench/tune-chunks.mjs [--save] [--queries N] [--rivals N]   (skips where ../shared/data is missing; an hour)
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createEngine, readFile } from '@chidan/core';
import { MemoryStore } from '@chidan/core/testing';
import MiniSearch from 'minisearch';
import { defaultChunkOptions } from '../packages/core/dist/chunk/chunk-document.js';
import { splitSentences } from '../packages/core/dist/chunk/sentence.js';
import { LoadedModel, loadTokenCounter } from '../packages/core/dist/node/loaded-model.js';
import { bundledModelDirectory, fingerprintModel, readModelInfo } from '../packages/core/dist/node/model.js';
import { saveResult } from './save-result.mjs';

const folder = new URL('../../shared/data/zac/', import.meta.url);
if (!existsSync(folder)) {
  console.log('skipped: ../shared/data/zac is not here');
  process.exit();
}
const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const queryCount = option('--queries', 200);
/** How many articles that share words with a query stand against the one that answers it. */
const rivalCount = option('--rivals', 8);

/** As chunks are made, and one thing changed at a time. */
const variants = {
  'as shipped': {},
  'maxTokens 150': { maxTokens: 150 },
  'maxTokens 120': { maxTokens: 120 },
  'one sentence of overlap': { overlap: true },
  'no lead lines, no path': { context: 'title' },
  'context of 80 tokens': { maxContextTokens: 80 },
  'context of 40 tokens': { maxContextTokens: 40 },
};

const read = (name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n');
const relevant = new Map();
for (const line of read('qrels.train.tsv').slice(1)) {
  const [query, article] = line.split('\t');
  relevant.set(query, [...(relevant.get(query) ?? []), article]);
}
const queries = read('queries.train.jsonl')
  .map((line) => JSON.parse(line))
  .filter(({ _id }) => relevant.has(String(_id)))
  .slice(0, queryCount);
const articles = gunzipSync(readFileSync(new URL('corpus.jsonl.gz', folder)))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
/** The articles that answer, and from a third of the corpus those that come nearest to each query by their words. */
const wanted = new Set(queries.flatMap(({ _id }) => relevant.get(String(_id))));
const words = new MiniSearch({ idField: '_id', fields: ['title', 'text'] });
words.addAll(articles.filter(({ _id }, index) => wanted.has(_id) || index % 3 === 0));
const rivals = queries.flatMap(({ text }) => words.search(text).slice(0, rivalCount)).map(({ id }) => id);
words.removeAll();
const kept = new Set([...wanted, ...rivals]);
const chosen = articles.filter(({ _id }) => kept.has(_id));

const info = await readModelInfo(bundledModelDirectory());
const model = await LoadedModel.load(info);
const countTokens = await loadTokenCounter(info);
const space = { fingerprint: await fingerprintModel(info.directory), dimension: info.dimension };
const known = new Map();
const embedder = {
  space: async () => space,
  embed: async (texts, role) => {
    const vectors = [];
    for (const text of texts) {
      const key = `${role} ${text}`;
      if (!known.has(key)) known.set(key, await model.embed(text, role));
      vectors.push(known.get(key));
    }
    return vectors;
  },
  close: async () => undefined,
};

/** Begins each chunk that continues a unit with the last sentence of the chunk before it. */
function overlapping(text, chunks) {
  return chunks.map((chunk, index) => {
    const before = chunks[index - 1];
    if (before?.node !== chunk.node) return chunk;
    const last = splitSentences(text, before.span).at(-1);
    return last ? { ...chunk, span: { start: last.start, end: chunk.span.end } } : chunk;
  });
}

async function measure({ overlap = false, context = 'all', ...sizes }) {
  const options = { ...defaultChunkOptions, ...sizes };
  let chunks = 0;
  const reader = {
    version: 'bench',
    read: async (name, bytes) => {
      const reading = await readFile(name, bytes, countTokens, options);
      const { outline } = reading.document;
      const bare = (chunk) => {
        const headings = [];
        for (let at = chunk.node; at !== null && at !== undefined; at = outline[at]?.parent ?? null) {
          if (at !== chunk.node && outline[at].heading) headings.unshift(outline[at].heading);
        }
        return { ...chunk, context: headings.join('\n') };
      };
      let cut = context === 'title' ? reading.chunks.map(bare) : reading.chunks;
      if (overlap) cut = overlapping(reading.text, cut);
      chunks += cut.length;
      return { ...reading, chunks: cut };
    },
  };
  const engine = createEngine({ store: new MemoryStore(), embedder, reader });
  const encoder = new TextEncoder();
  await engine.add(
    chosen.map(({ _id, title, text }) => ({
      path: `${_id.replaceAll('/', '-')}.txt`,
      read: async () => encoder.encode(`${title}\n${text}`),
    })),
  );
  const paths = new Map((await engine.list()).map(({ id, sources }) => [id, sources[0].path]));
  let recall = 0;
  let reciprocal = 0;
  for (const { _id, text } of queries) {
    const { hits } = await engine.search(text, { limit: 50 });
    const ranked = [...new Set(hits.map(({ citation }) => paths.get(citation.documentId)))];
    const answers = relevant.get(String(_id)).map((id) => `${id.replaceAll('/', '-')}.txt`);
    recall += answers.filter((answer) => ranked.slice(0, 5).includes(answer)).length / answers.length;
    const first = ranked.slice(0, 10).findIndex((path) => answers.includes(path));
    reciprocal += first < 0 ? 0 : 1 / (first + 1);
  }
  const round = (value) => Number((value / queries.length).toFixed(4));
  return { chunks, recallAt5: round(recall), mrrAt10: round(reciprocal) };
}

const result = { articles: chosen.length, queries: queries.length };
for (const [name, variant] of Object.entries(variants)) {
  result[name] = await measure(variant);
  console.error(name, JSON.stringify(result[name]));
}
saveResult('tune-chunks', result);
