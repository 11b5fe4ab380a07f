// Should the words before a chunk (title, path, headings) weigh more than those in it? On the train questions of Zac rebuilt.
// usage: node bench/zac/tune-title.mjs FOLDER [--save]   (after prepare.mjs and embed.mjs; over the chunks that have a vector)
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fuseByMinMax } from '../../packages/core/dist/query/fuse.js';
import { defaultSearchOptions } from '../../packages/core/dist/query/options.js';
import { rankByBm25 } from '../../packages/core/dist/search-index/bm25.js';
import { MemorySegment } from '../../packages/core/dist/search-index/memory-segment.js';
import { queryTerms } from '../../packages/core/dist/search-index/terms.js';
import { saveResult } from '../save-result.mjs';
import { readQueries } from './corpus.mjs';
import { embedQueries } from './queries.mjs';
import { figures, ZacIndex } from './rankings.mjs';

const folder = resolve(process.argv[2] ?? '');
const index = new ZacIndex(folder, { onlyEmbedded: true });
const lines = readFileSync(join(folder, 'chunks.jsonl'), 'utf8').split('\n');
const queries = readQueries('train').slice(0, 300);
const vectors = await embedQueries(queries.map(({ text }) => text));
const nearest = vectors.map((vector) => index.rankVectors(vector, 100));
const result = { chunks: index.rows.length, queries: queries.length };
for (const times of [0, 1, 2, 3]) {
  const segment = new MemorySegment();
  for (const chunk of index.rows.toSorted((a, b) => a - b)) {
    const { context, text } = JSON.parse(lines[chunk - 1]);
    segment.add(chunk, [...Array(times).fill(context), text].join('\n'));
  }
  const words = queries.map(({ text }) => rankByBm25([segment], queryTerms(text), 100, () => false));
  const { vectorWeight } = defaultSearchOptions;
  result[`counted ${times} times`] = {
    lexical: figures(
      queries,
      words.map((list) => index.toArticles(list)),
    ),
    hybrid: figures(
      queries,
      words.map((list, at) => index.toArticles(fuseByMinMax(list, nearest[at], vectorWeight))),
    ),
  };
  console.error(times, JSON.stringify(result[`counted ${times} times`]));
}
saveResult('zac-title', result);
