// Is the first citation of an answer of an article that answers, on the dev questions of Zac rebuilt?
// usage: node bench/zac/answers.mjs FOLDER [--part dev|train] [--save]   (after prepare.mjs and embed.mjs)
// The stages of `ask` are run over the chunks that have a vector, each chunk a document of its own, so that no library of all of Zac
// need be built: query understood, both rankings fused, passages read.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createExtractiveAnswerer, defaultExtractiveOptions } from '@chidan/core';
import { LoadedModel } from '../../packages/core/dist/node/loaded-model.js';
import { LoadedReader } from '../../packages/core/dist/node/loaded-reader.js';
import { bundledModelDirectory, readModelInfo } from '../../packages/core/dist/node/model.js';
import { readLanguage } from '../../packages/core/dist/node/read-language.js';
import { resolveSearchOptions } from '../../packages/core/dist/query/options.js';
import { retrieve } from '../../packages/core/dist/query/retrieve.js';
import { understandWords } from '../../packages/core/dist/query/understand.js';
import { saveResult } from '../save-result.mjs';
import { readQueries } from './corpus.mjs';
import { ZacIndex } from './rankings.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { part: { type: 'string', default: 'dev' }, save: { type: 'boolean' } },
});
const folder = resolve(positionals[0] ?? '');
const index = new ZacIndex(folder, { onlyEmbedded: true });
const lines = readFileSync(join(folder, 'chunks.jsonl'), 'utf8').split('\n');
const language = readLanguage(folder);
const options = resolveSearchOptions({ limit: 6 });
const info = await readModelInfo(bundledModelDirectory());
const model = await LoadedModel.load(info);
const reader = await LoadedReader.load(model, info.directory);
const askedAlways = createExtractiveAnswerer(reader, { ...defaultExtractiveOptions, leastProbability: 0 });

const counts = { questions: 0, firstRight: 0, oneRight: 0, refused: 0, firstRightWhereAnswered: 0 };
for (const { text: question, relevant } of readQueries(values.part).slice(0, 300)) {
  const { text, terms } = understandWords(question, language, index, [], false);
  const vector = await model.embed(text, 'query');
  const ranked = await retrieve(index, { terms, vector, allowed: null }, options);
  const reply = await askedAlways(text, ranked.slice(0, options.limit).map(evidenceOf), {});
  const articles = reply.citations.map(({ documentId }) => index.articleOf[Number(documentId.slice(1))]);
  const isRight = relevant.includes(articles[0]);
  const isAnswered = reply.probability >= defaultExtractiveOptions.leastProbability;
  counts.questions++;
  if (isRight) counts.firstRight++;
  if (articles.some((article) => relevant.includes(article))) counts.oneRight++;
  if (!isAnswered) counts.refused++;
  if (isAnswered && isRight) counts.firstRightWhereAnswered++;
}
await reader.close();
await model.close();
const share = (count, all) => Number((count / all).toFixed(3));
const { questions, refused } = counts;
saveResult('zac-answers', {
  part: values.part,
  questions,
  withVectors: index.rows.length,
  chunks: index.chunks,
  firstCitationRight: share(counts.firstRight, questions),
  oneCitationRight: share(counts.oneRight, questions),
  refused: share(refused, questions),
  answeredAndFirstCitationRight: share(counts.firstRightWhereAnswered, questions),
});

function evidenceOf(ranked) {
  const { context, text } = JSON.parse(lines[ranked.chunkId - 1]);
  const none = { number: null, issuer: null, date: null, subject: null, secrecy: null, replacedBy: null, term: null };
  const document = {
    ...none,
    id: `d${ranked.chunkId}`,
    title: context,
    text,
    textSha256: '',
    pageStarts: [],
    sources: [{ path: `${ranked.chunkId}.txt` }],
    document: { outline: [], header: {}, references: [] },
  };
  const passage = { text, span: { start: 0, end: text.length } };
  return { ranked, document, context, passage, citation: null };
}
