// How well does search find the article that answers, on the dev questions of Zac rebuilt, however they are typed?
// usage: node bench/zac/measure.mjs FOLDER [--part dev|train] [--save]   (after prepare.mjs and embed.mjs)
// Words are ranked over the whole corpus for the row `lexical, whole corpus`; all other rows are over the chunks that have a vector:
// all of the corpus once embed.mjs has run to its end, before that the pool that order.mjs puts first.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readLanguage } from '../../packages/core/dist/node/read-language.js';
import { resolveSearchOptions } from '../../packages/core/dist/query/options.js';
import { retrieve } from '../../packages/core/dist/query/retrieve.js';
import { understandWords } from '../../packages/core/dist/query/understand.js';
import { randomFrom, typings } from '../respelling/typing.mjs';
import { saveResult } from '../save-result.mjs';
import { readQueries } from './corpus.mjs';
import { embedQueries } from './queries.mjs';
import { figures, ZacIndex } from './rankings.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { part: { type: 'string', default: 'dev' }, save: { type: 'boolean' } },
});
const folder = resolve(positionals[0] ?? '');
const index = new ZacIndex(folder, { onlyEmbedded: true });
const queries = readQueries(values.part).slice(0, 300);
const language = readLanguage(folder);
const options = resolveSearchOptions({ group: 'document', limit: 100 });

const typedWays = {
  accented: typings.accented,
  'without diacritics': typings['without diacritics'],
  'tone moved': typings['tone moved'],
  'in capitals': typings['in capitals'],
  Telex: typings.Telex,
  VNI: typings.VNI,
  'half without diacritics': typings['half without diacritics'],
  'one slip': typings['one slip'],
};
const rows = {};
for (const [way, type] of Object.entries(typedWays)) {
  const random = randomFrom(11);
  const words = queries.map(({ text }) => understandWords(type(text, random), language, index, [], false));
  const vectors = await embedQueries(words.map(({ text }) => text));
  const modes = way === 'accented' ? ['hybrid', 'lexical', 'semantic'] : ['hybrid'];
  for (const mode of modes) {
    const lists = [];
    for (const [at, { terms }] of words.entries()) {
      const ranked = await retrieve(index, { terms, vector: vectors[at], allowed: null }, { ...options, mode });
      lists.push(index.toArticles(ranked));
    }
    rows[`${mode}, ${way}`] = figures(queries, lists);
    console.error(`${mode}, ${way}`, JSON.stringify(rows[`${mode}, ${way}`]));
  }
}
const whole = new ZacIndex(folder);
const words = queries.map(({ text }) => understandWords(text, language, whole, [], false));
rows['lexical, whole corpus'] = figures(
  queries,
  words.map(({ terms }) => whole.toArticles(whole.rankLexical(terms, options.candidates))),
);
console.error('lexical, whole corpus', JSON.stringify(rows['lexical, whole corpus']));
const result = {
  part: values.part,
  queries: queries.length,
  chunks: index.chunks,
  withVectors: index.rows.length,
  rows,
};
if (values.save) saveResult(`zac-${values.part}`, result);
else console.log(JSON.stringify(result, null, 2));
