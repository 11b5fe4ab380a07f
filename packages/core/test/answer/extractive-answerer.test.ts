import { describe, expect, test } from 'vitest';
import { composeAnswer } from '../../src/answer/compose-answer.ts';
import { createExtractiveAnswerer, defaultExtractiveOptions } from '../../src/answer/extractive-answerer.ts';
import type { Evidence } from '../../src/evidence/gather-evidence.ts';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { support } from '../../src/search/nearness.ts';
import { createHashingEmbedder, createMemoryEngine, MemoryStore } from '../../src/testing/index.ts';
import { textFile } from '../corpus.ts';

const embedder = createHashingEmbedder();

/** Evidence from one document a text, ranked in the order given, all with one cosine. */
async function evidenceOf(question: string, texts: readonly string[], cosine: number): Promise<Evidence[]> {
  const store = new MemoryStore();
  await createMemoryEngine({ store }).add(texts.map((text, index) => textFile(`${index}.txt`, text)));
  const ranked = texts.map((_, index) => ({
    ...{ chunkId: index + 1, score: 1, lexical: null, cosine },
    lexicalShare: 0,
    cosineShare: 1,
  }));
  return await gatherEvidence(store, question, ranked);
}

/** The quotes of the answer; null when it abstains. */
async function check(
  question: string,
  texts: readonly string[],
  expected: readonly string[] | null,
  options: Partial<typeof defaultExtractiveOptions> & { cosine?: number } = {},
): Promise<void> {
  const { cosine = 0.5, ...given } = options;
  const answerer = createExtractiveAnswerer(embedder, { ...defaultExtractiveOptions, ...given });
  const answer = await answerer(question, await evidenceOf(question, texts, cosine), {});
  expect(answer.kind === 'answered' ? answer.citations.map((citation) => citation.quote) : null).toEqual(expected);
}

describe('an answer', () => {
  test('quotes the sentences nearest to the question, the nearest first', async () => {
    await check(
      'chi bộ họp',
      ['Kế hoạch trồng cây. Chi bộ họp.', 'Các chi bộ họp. Nghỉ lễ.'],
      ['Chi bộ họp.', 'Các chi bộ họp.'],
    );
  });

  test('leaves out sentences that are less near than the share asked', async () => {
    await check('chi bộ họp', ['Chi bộ họp.', 'Các chi bộ họp.'], ['Chi bộ họp.'], { leastShare: 0.99 });
  });

  test('has no more quotes than asked', async () => {
    const texts = ['Chi bộ họp.', 'Chi bộ họp!', 'Chi bộ họp?', 'Chi bộ họp…'];
    await check('chi bộ họp', texts, ['Chi bộ họp.', 'Chi bộ họp!', 'Chi bộ họp?']);
    await check('chi bộ họp', texts, ['Chi bộ họp.'], { mostQuotes: 1 });
  });

  test('has the whole list where a quote opens one', async () => {
    const text = 'Điều 1. Chi bộ họp để bàn:\na) thu chi;\nb) trồng cây.';
    await check('chi bộ họp bàn', [text], ['Điều 1. Chi bộ họp để bàn:', 'a) thu chi;', 'b) trồng cây.']);
  });

  test('is made of the quotes, each with its label and mark', async () => {
    const answerer = createExtractiveAnswerer(embedder);
    const question = 'chi bộ họp';
    const evidence = await evidenceOf(question, ['Chi bộ họp.', 'Các chi bộ họp.'], 0.5);
    const answer = composeAnswer({ question, understood: question }, await answerer(question, evidence, {}), []);
    expect(answer).toMatchObject({ kind: 'answered', question });
    expect(answer.text).toBe('đoạn 1, 0.txt: “Chi bộ họp.” [1]\nđoạn 1, 1.txt: “Các chi bộ họp.” [2]');
  });
});

describe('a question is not answered', () => {
  test('without evidence', async () => {
    await check('chi bộ họp', [], null);
    const answer = await createExtractiveAnswerer(embedder)('chi bộ họp', [], {});
    expect(answer).toEqual({ kind: 'abstained', nearest: [] });
  });

  test('when no passage supports it enough, and is told what came nearest', async () => {
    await check('chi bộ họp', ['Kế hoạch trồng cây.'], null);
    const texts = ['Trồng cây.', 'Trồng hoa.', 'Trồng cỏ.', 'Trồng rau.'];
    const answer = await createExtractiveAnswerer(embedder)('chi bộ', await evidenceOf('chi bộ', texts, 0.1), {});
    const nearest = answer.kind === 'abstained' ? answer.nearest.map((citation) => citation.quote) : null;
    expect(nearest).toEqual(['Trồng cây.', 'Trồng hoa.', 'Trồng cỏ.']);
  });

  test('below the support that questions of its kind need', async () => {
    const options = { leastSupport: 0.5, leastSupportUnaccented: 0.3 };
    // All words shared and a cosine of 0: a support of one half, which is enough for either.
    await check('chi bộ', ['Chi bộ.'], ['Chi bộ.'], { ...options, cosine: 0 });
    // Two of five words and pairs shared, a cosine of .3: a support of .35.
    await check('bộ chi ủy', ['Chi bộ.'], null, { ...options, cosine: 0.3 });
    await check('bo chi uy', ['Chi bộ.'], ['Chi bộ.'], { ...options, cosine: 0.3 });
  });
});

test('the support of a text is the mean of its cosine and of the words that it shares', () => {
  expect(support(0.8, 0.4)).toBeCloseTo(0.6, 9);
  expect(support(-1, 0)).toBe(-0.5);
});
