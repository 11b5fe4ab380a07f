// How much of a question is spelt as it was meant, however it was typed? On the questions of Zac rebuilt.
// usage: node bench/respelling.mjs [--train] [--show N] [--save]   (after npm run build; skips where ../shared/data is missing)
// The costs of core's query/spelling were tuned with --train; the figures are of dev.
import { performance } from 'node:perf_hooks';
import { readBundledSyllables } from '../packages/core/dist/node/bundled-syllables.js';
import { toneKey } from '../packages/core/dist/query/spelling/letters.js';
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

/** A query of forty syllables without diacritics, and one of forty unknown words apart, again and again. */
function measureSpeed() {
  const words = questions.flatMap((question) =>
    splitWords(typings['without diacritics'](question)).map(({ word }) => word),
  );
  const times = [];
  for (let start = 0; start + 40 <= words.length && times.length < 500; start += 40) {
    const query = words.slice(start, start + 40).join(' ');
    const before = performance.now();
    respell(query, statistics, noLibrary);
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  const at = (share) => Number(times[Math.floor(share * (times.length - 1))].toFixed(2));
  return { loadMs: Number(loadMs.toFixed(1)), fortySyllablesMs: { p50: at(0.5), p95: at(0.95), max: at(1) } };
}
