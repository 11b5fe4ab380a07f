import { expect, test } from 'vitest';
import { readSentences } from '../../src/answer/sentence-signs.ts';
import { evidenceOf } from './evidence-of.ts';

async function sentencesOf(question: string, text: string) {
  return readSentences(question, await evidenceOf(question, [text])).flat();
}

async function check(question: string, text: string, lacksFigure: number): Promise<void> {
  const [sentence] = await sentencesOf(question, text);
  expect(sentence?.signs.lacksFigure).toBe(lacksFigure);
}

test('a sentence lacks the figure that is asked for, or states it', async () => {
  await check('Tổ gồm mấy người?', 'Tổ họp hằng tháng.', 1);
  await check('Tổ gồm mấy người?', 'Tổ gồm từ 03 đến 05 người.', 0);
  await check('Tổ gồm mấy người?', 'Tổ họp 05 lần.', 1);
});

test('people are counted as people, whatever they are called', async () => {
  await check('Tổ gồm mấy đồng chí?', 'Tổ gồm từ 03 đến 05 người.', 0);
  await check('Tổ gồm bao nhiêu người?', 'Tổ gồm 05 thành viên.', 0);
});

test('a heading is told from what stands below it', async () => {
  const text = 'Điều 1. Tổ kiểm tra\n1. Tổ gồm 05 người.\n2. Tổ họp hằng tháng.';
  const sentences = await sentencesOf('tổ kiểm tra', text);
  expect(sentences.map(({ isHeading }) => isHeading)).toEqual([true, true, false, false]);
});
