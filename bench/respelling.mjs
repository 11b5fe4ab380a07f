// How much of a question is spelt as it was meant, however it was typed? On the questions of Zac rebuilt.
// usage: node bench/respelling.mjs [--train] [--show N] [--save]   (after npm run build; skips where ../shared/data is missing)
// The costs of core's query/spelling were tuned with --train; the figures are of dev.
import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { toneKey } from '../packages/core/dist/base/fold.js';
import { readBundledSyllables } from '../packages/core/dist/node/bundled-syllables.js';

import { respell } from '../packages/core/dist/query/spelling/respell.js';
import { splitWords } from '../packages/core/dist/query/spelling/words.js';
import { randomFrom, typings } from './respelling/typing.mjs';
import { saveResult } from './save-result.mjs';
import { readQueries, skipWithoutZac } from './zac/corpus.mjs';

skipWithoutZac();
const part = process.argv.includes('--train') ? 'train' : 'dev';
const showAt = process.argv.indexOf('--show');
const shown = showAt < 0 ? 0 : Number(process.argv[showAt + 1]);
const questions = readQueries(part).map(({ text }) => text.normalize('NFC'));
const noLibrary = () => 0;

const loadStart = performance.now();
const statistics = readBundledSyllables();
const loadMs = performance.now() - loadStart;

const kinds = Object.fromEntries(Object.entries(typings).map(([kind, type]) => [kind, measure(kind, type)]));
console.table(kinds);
const result = { questions: questions.length, kinds, speed: measureSpeed() };
if (part === 'dev') saveResult('respelling', result);

function measure(kind, type) {
  const random = randomFrom(7);
  const right = { words: 0, questions: 0, changedWords: 0, unmarked: 0 };
  const all = { words: 0, changedWords: 0 };
  let left = shown;
  for (const question of questions) {
    const meant = wordsOf(question);
    const typed = type(question, random);
    const { text, isChanged } = respell(typed, statistics, noLibrary);
    const found = wordsOf(text);
    const asTyped = wordsOf(typed);
    const isRight = meant.map((word, index) => found[index] === word);
    const isOther = meant.map((word, index) => asTyped[index] !== word);
    all.words += meant.length;
    all.changedWords += isOther.filter(Boolean).length;
    right.words += isRight.filter(Boolean).length;
    right.changedWords += isRight.filter((value, index) => value && isOther[index]).length;
    if (isRight.every(Boolean)) right.questions++;
    else if (left-- > 0)
      console.log(
        `${kind}:`,
        meant
          .flatMap((word, index) => (isRight[index] ? [] : [`${asTyped[index]}→${found[index]} (${word})`]))
          .join(', '),
        '|',
        typed,
      );
    if (!isChanged) right.unmarked++;
  }
  const share = (count, of) => (of === 0 ? null : Number((count / of).toFixed(4)));
  return {
    syllables: share(right.words, all.words),
    'of those typed otherwise': share(right.changedWords, all.changedWords),
    questions: share(right.questions, questions.length),
    'without a change to show': share(right.unmarked, questions.length),
  };
}

/** Small letters, with the tone wherever. */
function wordsOf(text) {
  return splitWords(text.normalize('NFC')).map(({ word }) => toneKey(word.toLowerCase()));
}

/** Queries of forty syllables without diacritics, as they are and with a letter too many in every second one. */
function measureSpeed() {
  const words = questions.flatMap((question) =>
    splitWords(typings['without diacritics'](question)).map(({ word }) => word),
  );
  const queries = Array.from({ length: Math.min(300, Math.floor(words.length / 40)) }, (_, index) =>
    words.slice(40 * index, 40 * index + 40),
  );
  const slipped = queries.map((query) => query.map((word, index) => (index % 2 === 0 ? word : `${word}q`)));
  return {
    loadAverage: loadavg()[0],
    loadMs: Number(loadMs.toFixed(1)),
    fortySyllablesMs: quantiles(queries.map(timeOf), 2),
    twentySlipsOfFortyMs: quantiles(slipped.map(timeOf), 2),
    libraryReads: quantiles(queries.map(readsOf), 0),
  };
}

/** The least of five times, so that other work on the machine does not count. */
function timeOf(query) {
  const text = query.join(' ');
  const times = Array.from({ length: 5 }, () => {
    const before = performance.now();
    respell(text, statistics, noLibrary);
    return performance.now() - before;
  });
  return Math.min(...times);
}

/** How often the library is asked, if it has everything. */
function readsOf(query) {
  let reads = 0;
  respell(query.join(' '), statistics, () => ++reads);
  return reads;
}

function quantiles(values, digits) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => Number(sorted[Math.floor(share * (sorted.length - 1))].toFixed(digits));
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}
