// May terms that many chunks bear be left out of a query? On the train questions of Zac rebuilt, over the chunks that have a vector.
// usage: node bench/zac/tune-common.mjs FOLDER [--save]   (after prepare.mjs and embed.mjs)
// The ranking itself leaves out what a fifth of the chunks bear, so that shares above .2 are told only up to that.
import { resolve } from 'node:path';
import { fuseByMinMax } from '../../packages/core/dist/query/fuse.js';
import { defaultSearchOptions } from '../../packages/core/dist/query/options.js';
import { queryTerms } from '../../packages/core/dist/search-index/terms.js';
import { saveResult } from '../save-result.mjs';
import { readQueries } from './corpus.mjs';
import { embedQueries } from './queries.mjs';
import { figures, ZacIndex } from './rankings.mjs';

const index = new ZacIndex(resolve(process.argv[2] ?? ''), { onlyEmbedded: true });
const queries = readQueries('train').slice(0, 300);
const vectors = await embedQueries(queries.map(({ text }) => text));
const nearest = vectors.map((vector) => index.rankVectors(vector, 100));
const result = { chunks: index.chunks, withVectors: index.rows.length, queries: queries.length };
for (const share of [1, 0.3, 0.2, 0.1, 0.05, 0.03]) {
  let milliseconds = 0;
  const words = queries.map(({ text }) => {
    const all = queryTerms(text);
    const rare = all.filter(({ term }) => index.count(term) <= share * index.chunks);
    const started = performance.now();
    const ranked = index.rankLexical(rare.length > 0 ? rare : all, 100);
    milliseconds += performance.now() - started;
    return ranked;
  });
  const fused = words.map((list, at) =>
    index.toArticles(fuseByMinMax(list, nearest[at], defaultSearchOptions.vectorWeight)),
  );
  result[`borne by at most ${share}`] = {
    meanMs: Number((milliseconds / queries.length).toFixed(1)),
    lexical: figures(
      queries,
      words.map((list) => index.toArticles(list)),
    ),
    hybrid: figures(queries, fused),
  };
}
saveResult('zac-common', result);
