// Of the sentences that a language model may write of the corpus, how many bad ones pass the check, and how many good ones are struck?
// usage: node bench/model-sentences.mjs [--part tune|report] [--show] [--save]   (after npm run build; rules are tuned on tune)
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { seededRandom } from '../packages/core/dist/evaluation/seeded-random.js';
import { checkSentence } from '../packages/core/dist/verification/check-sentence.js';
import { badKinds } from './model-sentences/bad.mjs';
import { passageAt, readDocuments } from './model-sentences/documents.mjs';
import { goodKinds } from './model-sentences/good.mjs';
import { saveResult } from './save-result.mjs';

const { values } = parseArgs({
  options: { part: { type: 'string', default: 'tune' }, show: { type: 'boolean' }, save: { type: 'boolean' } },
});
/** Of each document and kind so many sentences. */
const perKind = { good: 2, bad: 3 };
const random = seededRandom(20261127);
const pick = (list) => list[Math.floor(random() * list.length)] ?? null;

const all = await readDocuments();
const documents = all.filter(({ part }) => part === values.part);
const cases = [...documents.flatMap(goodOf), ...documents.flatMap(badOf), ...written('good'), ...written('bad')];
const counts = { good: {}, bad: {} };
const totals = { good: { sentences: 0, wrong: 0 }, bad: { sentences: 0, wrong: 0 }, loose: { sentences: 0, wrong: 0 } };
let milliseconds = 0;
for (const { value, kind, text, passages, labels } of cases) {
  const started = performance.now();
  const faults = checkSentence(text, passages, labels);
  milliseconds += performance.now() - started;
  const isWrong = value === 'good' ? faults.length > 0 : faults.length === 0;
  counts[value][kind] ??= { sentences: 0, wrong: 0 };
  const total = totals[kind === 'written-loose' ? 'loose' : value];
  for (const each of [counts[value][kind], total]) {
    each.sentences++;
    if (isWrong) each.wrong++;
  }
  if (values.show && isWrong) {
    console.log(`${value} ${kind}: ${text}\n    ${faults.map((fault) => `${fault.kind} “${fault.words}”`).join('; ')}`);
  }
}
saveResult(`model-sentences-${values.part}`, {
  'good struck': totals.good,
  'bad passed': totals.bad,
  'freely worded, struck by design': totals.loose,
  kinds: counts,
  meanMs: Number((milliseconds / cases.length).toFixed(1)),
});

function placesOf(document) {
  return document.passages.flatMap((passage) =>
    passage.sentences.map((words, index) => ({ words, next: passage.sentences[index + 1] ?? null, passage })),
  );
}

function* sample(places, make, count) {
  const left = [...places];
  for (let made = 0; made < count && left.length > 0; ) {
    const [place] = left.splice(Math.floor(random() * left.length), 1);
    const result = make(place);
    if (result) {
      made++;
      yield { place, result };
    }
  }
}

function goodOf(document) {
  const places = placesOf(document);
  return Object.entries(goodKinds).flatMap(([kind, make]) =>
    [...sample(places, ({ words, next, passage }) => make(words, { next, label: passage.label }), perKind.good)].map(
      ({ place: { passage }, result }) => ({
        value: 'good',
        kind,
        text: result,
        passages: [passage.text],
        labels: [passage.label],
      }),
    ),
  );
}

function badOf(document) {
  const places = placesOf(document);
  const vocabulary = [...new Set(document.stored.text.toLowerCase().match(/\p{L}+/gu))];
  return Object.entries(badKinds).flatMap(([kind, make]) => {
    const madeOf = ({ words, passage }) => {
      const other = pick(all.filter(({ file }) => file !== document.file));
      const elsewhere = [pick(other.passages).text];
      const given = {
        label: passage.label,
        passage: passage.text,
        otherLabel: other.label,
        elsewhere,
        vocabulary,
        pick,
      };
      const made = make(words, given);
      return typeof made === 'string' ? { text: made } : made;
    };
    return [...sample(places, madeOf, perKind.bad)].map(({ place: { passage }, result }) => ({
      value: 'bad',
      kind,
      passages: [passage.text],
      labels: [passage.label],
      ...result,
    }));
  });
}

function written(value) {
  const file = new URL(`./model-sentences/written-${value}.jsonl`, import.meta.url);
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return lines.flatMap(({ document: name, path, kind, text, planted, also }) => {
    const document = documents.find(({ file: own }) => own === name);
    if (!document) return [];
    const cited = [passageAt(document, path)];
    if (planted) cited[0].text += `\n${planted}`;
    if (also)
      cited.push(
        passageAt(
          all.find(({ file: own }) => own === also.document),
          also.path,
        ),
      );
    const passages = cited.map((passage) => passage.text);
    return [{ value, kind: `written-${kind}`, text, passages, labels: cited.map(({ label }) => label) }];
  });
}
