// Which weights fuse best? On the train questions of Zac rebuilt, over the chunks that have a vector.
// usage: node bench/zac/tune.mjs FOLDER [--queries N]   (after prepare.mjs and embed.mjs)
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fuseByMinMax } from '../../packages/core/dist/query/fuse.js';
import { defaultBm25Options, rankByBm25 } from '../../packages/core/dist/search-index/bm25.js';
import { queryTerms } from '../../packages/core/dist/search-index/terms.js';
import { readQueries } from './corpus.mjs';
import { embedQueries } from './queries.mjs';
import { figures, ZacIndex } from './rankings.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { queries: { type: 'string', default: '300' } },
});
const index = new ZacIndex(resolve(positionals[0] ?? ''), { onlyEmbedded: true });
const queries = readQueries('train').slice(0, Number(values.queries));
const vectors = await embedQueries(queries.map(({ text }) => text));
const depth = 200;
const nearest = vectors.map((vector) => index.rankVectors(vector, depth));
console.log(`${queries.length} train questions, ${index.rows.length} of ${index.chunks} chunks`);
console.log(
  'semantic',
  figures(
    queries,
    nearest.map((list) => index.toArticles(list)),
  ),
);
for (const { k1, b } of [
  defaultBm25Options,
  { k1: 0.9, b: 0.4 },
  { k1: 1.2, b: 0.4 },
  { k1: 1.6, b: 0.6 },
  { k1: 0.9, b: 0.75 },
]) {
  const words = queries.map(({ text }) =>
    rankByBm25([index.lexical], queryTerms(text), depth, index.isLeftOut, { k1, b }),
  );
  console.log(
    `lexical, k1 ${k1}, b ${b}`,
    figures(
      queries,
      words.map((list) => index.toArticles(list)),
    ),
  );
  for (const weight of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    for (const candidates of [100, 200]) {
      const fused = queries.map((_, at) =>
        index.toArticles(fuseByMinMax(words[at].slice(0, candidates), nearest[at].slice(0, candidates), weight)),
      );
      console.log(`  hybrid, weight ${weight}, candidates ${candidates}`, figures(queries, fused));
    }
  }
}
index.close();
