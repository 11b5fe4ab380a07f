import { expect, test } from 'vitest';
import { createMemoryEngine } from '../../src/testing/index.ts';
import { verifyAnswer } from '../../src/verification/verify-answer.ts';
import { textFile } from '../corpus.ts';

const engine = createMemoryEngine();
const notice = (length: number): string =>
  `Số 11-TB/VPTU\n\nTHÔNG BÁO\n\n${Array.from({ length }, (_, index) => `từ${index} của`).join(' ')}.`;

/** Aborts by a timer, which must not wait for the end of the work. */
function abortSoon(): AbortSignal {
  const limit = new AbortController();
  setTimeout(() => limit.abort(new Error('enough')), 50);
  return limit.signal;
}

test('an abort by a timer ends the work amid citations', async () => {
  await engine.add([textFile('a.md', notice(20_000))]);
  const documents = await engine.list();
  const document = await engine.get('d1');
  let reads = 0;
  const readDocument = async (): Promise<typeof document> => {
    reads++;
    return document;
  };
  // The first of them are looked for word by word as well.
  const citations = Array.from({ length: 1000 }, (_, index) => ({ documentId: 'd1', quote: `từ${index} của ai khác` }));
  const verified = verifyAnswer({ text: 'Báo cáo [1].', citations }, { documents, readDocument }, abortSoon());
  await expect(verified).rejects.toThrow('enough');
  expect(reads).toBeGreaterThan(0);
  expect(reads).toBeLessThan(citations.length);
});

// All of it would take minutes: the runner's own limit is what fails this test.
test('an abort by a timer ends the work amid sentences', async () => {
  const short = createMemoryEngine();
  await short.add([textFile('a.md', notice(1_000))]);
  const text = (await short.get('d1')).text;
  const quote = text.slice(text.indexOf('từ0'), text.indexOf('từ999'));
  const sentence = `Trong đó có ${quote.slice(0, 1000)} [1].\n`;
  const form = { text: sentence.repeat(480), citations: [{ documentId: 'd1', quote }] };
  await expect(short.verify(form, { signal: abortSoon() })).rejects.toThrow('enough');
});
