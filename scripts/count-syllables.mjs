// Counts the syllables and syllable pairs that packages/core/data/syllables.bin holds (docs/FORMAT.md, Syllable statistics).
// usage: node scripts/count-syllables.mjs   (after npm run build; skips where ../shared/data/zac is missing)
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { inspectFile } from '@chidan/core/node';
import { fold, toneKey } from '../packages/core/dist/base/fold.js';

import { isNumeral, splitWords } from '../packages/core/dist/query/spelling/words.js';
import { writeStatistics } from './syllable-file.mjs';

const zac = new URL('../../shared/data/zac/', import.meta.url);
const documents = new URL('../corpus/documents/', import.meta.url);
const phrases = new URL('question-phrases.txt', import.meta.url);
const readerQuestions = new URL('../bench/reader/questions.tsv', import.meta.url);
const output = new URL('../packages/core/data/syllables.bin', import.meta.url);
/** What stands between sentences and their parts, and any word with a digit: the first two words of the file. */
const boundaryWord = '|';
const numberWord = '0';
/** Rarer spellings are as often slips as words. */
const leastCount = { syllable: 2, plainWord: 10, accentedWord: 20 };
/** Readers ask in words that no article has: `bao nhiêu`, `thế nào`, `đúng không`. Measured: docs/decisions/2026-11-27-respelling.md. */
const questionWeight = 10;
/** The few documents of the Party say `cấp ủy` and `dân vận`, which laws do not. A guess. */
const documentWeight = 20;
/** Office questions are put otherwise than those about laws: `mấy đảng viên`, `nói gì về`. Measured: see questionWeight. */
const phraseWeight = 400;
/** The questions that the passage reader was trained on: everyday words. Measured: see questionWeight. */
const readerQuestionWeight = 20;
/** With every pair the file is two thirds larger, and .9917 of held-out syllables come back instead of .9915. */
const leastPairCount = 3;
/** The vowels of a syllable as the rules of spelling have them, without their tone: `đuợc` and `nưước` are no syllables. */
const syllable =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?(?:iêu|oai|oao|oay|oeo|uây|uêu|uôi|uya|uyê|uyu|ươi|ươu|yêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uô|uơ(?!\p{L})|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])(?:ng|nh|ch|[cmnpt])?$/u;

if (!existsSync(new URL('corpus.jsonl.gz', zac))) {
  console.log('skipped: ../shared/data/zac is not here');
  process.exit();
}

/** The lines of a file of JSON objects. */
const readLines = (bytes) =>
  bytes
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const articles = readLines(gunzipSync(readFileSync(new URL('corpus.jsonl.gz', zac))));
const questions = readLines(readFileSync(new URL('queries.train.jsonl', zac)));
/** Each with how often it counts. */
const texts = [
  ...articles.map(({ title, text }) => [`${title}\n${text}`, 1]),
  ...questions.map(({ text }) => [text, questionWeight]),
];
for (const line of readFileSync(phrases, 'utf8').split('\n')) {
  if (!line.startsWith('#')) texts.push([line, phraseWeight]);
}
for (const line of readFileSync(readerQuestions, 'utf8').trim().split('\n')) {
  texts.push([line.split('\t').at(-1), readerQuestionWeight]);
}
for (const name of readdirSync(documents).sort()) {
  const { text } = await inspectFile(fileURLToPath(new URL(name, documents)));
  texts.push([text, documentWeight]);
}

const spellings = new Map();
for (const [text] of texts) for (const word of wordsOf(text)) spellings.set(word, (spellings.get(word) ?? 0) + 1);
const usual = usualSpellings(spellings);
const words = [boundaryWord, numberWord, ...new Set(usual.values())].filter(Boolean);
const idOf = new Map([...usual].map(([spelling, word]) => [spelling, words.indexOf(word)]));
idOf.set(boundaryWord, 0);
idOf.set(numberWord, 1);

const counts = new Uint32Array(words.length);
const pairs = new Map();
for (const [text, weight] of texts) {
  let before = 0;
  for (const word of wordsOf(text)) {
    const id = idOf.get(word) ?? 0;
    if (id === 0 && before === 0) continue;
    counts[id] += weight;
    const pair = before * words.length + id;
    pairs.set(pair, (pairs.get(pair) ?? 0) + weight);
    before = id;
  }
}
const kept = [...pairs].filter(([, count]) => count >= leastPairCount).sort(([a], [b]) => a - b);
mkdirSync(new URL('./', output), { recursive: true });
const bytes = writeStatistics(words, counts, kept);
writeFileSync(output, bytes);
console.log(`${words.length} words, ${kept.length} of ${pairs.size} pairs, ${bytes.length} bytes`);

/** The words of a text with its boundaries and numbers, in small letters; not of lines that were typed without diacritics. */
function* wordsOf(text) {
  for (const line of text.split('\n')) {
    if (fold(line) === line.toLowerCase() && line.length > 20) continue;
    for (const { word, isBreakBefore } of splitWords(line)) {
      if (isBreakBefore) yield boundaryWord;
      yield isNumeral(word) ? numberWord : word.normalize('NFC').toLowerCase();
    }
    yield boundaryWord;
  }
}

/** Each spelling that is kept → the most frequent one of those that differ by where the tone stands only. */
function usualSpellings(spellings) {
  const groups = new Map();
  for (const [word, count] of spellings) {
    if (word === boundaryWord || word === numberWord) continue;
    const key = toneKey(word);
    groups.set(key, [...(groups.get(key) ?? []), [word, count]]);
  }
  const usual = new Map();
  for (const [key, group] of groups) {
    const total = group.reduce((sum, [, count]) => sum + count, 0);
    const best = group.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
    const isPlain = fold(best) === best;
    const least = syllable.test(key.replace(/\P{L}+$/u, ''))
      ? leastCount.syllable
      : isPlain
        ? leastCount.plainWord
        : leastCount.accentedWord;
    if (total >= least) for (const [word] of group) usual.set(word, best);
  }
  return new Map([...usual].sort(([, a], [, b]) => compare(fold(a), fold(b)) || compare(a, b)));
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
