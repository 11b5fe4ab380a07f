// From what nearness on is a passage near a query? Questions of laws against Zac rebuilt, and questions of everything else.
// usage: node bench/zac/far.mjs FOLDER [--save]   (after prepare.mjs and embed.mjs; skips where ../shared/data is missing)
// Near: 300 train questions, as typed in four ways. Far: 300 questions of XQuAD (sport, history, chemistry), in the same ways, and
// gibberish. Over the chunks that have a vector.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readLanguage } from '../../packages/core/dist/node/read-language.js';
import { resolveSearchOptions } from '../../packages/core/dist/query/options.js';
import { retrieve } from '../../packages/core/dist/query/retrieve.js';
import { understandWords } from '../../packages/core/dist/query/understand.js';
import { nearness } from '../../packages/core/dist/search/nearness.js';
import { randomFrom, typings } from '../respelling/typing.mjs';
import { saveResult } from '../save-result.mjs';
import { readQueries, skipWithoutZac } from './corpus.mjs';
import { embedQueries } from './queries.mjs';
import { ZacIndex } from './rankings.mjs';

skipWithoutZac();
const folder = resolve(process.argv[2] ?? '');
const index = new ZacIndex(folder, { onlyEmbedded: true });
const texts = readFileSync(join(folder, 'chunks.jsonl'), 'utf8').split('\n');
const language = readLanguage(folder);
const options = resolveSearchOptions({ limit: 10 });

const xquad = JSON.parse(readFileSync(new URL('../../../shared/data/qa/xquad.vi.json', import.meta.url), 'utf8'));
const questions = xquad.data.flatMap(({ paragraphs }) =>
  paragraphs.flatMap(({ qas }) => qas.map((one) => one.question)),
);
const random = randomFrom(5);
const letters = 'bcdghklmnpqrstvxaeiouy';
const gibberish = Array.from({ length: 100 }, () =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 3 + Math.floor(random() * 4) }, () => letters[Math.floor(random() * letters.length)]).join(''),
  ).join(' '),
);
const ways = ['accented', 'without diacritics', 'Telex', 'one slip'];
const sets = {
  near: readQueries('train')
    .slice(0, 300)
    .map(({ text }) => text),
  far: questions.filter((_, at) => at % 3 === 0).slice(0, 300),
};
const result = { withVectors: index.rows.length };
for (const [name, set] of Object.entries(sets)) {
  for (const way of ways) result[`${name}, ${way}`] = await quantiles(set.map((text) => typings[way](text, random)));
}
result.gibberish = await quantiles(gibberish);
saveResult('zac-far', result);

async function quantiles(typed) {
  const words = typed.map((text) => understandWords(text, language, index, [], false));
  const vectors = await embedQueries(words.map(({ text }) => text));
  const best = [];
  for (const [at, word] of words.entries()) {
    const found = await retrieve(index, { terms: word.terms, vector: vectors[at], allowed: null }, options);
    const ranked = found.slice(0, 15);
    const nearnesses = ranked.map((chunk) => {
      const { text } = JSON.parse(texts[chunk.chunkId - 1]);
      return nearness({ ranked: chunk, passage: { text } }, [word.text, ...word.others]);
    });
    best.push(Math.max(...nearnesses));
  }
  best.sort((a, b) => a - b);
  const at = (share) => Number(best[Math.min(best.length - 1, Math.floor(share * best.length))].toFixed(3));
  return { p01: at(0.01), p05: at(0.05), p10: at(0.1), p50: at(0.5), p90: at(0.9), p95: at(0.95), p99: at(0.99) };
}
