// Fills a library with the first articles of Zac rebuilt until it holds 100,000 chunks, for measuring speed and memory.
// usage: node bench/zac/library.mjs FOLDER [--chunks N]   (FOLDER from prepare.mjs; some ten minutes; goes on where it stopped)
// Vectors are those that embed.mjs left in FOLDER; a chunk without one gets a vector made from its hash, which costs the same to
// search and means nothing, so quality is never measured on this library.
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine, readFile, readingVersion } from '@chidan/core';
import { defaultChunkOptions } from '../../packages/core/dist/chunk/chunk-document.js';
import { loadTokenCounter } from '../../packages/core/dist/node/loaded-model.js';
import { mergeIndexes } from '../../packages/core/dist/node/merge-indexes.js';
import { bundledModelDirectory, fingerprintModel, readModelInfo } from '../../packages/core/dist/node/model.js';
import { SqliteStore } from '../../packages/core/dist/node/sqlite-store.js';
import { defaultMergeOptions } from '../../packages/core/dist/search-index/merge-policy.js';
import { readArticles, skipWithoutZac } from './corpus.mjs';
import { readVectors } from './vectors.mjs';

skipWithoutZac();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { chunks: { type: 'string', default: '100000' } },
});
const folder = resolve(positionals[0] ?? '');
const wanted = Number(values.chunks);
const directory = join(folder, `library-${wanted}`);

const vectors = new Map(readVectors(folder));
const info = await readModelInfo(bundledModelDirectory());
const countTokens = await loadTokenCounter(info);
const space = { fingerprint: await fingerprintModel(info.directory), dimension: info.dimension };
let made = 0;
const embedder = {
  space: async () => space,
  embed: async (texts) =>
    texts.map((text) => {
      const key = createHash('sha256').update(text).digest();
      const known = vectors.get(key.toString('base64'));
      if (!known) made++;
      return known ?? madeVector(key);
    }),
  close: async () => undefined,
};

function madeVector(key) {
  let state = key.readUInt32LE(0);
  const values = Float32Array.from({ length: space.dimension }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

const store = await SqliteStore.open(directory, 'write');
const engine = createEngine({
  store,
  embedder,
  reader: {
    version: readingVersion(defaultChunkOptions),
    read: (name, bytes) => readFile(name, bytes, countTokens, defaultChunkOptions),
  },
});
const encoder = new TextEncoder();
const articles = readArticles();
for (let first = 0; (await engine.status()).chunks < wanted && first < articles.length; first += 500) {
  const files = articles.slice(first, first + 500).map(({ title, text }, index) => ({
    path: `zac/${first + index}.txt`,
    read: async () => encoder.encode(`${title}\n\n${text}`),
  }));
  await engine.add(files);
  console.error(`${first + files.length} articles, ${(await engine.status()).chunks} chunks`);
}
const { chunks, documents } = await engine.status();
await engine.close();
await mergeIndexes(directory, { ...defaultMergeOptions, largestDelta: 0 });
console.log(JSON.stringify({ directory, documents, chunks, madeVectors: made }));
