import { beforeAll, describe, expect, test } from 'vitest';
import { parseQuestions } from '../../src/evaluation/question.ts';
import { createMemoryEngine } from '../../src/testing/index.ts';
import type { AnswerForm, ClaimedCitation } from '../../src/verification/answer-form.ts';
import type { Verification } from '../../src/verification/verify-answer.ts';
import { corpusInputs, corpusQuestions, textFile } from '../corpus.ts';

function notice(number: string, day: string, sentences: readonly string[], issuer = 'VĂN PHÒNG'): string {
  return [
    `TỈNH ỦY SÔNG VÀNG\n${issuer}\n*\nSố ${number}\n\nĐẢNG CỘNG SẢN VIỆT NAM\nSông Vàng, ngày ${day} năm 2024`,
    'VĂN BẢN MẪU',
    'THÔNG BÁO\nvề chế độ trực ban',
    ...sentences.map((sentence, index) => `${index + 1}. ${sentence}`),
  ].join('\n\n');
}

const deadline = 'Báo cáo nộp trước ngày 20 hằng tháng.';
const watch = 'Trực ban từ 7 giờ 30 đến 17 giờ các ngày làm việc.';
const engine = createMemoryEngine();
beforeAll(async () => {
  await engine.add([
    textFile('a.md', notice('11-TB/VPTU', '02 tháng 10', [watch, deadline, 'Nội dung khác do Văn phòng quyết định.'])),
    textFile('b.md', notice('12-TB/VPTU', '03 tháng 10', ['Trực ban cả ngày thứ bảy.', deadline])),
    textFile('c.md', notice('12-TB/VPTU', '04 tháng 11', ['Trực ban cả ngày chủ nhật.', deadline])),
  ]);
});

const cited = (quote: string, more: Partial<ClaimedCitation> = {}): ClaimedCitation => ({
  quote,
  documentId: 'd1',
  ...more,
});

/** An answer of one sentence and one citation. */
async function verify(citation: ClaimedCitation, text = `“${citation.quote}” [1]`): Promise<Verification> {
  return await engine.verify({ text, citations: [citation] });
}

async function checkOutcome(citation: ClaimedCitation, outcome: string, documentId?: string): Promise<void> {
  const { isSupported, citations } = await verify(citation);
  expect(citations.map((one) => [one.outcome, one.citation?.documentId])).toEqual([[outcome, documentId]]);
  expect(isSupported).toBe(outcome === 'verbatim' || outcome === 'moved');
}

describe('a document is found', () => {
  test('by its id, or its number however it is typed', async () => {
    await checkOutcome(cited(deadline), 'verbatim', 'd1');
    await checkOutcome({ quote: deadline, number: '11 tb vptu' }, 'verbatim', 'd1');
    await checkOutcome({ quote: deadline, number: 'tb 11 vptu' }, 'verbatim', 'd1');
    await checkOutcome({ quote: deadline, number: 'tb 99 vptu' }, 'document-not-found');
  });

  test('by its number where the id is of another library', async () => {
    await checkOutcome(cited(deadline, { documentId: 'd2', number: '11-TB/VPTU' }), 'verbatim', 'd1');
    await checkOutcome(cited(deadline, { documentId: 'd99', number: '11-TB/VPTU' }), 'verbatim', 'd1');
  });

  test('not where number, date or issuer say that another is meant', async () => {
    await checkOutcome(cited(deadline, { number: '99-TB/VPTU' }), 'document-not-found');
    await checkOutcome(cited(deadline, { date: '2023-10-02' }), 'document-not-found');
    await checkOutcome(cited(deadline, { issuer: 'Ủy ban nhân dân tỉnh Sông Vàng' }), 'document-not-found');
    await checkOutcome({ quote: deadline }, 'document-not-named');
  });

  test('of two with one number by its date; without a date both are told', async () => {
    await checkOutcome({ quote: deadline, number: '12-TB/VPTU', date: '2024-11-04' }, 'verbatim', 'd3');
    const { citations } = await verify({ quote: deadline, number: '12-TB/VPTU' });
    expect(citations[0]?.outcome).toBe('ambiguous');
    expect(citations[0]?.candidates.map(({ documentId }) => documentId)).toEqual(['d2', 'd3']);
  });
});

describe('a quote', () => {
  test('in NFD is the same words', async () => {
    await checkOutcome(cited(deadline.normalize('NFD')), 'verbatim', 'd1');
  });

  test('that stands elsewhere than it is claimed to was moved', async () => {
    const at = (await engine.get('d1')).text.indexOf(deadline);
    const span = { start: at, end: at + deadline.length };
    await checkOutcome(cited(deadline, { span, path: 'mục 2' }), 'verbatim', 'd1');
    await checkOutcome(cited(deadline, { span: { start: 0, end: deadline.length } }), 'moved', 'd1');
    await checkOutcome(cited(deadline, { path: 'mục 1' }), 'moved', 'd1');
    const { citations } = await verify(cited(deadline, { span: { start: 0, end: 5 } }));
    expect(citations[0]?.citation).toMatchObject({ span, path: 'mục 2' });
  });

  test('of a text that is no longer the one cited is told to be', async () => {
    const { citations, isSupported } = await verify(cited(deadline, { textSha256: '0'.repeat(64) }));
    expect([isSupported, citations[0]?.isTextChanged]).toEqual([true, true]);
    const { textSha256 } = await engine.get('d1');
    expect((await verify(cited(deadline, { textSha256 }))).citations[0]?.isTextChanged).toBe(false);
  });

  test('with one word changed is a misquote, which is shown beside what is stored', async () => {
    const { citations, sentences, isSupported } = await verify(cited('Báo cáo nộp trước ngày 25 hằng tháng.'));
    expect([isSupported, citations[0]?.outcome, citations[0]?.citation]).toEqual([false, 'misquoted', null]);
    expect(citations[0]?.nearest).toMatchObject({ claimed: '25', stored: '20' });
    expect(citations[0]?.nearest?.citation).toMatchObject({ documentId: 'd1', path: 'mục 2' });
    expect(sentences[0]?.faults).toEqual([{ kind: 'misquoted', words: '[1]' }]);
  });

  test('that is nowhere near the document has no nearest stretch', async () => {
    const { citations } = await verify(cited('Không một chữ nào giống.'));
    expect(citations[0]).toMatchObject({ outcome: 'misquoted', nearest: null });
  });

  test('is refused in a document that is not there, in the sentence as well', async () => {
    const { sentences } = await verify({ quote: deadline, documentId: 'd99' });
    expect(sentences[0]?.faults).toEqual([{ kind: 'unknown-citation', words: '[1]' }]);
  });
});

describe('a sentence', () => {
  test('without a mark, or with one of no citation, is not supported', async () => {
    const { isSupported, sentences } = await verify(cited(deadline), `Cứ nộp thoải mái. ${deadline} [2]`);
    expect(isSupported).toBe(false);
    expect(sentences.map(({ marks, faults }) => [marks, faults[0]?.kind])).toEqual([
      [[], 'uncited'],
      [[2], 'unknown-citation'],
    ]);
  });

  test('has its place in the text', async () => {
    const text = `Mở đầu.\n\n${deadline} [1]`;
    const { sentences } = await verify(cited(deadline), text);
    expect(sentences.map(({ span }) => text.slice(span.start, span.end))).toEqual(['Mở đầu.', `${deadline} [1]`]);
  });

  test('of a quote under its label stands as one, however many sentences are in it', async () => {
    const quote = 'Trực ban từ 7 giờ 30 đến 17 giờ các ngày làm việc.\n2. Báo cáo nộp trước ngày 20 hằng tháng.';
    const text = `Thông báo 11-TB/VPTU ngày 2/10/2024: “${quote}” [1]\nmục 2, Thông báo 11-TB/VPTU ngày 2/10/2024: “${deadline}” [2]`;
    const { isSupported, sentences } = await engine.verify({ text, citations: [cited(quote), cited(deadline)] });
    expect(sentences.map(({ marks, faults }) => [marks, faults])).toEqual([
      [[1], []],
      [[2], []],
    ]);
    expect(sentences.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      text.slice(0, text.lastIndexOf('\n')),
      text.slice(text.lastIndexOf('\n') + 1),
    ]);
    expect(isSupported).toBe(true);
  });
});

describe('a sentence whose quote is right', () => {
  const rule = 'Nội dung khác do Văn phòng quyết định.';
  const label = 'mục 3, Thông báo 11-TB/VPTU ngày 2/10/2024';

  async function check(text: string, isSupported: boolean): Promise<void> {
    const { sentences, citations } = await engine.verify({ text, citations: [cited(rule), cited(deadline)] });
    expect(citations.map(({ outcome }) => outcome)).toEqual(['verbatim', 'verbatim']);
    expect([text, sentences.every(({ faults }) => faults.length === 0)]).toEqual([text, isSupported]);
  }

  test('is supported where it says what the quote says', async () => {
    await check('Báo cáo nộp trước ngày 20 hằng tháng [2].', true);
    await check(`${label}: “${rule}” [1]`, true);
    await check(`“${rule}” [1]`, true);
  });

  test('is not where it says something else', async () => {
    await check('Báo cáo nộp trước ngày 25 hằng tháng [2].', false);
    await check('Báo cáo không nộp trước ngày 20 hằng tháng [2].', false);
    await check('Nội dung khác do Tỉnh ủy quyết định [1].', false);
    await check('Báo cáo nộp trước ngày 20 hằng tháng [1].', false);
  });

  test('is not where what stands before the quote says something else', async () => {
    await check(`Không đúng là: “${rule}” [1]`, false);
    await check(`Điều 9, Luật số 99/2024/QH15: “${rule}” [1]`, false);
  });
});

describe('the figure that an answer puts first', () => {
  const figureOf = async (words: string, figureAt = deadline.indexOf('20'), citation = 0) => {
    const span = { start: figureAt, end: figureAt + words.length };
    const figure = { words, citation, span };
    const { isSupported, figure: found } = await engine.verify({
      text: `“${deadline}” [1]`,
      citations: [cited(deadline)],
      figure,
    });
    return [found, isSupported];
  };

  test('is supported where it stands at its place in the quote', async () => {
    expect(await figureOf('20')).toEqual(['verbatim', true]);
    expect(await figureOf('ngày 20', deadline.indexOf('ngày 20'))).toEqual(['verbatim', true]);
    expect(await verify(cited(deadline))).toMatchObject({ figure: null, isSupported: true });
  });

  test('is not where it is another, stands elsewhere, or is a part of one', async () => {
    expect(await figureOf('25')).toEqual(['misquoted', false]);
    expect(await figureOf('20', 0)).toEqual(['misquoted', false]);
    expect(await figureOf('20', undefined, 1)).toEqual(['misquoted', false]);
    expect(await figureOf('0', deadline.indexOf('20') + 1)).toEqual(['misquoted', false]);
  });
});

describe('an abstained answer', () => {
  test('claims nothing, but its nearest passages are checked', async () => {
    const form = (quote: string): AnswerForm => ({
      kind: 'abstained',
      text: 'Không tìm thấy.',
      nearest: [cited(quote)],
    });
    expect(await engine.verify(form(watch))).toMatchObject({ isSupported: true, sentences: [] });
    expect(await engine.verify(form('Trực ban cả đêm.'))).toMatchObject({ isSupported: false });
  });
});

test('an answer that a language model worded is supported by the pieces that it is cited by', async () => {
  const languageModel = {
    name: 'fake',
    async *write() {
      yield 'Báo cáo nộp trước ngày 20 hằng tháng [1].';
    },
  };
  const worded = createMemoryEngine({ languageModel });
  await worded.add([textFile('a.md', notice('11-TB/VPTU', '02 tháng 10', [watch, deadline]))]);
  const answer = await worded.ask('Báo cáo nộp trước ngày nào hằng tháng?');
  expect(answer).toMatchObject({ kind: 'answered', wording: 'model' });
  expect(await worded.verify(answer)).toMatchObject({ isSupported: true, sentences: [{ marks: [1], faults: [] }] });
});

describe('an item that is cited with the line that opens its list', () => {
  const list = createMemoryEngine();
  const ban = 'Không được chi ngân sách cho những việc sau:';
  const leave = 'Được chi ngân sách cho những việc sau:';
  beforeAll(async () => {
    await list.add([
      textFile(
        'a.md',
        notice('13-TB/VPTU', '02 tháng 10', [`${ban}\na) Sửa nhà kho;\nb) Mua xe.`, `${leave}\na) Sửa cầu.`]),
      ),
    ]);
  });
  const check = async (sentence: string, ...quotes: string[]): Promise<boolean> => {
    const text = `${sentence} ${quotes.map((_, index) => `[${index + 1}]`).join('')}`;
    const verification = await list.verify({ text, citations: quotes.map((quote) => cited(quote)) });
    expect(verification.citations.every(({ outcome }) => outcome === 'verbatim')).toBe(true);
    return verification.isSupported;
  };

  test('bears out what both say together, whichever is cited first', async () => {
    expect(await check('Không được chi ngân sách cho việc sửa nhà kho.', ban, 'a) Sửa nhà kho;')).toBe(true);
    expect(await check('Không được chi ngân sách cho việc sửa nhà kho.', 'a) Sửa nhà kho;', ban)).toBe(true);
  });

  test('bears out nothing with the line of another list, nor without a line', async () => {
    expect(await check('Được chi ngân sách cho việc sửa nhà kho.', leave, 'a) Sửa nhà kho;')).toBe(false);
    const half = 'chi ngân sách cho những việc sau:';
    expect(await check('Chi ngân sách cho việc sửa nhà kho.', half, 'a) Sửa nhà kho;')).toBe(false);
    expect(await check('Không được chi ngân sách cho việc sửa cầu.', ban, 'a) Sửa cầu.')).toBe(false);
    expect(await check('Không được chi ngân sách cho việc sửa nhà kho.', 'a) Sửa nhà kho;')).toBe(false);
  });
});

test('what is aborted stops between citations', async () => {
  const citations = [cited(deadline)];
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(engine.verify({ text: `${deadline} [1]`, citations }, { signal })).rejects.toThrow('enough');
});

test('every answer that the engine gives is supported, with and without its fields for places', async () => {
  const corpus = createMemoryEngine();
  await corpus.add(corpusInputs());
  let answered = 0;
  for (const { question } of parseQuestions(corpusQuestions())) {
    const answer = await corpus.ask(question);
    const verification = await corpus.verify(JSON.parse(JSON.stringify(answer)) as AnswerForm);
    const faulty = verification.sentences.filter(({ faults }) => faults.length > 0);
    expect([question, faulty]).toEqual([question, []]);
    expect(verification.citations.map(({ outcome }) => outcome).filter((outcome) => outcome !== 'verbatim')).toEqual(
      [],
    );
    expect(verification.isSupported).toBe(true);
    if (answer.kind !== 'answered') continue;
    answered++;
    expect(verification.citations.map(({ citation }) => citation)).toEqual(answer.citations);
    expect(verification.sentences.map(({ marks }) => marks)).toEqual(answer.citations.map((_, index) => [index + 1]));
    // As another system might hand it on: the words and who issued them, no place.
    const citations = answer.citations.map(({ quote, number, date, issuer, documentId }) =>
      number === null ? { quote, documentId } : { quote, number, date, issuer },
    );
    expect(await corpus.verify({ text: answer.text, citations })).toMatchObject({ isSupported: true });
  }
  expect(answered).toBeGreaterThan(20);
});
