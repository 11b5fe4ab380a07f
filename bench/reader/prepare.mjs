// Writes what the reader is trained and tried on into FOLDER/reader-{train,dev}.jsonl: a question, a passage in pieces, and which
// of them answer (none of them: a near miss).
// usage: node bench/reader/prepare.mjs FOLDER   (after bench/zac/prepare.mjs FOLDER; skips where ../shared/data is missing)
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fold } from '../../packages/core/dist/base/fold.js';
import { readBundledSyllables } from '../../packages/core/dist/node/bundled-syllables.js';
import { respell } from '../../packages/core/dist/query/spelling/respell.js';
import { readXquad, skipWithoutXquad } from '../answers/xquad.mjs';
import { readQueries } from '../zac/corpus.mjs';
import { fingerprintOf, piecesOf, readPartyChunks, readZacChunks } from './passages.mjs';

skipWithoutXquad();
const folder = resolve(process.argv[2] ?? '');
const zac = readZacChunks(folder);
const party = await readPartyChunks();
const random = randomFrom(3);
const statistics = readBundledSyllables();
const searched = new Map();
const pick = (all) => all[Math.floor(random() * all.length)];

let lost = 0;
const written = readFileSync(fileURLToPath(new URL('questions.tsv', import.meta.url)), 'utf8')
  .trimEnd()
  .split('\n')
  .flatMap((line) => {
    const [place, fingerprint, pieces, question] = line.split('\t');
    const [source, at] = place.split('#');
    const passage = (zac.get(source) ?? party.get(source))?.[Number(at)];
    if (passage && fingerprintOf(passage) === fingerprint)
      return [{ place, question, ...passage, answers: pieces === '-' ? [] : pieces.split(',').map(Number) }];
    lost++;
    return [];
  });
if (lost > 0) console.log(`${lost} questions left out: their passages are missing or cut in another way`);
/** Every twenty-fifth passage is for trying, with all its questions. */
const places = [...new Set(written.map(({ place }) => place))];
const tried = new Set(places.filter((_, at) => at % 25 === 0));
const train = written.filter(({ place }) => !tried.has(place));
const passageOf = new Map(train.map(({ place, context, pieces }) => [place, { context, pieces }]));
const nearestOf = nearestBy(passageOf);
/** Of every fifth question that has an answer also a passage of other matter that shares words with it. */
const elsewhere = train.flatMap(({ place, question, answers }) => {
  if (answers.length === 0 || random() > 0.22) return [];
  const other = pick(nearestOf(question, place));
  return other ? [{ question, ...passageOf.get(other), answers: [] }] : [];
});
write('train', [...train, ...elsewhere, ...besides(), ...ofXquad(), ...ofZac()]);
write(
  'dev',
  written.filter(({ place }) => tried.has(place)),
);

/** Questions on documents/ were written with the whole document in view: every second one also with the passage of it that is nearest by words. */
function besides() {
  const documents = readdirSync(fileURLToPath(new URL('documents/', import.meta.url)));
  const ownOf = new Map(documents.map((name) => [name, []]));
  for (const place of passageOf.keys()) ownOf.get(place.split('#')[0])?.push(place);
  return train.flatMap(({ place, question }) => {
    const others = (ownOf.get(place.split('#')[0]) ?? []).filter((other) => other !== place);
    if (others.length === 0 || random() > 0.5) return [];
    const words = wordsOf(question);
    const sharedBy = (one) => shareOf(words, wordsOf(passageOf.get(one).pieces.join(' ')));
    const nearest = others.reduce((best, one) => (sharedBy(one) > sharedBy(best) ? one : best));
    return [{ question, ...passageOf.get(nearest), answers: [] }];
  });
}

/** The tuning half of XQuAD: each question with its own text, and with another. */
function ofXquad() {
  const { inputs, questions } = readXquad({ part: 'tune', leaveOut: false });
  const texts = new Map(inputs.map(({ name, bytes }) => [name, piecesOf(new TextDecoder().decode(bytes))]));
  return questions.flatMap(({ question, answers: [answer] }) => {
    const pieces = texts.get(answer.name);
    const answers = pieces.flatMap((piece, at) => (piece.includes(answer.words) ? [at] : []));
    const other = pick([...texts.keys()]);
    const miss = other === answer.name ? [] : [{ question, context: '', pieces: texts.get(other), answers: [] }];
    return answers.length === 0 ? miss : [{ question, context: '', pieces, answers }, ...miss];
  });
}

/** Zac's train questions: with the chunk of their article nearest by words, of which any piece may answer, and with one of another. */
function ofZac() {
  const ofLaw = new Map();
  for (const id of zac.keys()) {
    const law = id.split('+')[0];
    if (!ofLaw.has(law)) ofLaw.set(law, []);
    ofLaw.get(law).push(id);
  }
  return readQueries('train').flatMap(({ text: question, relevant }) =>
    relevant.flatMap((article) => {
      const words = wordsOf(question);
      const nearness = ({ context, pieces }) => shareOf(words, wordsOf(`${context} ${pieces.join(' ')}`));
      const byNearness = (chunks) => chunks.toSorted((a, b) => nearness(b) - nearness(a));
      const [own] = byNearness(zac.get(article) ?? []);
      if (!own) return [];
      const law = article.split('+')[0];
      const others = (ofLaw.get(law) ?? []).flatMap((id) => (id === article ? [] : (zac.get(id) ?? [])));
      const miss = pick(byNearness(others).slice(0, 3));
      return [{ question, ...own, answers: 'any' }, ...(miss ? [{ question, ...miss, answers: [] }] : [])];
    }),
  );
}

function nearestBy(passages) {
  const bearing = new Map();
  for (const [place, { context, pieces }] of passages)
    for (const word of wordsOf(`${context} ${pieces.join(' ')}`)) {
      if (!bearing.has(word)) bearing.set(word, []);
      bearing.get(word).push(place);
    }
  return (question, own) => {
    const scores = new Map();
    for (const word of wordsOf(question)) {
      const places = bearing.get(word) ?? [];
      if (places.length > 400) continue;
      for (const place of places) scores.set(place, (scores.get(place) ?? 0) + Math.log(passages.size / places.length));
    }
    scores.delete(own);
    return [...scores]
      .sort(([, a], [, b]) => b - a)
      .map(([place]) => place)
      .slice(0, 5);
  };
}

function wordsOf(text) {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function shareOf(wanted, words) {
  return [...wanted].filter((word) => words.has(word)).length / (wanted.size || 1);
}

function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A question as it reaches the reader: one typed without diacritics is respelt before, with some mistakes. Every third is taken for one. */
function asSearched(question) {
  if (!searched.has(question)) {
    const isPlain = fold(question) === question.toLowerCase();
    const isRespelt = isPlain || random() < 0.33;
    searched.set(question, isRespelt ? respell(fold(question), statistics, () => 0).text : question);
  }
  return searched.get(question);
}

function write(part, examples) {
  const lines = examples.map(({ question, context, pieces, answers }) =>
    JSON.stringify({ question: asSearched(question), context, pieces, answers }),
  );
  writeFileSync(join(folder, `reader-${part}.jsonl`), `${lines.join('\n')}\n`);
  console.log(`${part}: ${lines.length}`);
}
