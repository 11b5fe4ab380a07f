import { describe, expect, test } from 'vitest';
import { composeAnswer } from '../../src/answer/compose-answer.ts';
import { createExtractiveAnswerer, defaultExtractiveOptions } from '../../src/answer/extractive-answerer.ts';
import type { PassageReader } from '../../src/answer/passage-reader.ts';
import { wordReader } from '../../src/answer/word-reader.ts';
import type { Evidence } from '../../src/evidence/gather-evidence.ts';
import { support } from '../../src/search/nearness.ts';
import { evidenceOf } from './evidence-of.ts';

/** The quotes of the answer; null when it abstains. */
async function check(
  question: string,
  texts: readonly string[],
  expected: readonly string[] | null,
  options: Partial<typeof defaultExtractiveOptions> & { cosine?: number } = {},
): Promise<void> {
  const { cosine = 0.5, ...given } = options;
  const answerer = createExtractiveAnswerer(wordReader, { ...defaultExtractiveOptions, ...given });
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

  test('has what replaced a document before the document itself, and no other in force', async () => {
    const question = 'chi bộ họp';
    const [old, current] = await evidenceOf(question, ['Chi bộ họp.', 'Các chi bộ họp.']);
    if (!old || !current) throw new Error('nothing found');
    const quotesWhere = async (documentId: string): Promise<readonly string[]> => {
      const by = {
        documentId,
        label: '',
        role: 'replaces',
        quote: '',
        span: old.passage.span,
        textSha256: '',
      } as const;
      const replaced: Evidence = { ...old, document: { ...old.document, replacedBy: by } };
      // So much is not taken off the score of what is replaced that a worse sentence would come first.
      const options = { ...defaultExtractiveOptions, mostBehind: 9 };
      const reading: PassageReader = {
        ...wordReader,
        read: async (_question, passages) =>
          passages.map(({ pieces }) => pieces.map((piece) => (piece === 'Chi bộ họp.' ? 5 : 1))),
      };
      const reply = await createExtractiveAnswerer(reading, options)(question, [replaced, current], {});
      return reply.kind === 'answered' ? reply.citations.map(({ quote }) => quote) : [];
    };
    expect(await quotesWhere(current.document.id)).toEqual(['Các chi bộ họp.', 'Chi bộ họp.']);
    expect(await quotesWhere('d9')).toEqual(['Chi bộ họp.', 'Các chi bộ họp.']);
  });

  test('leaves out sentences that stand further behind the first than asked', async () => {
    const texts = ['Chi bộ họp.', 'Các chi bộ nghỉ.'];
    await check('chi bộ họp', texts, ['Chi bộ họp.'], { mostBehind: 0.1 });
    await check('chi bộ họp', texts, texts, { mostBehind: 20 });
  });

  test('begins with a sentence that states a figure where one is asked for', async () => {
    const texts = ['Chi bộ phải họp đủ mỗi kỳ.', 'Chi bộ phải họp 12 lần mỗi năm.'];
    const answerer = createExtractiveAnswerer(wordReader, { ...defaultExtractiveOptions, mostQuotes: 1 });
    const first = async (question: string): Promise<string | null> => {
      const reply = await answerer(question, await evidenceOf(question, texts, 0.5), {});
      return reply.kind === 'answered' ? (reply.citations[0]?.quote ?? null) : null;
    };
    expect(await first('chi bộ phải họp mấy lần')).toBe('Chi bộ phải họp 12 lần mỗi năm.');
    expect(await first('chi bộ phải họp đủ')).toBe('Chi bộ phải họp đủ mỗi kỳ.');
  });

  test('never quotes the head line of a unit alone', async () => {
    const text = 'Điều 1. Thời hạn họp chi bộ\n1. Chi bộ họp định kỳ vào ngày 03 hằng tháng.\n2. Nghỉ lễ theo lịch.';
    await check('thời hạn họp chi bộ', [text], ['1. Chi bộ họp định kỳ vào ngày 03 hằng tháng.'], {
      leastProbability: 0,
      mostBehind: 1,
    });
  });

  test('reads no more passages than asked: the first', async () => {
    const read: string[] = [];
    const noting: PassageReader = {
      ...wordReader,
      read: (question, passages) => {
        read.push(...passages.map(({ context, pieces }) => `${context}: ${pieces.join('|')}`));
        return wordReader.read(question, passages);
      },
    };
    const texts = ['Trồng cây. Nghỉ lễ.', 'Chi bộ họp.', 'Nghỉ lễ.'];
    const answerer = createExtractiveAnswerer(noting, { ...defaultExtractiveOptions, mostRead: 2 });
    await answerer('chi bộ họp', await evidenceOf('chi bộ họp', texts, 0.5), {});
    expect(read).toEqual([': Trồng cây.|Nghỉ lễ.', ': Chi bộ họp.']);
  });

  test('begins with the sentence that the reader holds for the answer, and none is given where it holds none for one', async () => {
    const readerFor = (words: string): PassageReader => ({
      ...wordReader,
      read: async (_question, passages) =>
        passages.map(({ pieces }) => pieces.map((piece) => (piece === words ? 5 : -9))),
    });
    const texts = ['Chi bộ họp hằng tháng.', 'Kỳ họp chi bộ vào ngày 03.'];
    const first = async (words: string): Promise<string | null> => {
      const evidence = await evidenceOf('chi bộ họp ra sao', texts, 0.5);
      const reply = await createExtractiveAnswerer(readerFor(words))('chi bộ họp ra sao', evidence, {});
      return reply.kind === 'answered' ? (reply.citations[0]?.quote ?? null) : null;
    };
    for (const text of texts) expect(await first(text)).toBe(text);
    expect(await first('another')).toBeNull();
  });

  test('has no more quotes than asked', async () => {
    const texts = ['Chi bộ họp. Chi bộ họp! Chi bộ họp?', 'Chi bộ họp…'];
    await check('chi bộ họp', texts, ['Chi bộ họp.', 'Chi bộ họp!', 'Chi bộ họp?']);
    await check('chi bộ họp', texts, ['Chi bộ họp.'], { mostQuotes: 1 });
  });

  test('has the whole list where a quote opens one', async () => {
    const text = 'Điều 1. Chi bộ họp để bàn:\na) thu chi;\nb) trồng cây.';
    await check('chi bộ họp bàn', [text], ['Điều 1. Chi bộ họp để bàn:', 'a) thu chi;', 'b) trồng cây.']);
  });

  test('has nothing of what opens half a document', async () => {
    const listOf = (item: string): string[] => ['Chi bộ họp kết luận:', `a) ${item};`, 'b) Nghỉ lễ.'];
    const [short, long] = [listOf('Trồng cây'), listOf('Trồng cây ven đường, '.repeat(200))];
    await check('chi bộ họp kết luận', [short.join('\n')], short, { leastProbability: 0.5 });
    await check('chi bộ họp kết luận', [long.join('\n')], null, { leastProbability: 0.5 });
  });

  test('is made of the quotes, each with its label and mark', async () => {
    const answerer = createExtractiveAnswerer();
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
    const answer = await createExtractiveAnswerer()('chi bộ họp', [], {});
    expect(answer).toEqual({ kind: 'abstained', nearest: [] });
  });

  test('when no passage supports it enough, and is told what came nearest', async () => {
    await check('chi bộ họp', ['Kế hoạch trồng cây.'], null);
    const texts = ['Trồng cây.', 'Trồng hoa.', 'Trồng cỏ.', 'Trồng rau.'];
    const answer = await createExtractiveAnswerer()('chi bộ', await evidenceOf('chi bộ', texts, 0.1), {});
    const nearest = answer.kind === 'abstained' ? answer.nearest.map((citation) => citation.quote) : null;
    expect(nearest).toEqual(['Trồng cây.', 'Trồng hoa.', 'Trồng cỏ.']);
  });

  test('below the probability asked', async () => {
    const options = { cosine: 0.5 };
    await check('chi bộ họp', ['Chi bộ họp.'], ['Chi bộ họp.'], { ...options, leastProbability: 0.7 });
    await check('chi bộ họp', ['Chi bộ nghỉ.'], null, { ...options, leastProbability: 0.7 });
    await check('chi bộ họp', ['Chi bộ nghỉ.'], ['Chi bộ nghỉ.'], { ...options, leastProbability: 0.01 });
  });
});

test('the support of a text is the mean of its cosine and of the words that it shares', () => {
  expect(support(0.8, 0.4)).toBeCloseTo(0.6, 9);
  expect(support(-1, 0)).toBe(-0.5);
});
