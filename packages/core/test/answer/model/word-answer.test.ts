import { describe, expect, test } from 'vitest';
import type { LanguageModel } from '../../../src/answer/language-model.ts';
import { ChidanError } from '../../../src/base/error.ts';
import { createScriptedModel } from '../../../src/testing/index.ts';
import { askWith, paper } from './sample-library.ts';

const good = 'Đơn thư kiến nghị được trả lời trong 15 ngày làm việc kể từ ngày nhận, trừ vụ việc phức tạp';
const other = 'Vụ việc phức tạp được trả lời trong 30 ngày làm việc';
const quoted = `${good}.`;

describe('a model’s answer', () => {
  test('comes sentence by sentence behind the quotes, with the citations that its marks mean', async () => {
    const model = createScriptedModel(`${other} [2]. ${good} [1].`);
    const { answer, events } = await askWith(model);
    expect(events.map(({ kind }) => kind)).toEqual(['quotes', 'sentence', 'sentence']);
    expect(events[0]).toMatchObject({ answer: { wording: 'quotes', citations: [{ quote: quoted }] } });
    expect(answer).toMatchObject({ wording: 'model', struck: [], modelFailure: null });
    expect(answer.text).toBe(`${other}. [1]\n${good}. [2]`);
    expect(answer.citations.map(({ path, quote }) => [path, quote])).toEqual([
      ['Điều 2', `${other}.`],
      ['Điều 1', quoted],
    ]);
  });

  test('keeps how sure the quotes are, and finds the figure in its own citations', async () => {
    const { answer, events } = await askWith(createScriptedModel(`${good} [1].`));
    const quotes = events[0]?.kind === 'quotes' ? events[0].answer : null;
    expect(answer.confidence).toEqual(quotes?.confidence);
    expect(answer.figure).toMatchObject({ citation: 0 });
  });

  test('is in composed letters, as the documents are', async () => {
    const { answer } = await askWith(createScriptedModel(`${good} [1].`.normalize('NFD')));
    expect(answer.text).toBe(`${good}. [1]`);
  });

  test('is cited by a whole passage where no piece of it is enough', async () => {
    const both = `Điều 2. ${other}. Cán bộ tiếp nhận không được từ chối đơn thư hợp lệ.`;
    const { answer } = await askWith(createScriptedModel(`“${both}” [2]`));
    expect(answer.citations.map(({ quote }) => quote)).toEqual([both]);
    expect(answer.wording).toBe('model');
  });

  test('may end without a full stop, begin with thoughts and say a thing twice', async () => {
    const { answer } = await askWith(createScriptedModel(`<think>Xem [9] nào. Hừm</think>\n${good} [1]. ${good} [1]`));
    expect(answer).toMatchObject({ text: `${good}. [1]`, struck: [] });
  });

  test('is not asked for where the caller wants none, nor where there is nothing to say', async () => {
    const model = createScriptedModel(`${good} [1].`);
    expect((await askWith(model, undefined, { useModel: false })).answer.wording).toBe('quotes');
    await expect(askWith(model, 'zzz qqq')).rejects.toThrow('no answer');
    expect(model.asked).toEqual([]);
  });
});

describe('where two documents contradict each other', () => {
  const due = (day: number): string => `Chi bộ nộp đảng phí lên đảng ủy cơ sở trước ngày ${day} hằng tháng`;
  const files = [
    paper('9414-QĐ/TU', 'QUY ĐỊNH', `Điều 1. ${due(25)}.`).replace('năm 2024', 'năm 2020'),
    paper('9415-QĐ/TU', 'QUY ĐỊNH', `Điều 1. ${due(20)}.`),
  ];
  const question = 'Chi bộ nộp đảng phí lên đảng ủy cơ sở trước ngày nào?';
  /** The number under which the model is shown the older rule. */
  const numberOfOlder = async (): Promise<number> => {
    const probe = createScriptedModel('');
    await askWith(probe, question, {}, files);
    const [, before = ''] = /^(.*)trước ngày 25/su.exec(probe.asked[0]?.[1]?.content ?? '') ?? [];
    return before.split('<<<ĐOẠN ').length - 1;
  };

  test('and the model repeats the older, the newer is cited behind it, and its figure is the answer’s', async () => {
    const model = createScriptedModel(`${due(25)} [${await numberOfOlder()}].`);
    const { answer } = await askWith(model, question, {}, files);
    expect(answer).toMatchObject({ wording: 'model', text: `${due(25)}. [1]` });
    expect(answer.citations.map(({ number }) => number)).toEqual(['9414-QĐ/TU', '9415-QĐ/TU']);
    expect(answer.contradictions).toEqual([{ first: 1, second: 0, reason: 'newer' }]);
    expect(answer.figure).toMatchObject({ words: 'trước ngày 20 hằng tháng', citation: 1 });
  });

  test('and the model says both, each is cited once', async () => {
    const older = await numberOfOlder();
    const model = createScriptedModel(`${due(25)} [${older}]. ${due(20)} [${older === 1 ? 2 : 1}].`);
    const { answer } = await askWith(model, question, {}, files);
    expect(answer.citations.map(({ number }) => number)).toEqual(['9414-QĐ/TU', '9415-QĐ/TU']);
    expect(answer.contradictions).toHaveLength(1);
  });
});

describe('a sentence that is said again', () => {
  const twin = [
    paper(
      '9416-QĐ/TU',
      'QUY ĐỊNH',
      'Điều 1. Hộ nuôi cá được hỗ trợ 2 triệu đồng. Hộ trồng cà được hỗ trợ 2 triệu đồng.',
    ),
  ];
  const answerTo = async (said: string, files?: readonly string[]) =>
    (await askWith(createScriptedModel(said), files ? 'Hộ nuôi cá được hỗ trợ bao nhiêu?' : undefined, {}, files))
      .answer;

  test('is passed over, kept or struck', async () => {
    const answer = await answerTo(`${good} [1]. ${good}. [1] Tôi chắc vậy [12]. Tôi chắc vậy [12].`);
    expect(answer.text).toBe(`${good}. [1]`);
    expect(answer.struck).toHaveLength(1);
  });

  test('with a citation, where it had none, is kept', async () => {
    const answer = await answerTo(`${good}. ${good} [1].`);
    expect(answer.text).toBe(`${good}. [1]`);
    expect(answer.struck).toMatchObject([{ faults: [{ kind: 'uncited' }] }]);
  });

  test('is not one that differs by its diacritics alone', async () => {
    const [fish, aubergine] = ['Hộ nuôi cá được hỗ trợ 2 triệu đồng.', 'Hộ nuôi cà được hỗ trợ 2 triệu đồng.'];
    const answer = await answerTo(`${aubergine} [1] ${fish} [1]`, twin);
    expect(answer.text).toBe(`${fish} [1]`);
    expect(answer.struck).toMatchObject([{ text: aubergine }]);
  });
});

describe('a sentence is struck', () => {
  test.each([
    ['uncited', 'Thời hạn là 15 ngày.'],
    ['unknown-citation', `${good} [44].`],
  ])('that is %s', async (kind, sentence) => {
    const { answer, events } = await askWith(createScriptedModel(`${sentence} ${other} [2].`));
    expect(answer).toMatchObject({ wording: 'model', text: `${other}. [1]` });
    expect(answer.struck).toMatchObject([{ faults: [{ kind }] }]);
    expect(events.map((event) => event.kind)).toEqual(['quotes', 'struck', 'sentence']);
  });

  test.each<[what: string, ending: readonly (string | Error)[], code: string]>([
    ['fails', [new ChidanError('MODEL_CUT_OFF', { model: 'm', reason: 'r' })], 'MODEL_CUT_OFF'],
    ['breaks in a way of its own', [new Error('hỏng')], 'MODEL_REFUSED'],
  ])('that is left unfinished when the model %s; those before it stay', async (_what, ending, code) => {
    const { answer } = await askWith(createScriptedModel(`${good} [1]. ${other} trừ [2]`, ...ending));
    expect(answer).toMatchObject({ text: `${good}. [1]`, modelFailure: { code } });
    expect(answer.struck).toMatchObject([{ faults: [{ kind: 'unfinished' }] }]);
  });

  test('that cites so much that checking it would take long, and not where it cites one passage', async () => {
    const long = (at: number): string =>
      Array.from(
        { length: 12 },
        (_, part) => `đơn thư loại ${at}.${part} được trả lời trong ${part + 3} ngày làm việc`,
      ).join(', ');
    const files = Array.from({ length: 16 }, (_, at) => paper(`95${at + 10}-QĐ/TU`, `Điều 1. ${long(at)}.`));
    const probe = createScriptedModel('');
    await askWith(probe, undefined, { limit: 50 }, files);
    const prompt = probe.asked[0]?.[1]?.content ?? '';
    const texts = Array.from(prompt.matchAll(/Nội dung: (?:Điều 1\. )?(.*)\./gu), ([, words]) => words);
    const said = `${texts.slice(0, 3).join(', ')}.`;
    const faultsOf = async (marks: string): Promise<unknown> =>
      (await askWith(createScriptedModel(`${said} ${marks}`), undefined, { limit: 50 }, files)).answer.struck[0]
        ?.faults;
    const unread = [{ kind: 'unsupported', words: said }];
    expect(await faultsOf('[1–3]')).not.toEqual(unread);
    expect(await faultsOf(`[1–${texts.length}]`)).toEqual(unread);
  });

  test('but not one that has its full stop', async () => {
    const { answer } = await askWith(createScriptedModel(`${good} [1].`, new Error('hỏng')));
    expect(answer).toMatchObject({ wording: 'model', text: `${good}. [1]`, struck: [] });
  });
});

describe('the answer in quotes is given', () => {
  test('with what was struck, where nothing stands', async () => {
    const { answer, events } = await askWith(createScriptedModel('Thời hạn là một trăm năm. Tôi chắc vậy [12].'));
    const quotes = events[0]?.kind === 'quotes' ? events[0].answer : null;
    expect(answer.struck).toHaveLength(2);
    expect(answer).toEqual({ ...quotes, struck: answer.struck });
  });

  test.each([['KHÔNG CÓ CĂN CỨ'], ['Không có căn cứ.'], [''], [' \n'], ['<think>không xong']])(
    'where the model says %j',
    async (said) => {
      const { answer } = await askWith(createScriptedModel(said));
      expect(answer).toMatchObject({ wording: 'quotes', struck: [], modelFailure: { code: 'MODEL_NO_ANSWER' } });
    },
  );

  test('where the model cannot be had, with the reason', async () => {
    const failure = new ChidanError('MODEL_UNREACHABLE', { model: 'm', reason: 'ECONNREFUSED' });
    const { answer } = await askWith(createScriptedModel(failure));
    const { code, message, detail } = failure;
    expect(answer).toMatchObject({ wording: 'quotes', struck: [], modelFailure: { code, message, detail } });
  });

  test('where it talks for ever, and it is stopped', async () => {
    let written = 0;
    let isStopped = false;
    const { answer } = await askWith({
      name: 'm',
      async *write() {
        try {
          for (;;) yield `không ngừng ${written++} `;
        } finally {
          isStopped = true;
        }
      },
    });
    expect(answer).toMatchObject({ wording: 'quotes', modelFailure: { code: 'MODEL_CUT_OFF' } });
    expect(isStopped).toBe(true);
    expect(written).toBeLessThan(1000);
  });
});

test('a flood of tiny pieces is read in a moment', async () => {
  const flood: LanguageModel = {
    name: 'm',
    async *write() {
      for (;;) yield* '[1] ';
    },
  };
  const startedAt = performance.now();
  await askWith(flood);
  // A fifth of a second here; half a minute where each piece is looked at with all before it.
  expect(performance.now() - startedAt).toBeLessThan(8000);
});

test('an abort ends the question with its reason', async () => {
  const controller = new AbortController();
  const reason = new Error('đủ rồi');
  const model = createScriptedModel(`${good} [1]. ${other} [2].`);
  const onEvent = () => controller.abort(reason);
  await expect(askWith(model, undefined, { signal: controller.signal, onEvent })).rejects.toBe(reason);
});

test('an error of whoever listens is no failure of the model', async () => {
  const onEvent = ({ kind }: { kind: string }) => {
    if (kind === 'sentence') throw new Error('của người nghe');
  };
  await expect(askWith(createScriptedModel(`${good} [1].`), undefined, { onEvent })).rejects.toThrow('của người nghe');
});

test('an item of a long list is cited with the words that open the list', async () => {
  const items = Array.from({ length: 40 }, (_, at) => `${at + 1}. Sửa nhà kho số ${at + 1} của tỉnh;`);
  const files = [paper('9405-QĐ/TU', ['Điều 1. Không được chi ngân sách cho những việc sau:', ...items].join('\n'))];
  const model = createScriptedModel('Không được chi ngân sách cho việc sửa nhà kho số 33 của tỉnh [1].');
  const { answer } = await askWith(model, 'Có được chi sửa nhà kho số 33 của tỉnh không?', {}, files);
  expect(answer.text).toMatch(/\[1\]\[2\]$/);
  expect(answer.citations.map(({ quote }) => quote)).toEqual([
    '33. Sửa nhà kho số 33 của tỉnh;',
    'Không được chi ngân sách cho những việc sau:',
  ]);
});

test('an item that says enough is cited without the words that open its list', async () => {
  const items = Array.from({ length: 40 }, (_, at) => `${at + 1}. Nhà kho số ${at + 1} được sửa trong ${at + 5} ngày;`);
  const files = [paper('9406-QĐ/TU', ['Điều 1. Ban Thường vụ Tỉnh ủy quy định như sau:', ...items].join('\n'))];
  const model = createScriptedModel('Nhà kho số 33 được sửa trong 37 ngày [1].');
  const { answer } = await askWith(model, 'Nhà kho số 33 được sửa trong bao nhiêu ngày?', {}, files);
  expect(answer.wording).toBe('model');
  expect(answer.citations.map(({ quote }) => quote)).toEqual(['33. Nhà kho số 33 được sửa trong 37 ngày;']);
});
