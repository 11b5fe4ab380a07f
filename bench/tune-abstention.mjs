// At which support does a question stop being answered? On half of XQuAD, with the contexts of a third of it left out.
// usage: node bench/tune-abstention.mjs [--save]   (skips where ../shared/data is missing; takes some minutes)
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '@chidan/core/node';
import { wordOverlap } from '../packages/core/dist/evidence/select-quote.js';
import { support } from '../packages/core/dist/search/nearness.js';
import { saveResult } from './save-result.mjs';

const data = new URL('../../shared/data/qa/xquad.vi.json', import.meta.url);
if (!existsSync(data)) {
  console.log('skipped: ../shared/data/qa/xquad.vi.json is not here');
  process.exit();
}

// The even articles are for tuning; the odd ones are left for reporting.
const articles = JSON.parse(readFileSync(data, 'utf8')).data.filter((_, index) => index % 2 === 0);
const directory = mkdtempSync(join(tmpdir(), 'chidan-bench-'));
const library = await openLibrary(directory, { access: 'write', keepOriginals: false, queryThread: 'own' });
const inputs = [];
const questions = [];
for (const [articleIndex, article] of articles.entries()) {
  const isLeftOut = articleIndex % 3 === 0;
  for (const [index, { context, qas }] of article.paragraphs.entries()) {
    const name = `${articleIndex}-${index}.txt`;
    if (!isLeftOut) inputs.push({ name, bytes: new TextEncoder().encode(context) });
    for (const { question } of qas) questions.push({ question, isLeftOut });
  }
}
await library.add(inputs);

const withoutDiacritics = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
const result = {};
for (const [typing, type] of Object.entries({ accented: (text) => text, unaccented: withoutDiacritics })) {
  const supports = { held: [], leftOut: [] };
  for (const { question, isLeftOut } of questions) {
    const query = type(question);
    const { hits } = await library.search(query, { limit: 6 });
    const best = Math.max(...hits.map((hit) => support(hit.cosine ?? 0, wordOverlap(query, hit.passage.text))));
    supports[isLeftOut ? 'leftOut' : 'held'].push(best);
  }
  const share = (values, least) => Number((values.filter((value) => value >= least).length / values.length).toFixed(3));
  result[typing] = Array.from({ length: 11 }, (_, index) => {
    const leastSupport = Number((0.3 + 0.02 * index).toFixed(2));
    return {
      leastSupport,
      answered: share(supports.held, leastSupport),
      answeredThoughLeftOut: share(supports.leftOut, leastSupport),
    };
  });
}
await library.close();
rmSync(directory, { recursive: true });
saveResult('abstention-tuning', { questions: questions.length, ...result });
