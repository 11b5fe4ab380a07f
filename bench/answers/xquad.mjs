// XQuAD in Vietnamese, cut in two by its articles: the even ones are for tuning, the odd ones for reporting. Of every third
// paragraph the text can be left out, so that nothing answers its questions, though its neighbours stay.
import { existsSync, readFileSync } from 'node:fs';

const data = new URL('../../../shared/data/qa/xquad.vi.json', import.meta.url);

export function skipWithoutXquad() {
  if (existsSync(data)) return;
  console.log('skipped: ../shared/data/qa/xquad.vi.json is not here');
  process.exit();
}

/** @param {{ part: 'tune' | 'report', leaveOut: boolean }} options */
export function readXquad({ part, leaveOut }) {
  const articles = JSON.parse(readFileSync(data, 'utf8')).data.filter((_, at) => at % 2 === (part === 'tune' ? 0 : 1));
  const paragraphs = articles.flatMap(({ paragraphs }, article) =>
    paragraphs.map(({ context, qas }, at) => ({ name: `${article}-${at}.txt`, context, qas })),
  );
  const isLeftOut = (at) => leaveOut && at % 3 === 0;
  return {
    inputs: paragraphs
      .filter((_, at) => !isLeftOut(at))
      .map(({ name, context }) => ({ name, bytes: new TextEncoder().encode(context) })),
    questions: paragraphs.flatMap(({ name, qas }, at) =>
      qas.map(({ id, question, answers }) => ({
        id,
        question,
        isAnswerable: !isLeftOut(at),
        answers: answers.map(({ text }) => ({ name, words: text.normalize('NFC') })),
      })),
    ),
  };
}
