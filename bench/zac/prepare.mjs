// Cuts all of Zac rebuilt into chunks as a library would, and builds the lexical index over them.
// usage: node bench/zac/prepare.mjs FOLDER   (skips where ../shared/data is missing; some minutes)
// FOLDER gets chunks.jsonl (a chunk a line, numbered from 1: article, context, text), lexical.bin and order.json, the order in
// which embed.mjs takes the chunks: those that a question needs, then those near one by their words, then the rest.
import { createWriteStream, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MemorySegment, queryTerms, rankByBm25, readFile } from '@chidan/core';
import { defaultChunkOptions } from '../../packages/core/dist/chunk/chunk-document.js';
import { loadTokenCounter } from '../../packages/core/dist/node/loaded-model.js';
import { bundledModelDirectory, readModelInfo } from '../../packages/core/dist/node/model.js';
import { writeLexicalFile } from '../../packages/core/dist/search-index/write-lexical-file.js';
import { readArticles, skipWithoutZac } from './corpus.mjs';
import { embeddingOrder } from './order.mjs';

skipWithoutZac();
const folder = resolve(process.argv[2] ?? '');
if (!process.argv[2]) throw new Error('usage: node bench/zac/prepare.mjs FOLDER');
mkdirSync(folder, { recursive: true });

const countTokens = await loadTokenCounter(await readModelInfo(bundledModelDirectory()));
const encoder = new TextEncoder();
const lexical = new MemorySegment();
const articleOf = [''];
const stream = createWriteStream(join(folder, 'chunks.jsonl'));
for (const [index, { id, title, text }] of readArticles().entries()) {
  const reading = await readFile(
    `${index}.txt`,
    encoder.encode(`${title}\n\n${text}`),
    countTokens,
    defaultChunkOptions,
  );
  for (const { span, context } of reading.chunks) {
    const chunk = { article: id, context, text: reading.text.slice(span.start, span.end) };
    lexical.add(articleOf.length, context === '' ? chunk.text : `${context}\n${chunk.text}`);
    articleOf.push(id);
    if (!stream.write(`${JSON.stringify(chunk)}\n`)) await new Promise((done) => stream.once('drain', done));
  }
  if (index % 10_000 === 0) console.error(`${index} articles, ${articleOf.length - 1} chunks`);
}
stream.end();

const file = openSync(join(folder, 'lexical.bin'), 'w');
writeLexicalFile(
  null,
  lexical,
  () => false,
  (bytes) => writeSync(file, bytes),
);

const order = embeddingOrder(articleOf, (text, limit) =>
  rankByBm25([lexical], queryTerms(text), limit, () => false).map(({ chunkId }) => chunkId),
);
writeFileSync(join(folder, 'order.json'), JSON.stringify(order));
