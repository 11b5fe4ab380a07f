import { expect, test } from 'vitest';
import { readSentences } from '../../src/answer/sentence-signs.ts';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { createMemoryEngine, MemoryStore } from '../../src/testing/index.ts';
import { textFile } from '../corpus.ts';

async function sentencesOf(question: string, text: string) {
  const store = new MemoryStore();
  await createMemoryEngine({ store }).add([textFile('1.txt', text)]);
  const chunks = (await store.readChunkIds(['d1'])).map((chunkId) => ({
    ...{ chunkId, score: 1, lexical: null, cosine: 0.5 },
    lexicalShare: 0,
    cosineShare: 1,
  }));
  return readSentences(question, await gatherEvidence(store, question, chunks)).flat();
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
