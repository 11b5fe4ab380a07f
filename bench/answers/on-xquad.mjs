// The figures of answers on XQuAD's reporting half: does the first quote bear the answer, are questions without an answer refused, and
// does the stated probability hold?
// usage: node bench/answers/on-xquad.mjs [--part tune|report] [--save]   (skips where ../shared/data is missing; some minutes)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrapMean } from '@chidan/core';
import { openLibrary } from '@chidan/core/node';
import { randomFrom } from '../respelling/typing.mjs';
import { saveResult } from '../save-result.mjs';
import { readXquad, skipWithoutXquad } from './xquad.mjs';

skipWithoutXquad();
const { values } = parseArgs({ options: { part: { type: 'string', default: 'report' }, save: { type: 'boolean' } } });
const whole = await askAll(readXquad({ part: values.part, leaveOut: false }));
const partial = await askAll(readXquad({ part: values.part, leaveOut: true }));

async function askAll({ inputs, questions }) {
  const folder = mkdtempSync(join(tmpdir(), 'chidan-bench-'));
  const library = await openLibrary(folder, { access: 'write', keepOriginals: false, queryThread: 'own' });
  await library.add(inputs);
  const names = new Map((await library.list()).map(({ id, sources }) => [id, sources[0].path]));
  const asked = [];
  for (const { question, isAnswerable, answers } of questions) {
    const answer = await library.ask(question);
    const quotes = answer.kind === 'answered' ? answer.citations : [];
    const bears = ({ documentId, quote }) =>
      isAnswerable && answers.some(({ name, words }) => names.get(documentId) === name && quote.includes(words));
    asked.push({
      isAnswerable,
      isAnswered: quotes.length > 0,
      isFirstRight: quotes.length > 0 && bears(quotes[0]),
      isOneRight: quotes.some(bears),
      probability: answer.kind === 'answered' ? answer.confidence.probability : null,
      level: answer.kind === 'answered' ? answer.confidence.level : null,
    });
  }
  await library.close();
  rmSync(folder, { recursive: true });
  return asked;
}

const round = (value) => Number(value.toFixed(3));
const estimate = (flags) => {
  const { mean, low, high } = bootstrapMean(flags.map(Number));
  return { mean: round(mean), low: round(low), high: round(high) };
};

/** Expected calibration error over five bins of equally many answers. */
function calibrationError(answers) {
  const sorted = answers.toSorted((a, b) => a.probability - b.probability);
  const bins = Array.from({ length: 5 }, (_, bin) =>
    sorted.slice(Math.floor((bin * sorted.length) / 5), Math.floor(((bin + 1) * sorted.length) / 5)),
  );
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const rows = bins.map((bin) => ({
    answers: bin.length,
    stated: round(mean(bin.map(({ probability }) => probability))),
    right: round(mean(bin.map(({ isFirstRight }) => Number(isFirstRight)))),
  }));
  const error = rows.reduce((sum, { answers: count, stated, right }) => sum + count * Math.abs(stated - right), 0);
  return { error: error / sorted.length, rows };
}

/** The middle 95 of 100 resamplings. */
function calibrationInterval(answers) {
  const random = randomFrom(7);
  const errors = Array.from(
    { length: 1000 },
    () => calibrationError(answers.map(() => answers[Math.floor(random() * answers.length)])).error,
  ).sort((a, b) => a - b);
  return { low: round(errors[25]), high: round(errors[974]) };
}

const refused = partial.filter(({ isAnswered }) => !isAnswered);
const unanswerable = partial.filter(({ isAnswerable }) => !isAnswerable);
const answered = partial.filter(({ isAnswered }) => isAnswered);
const calibration = calibrationError(answered);
saveResult(`answers-xquad-${values.part}`, {
  everyTextThere: {
    questions: whole.length,
    firstQuoteRight: estimate(whole.map(({ isFirstRight }) => isFirstRight)),
    oneQuoteRight: estimate(whole.map(({ isOneRight }) => isOneRight)),
    refused: estimate(whole.map(({ isAnswered }) => !isAnswered)),
  },
  everyThirdTextLeftOut: {
    questions: partial.length,
    unanswerable: unanswerable.length,
    abstentionPrecision: estimate(refused.map(({ isAnswerable }) => !isAnswerable)),
    abstentionRecall: estimate(unanswerable.map(({ isAnswered }) => !isAnswered)),
    answerableRefused: estimate(
      partial.filter(({ isAnswerable }) => isAnswerable).map(({ isAnswered }) => !isAnswered),
    ),
    calibrationError: { ...calibrationInterval(answered), error: round(calibration.error) },
    bins: calibration.rows,
    byLevel: Object.fromEntries(
      ['high', 'medium', 'low'].map((level) => {
        const own = answered.filter((answer) => answer.level === level);
        return [level, { answers: own.length, firstQuoteRight: estimate(own.map(({ isFirstRight }) => isFirstRight)) }];
      }),
    ),
  },
});
