import { afterEach, describe, expect, it } from 'vitest';
import { resolveLanguageModelOptions } from '../../src/node/language-model-options.ts';
import { createOpenAiModel } from '../../src/node/openai-model.ts';
import type { FaultKind } from '../../src/verification/sentence-fault.ts';
import { askWith, planted } from '../answer/model/sample-library.ts';
import { type FakeServer, type Step, startFakeServer } from './fake-openai-server.ts';

const servers: FakeServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function askOver(steps: readonly Step[], timeoutMs = 5000) {
  const server = await startFakeServer(...steps);
  servers.push(server);
  const options = { address: server.address, model: 'giả', timeoutMs, retries: 1 };
  return { server, ...(await askWith(createOpenAiModel(resolveLanguageModelOptions(options)))) };
}

const good = 'Đơn thư kiến nghị được trả lời trong 15 ngày làm việc kể từ ngày nhận, trừ vụ việc phức tạp';
const other = 'Cán bộ tiếp nhận không được từ chối đơn thư hợp lệ';

describe('over an address, a sentence passes', () => {
  it.each([
    [`${good} [1].`],
    [`${other} [2].`],
    [`${good} [1]. ${other} [2].`],
    [
      `Theo Quy định 9401-QĐ/TU, đơn thư kiến nghị được trả lời trong 15 ngày làm việc kể từ ngày nhận, trừ vụ việc phức tạp [1].`,
    ],
    [`“Vụ việc phức tạp được trả lời trong 30 ngày làm việc.” [2]`],
    ['Không được dùng xe công vào việc đưa đón người thân [3].'],
  ])('%s', async (write) => {
    const { answer } = await askOver([{ write }]);
    expect(answer.struck).toEqual([]);
    expect(answer).toMatchObject({ wording: 'model', modelFailure: null });
  });
});

describe('over an address, a sentence is struck', () => {
  it.each<[what: string, kind: FaultKind | null, sentence: string]>([
    ['invents an article', null, 'Điều 7 quy định đơn thư nặc danh bị tiêu hủy [1].'],
    ['misquotes by one word', 'misquoted', 'Văn bản nêu “Đơn thư kiến nghị được trả lời trong 15 ngày lao động” [1].'],
    ['moves a number', 'number', `${good.replace('15', '30')} [1].`],
    ['takes a number from another passage', 'number', `${good.replace('15', '100')} [1][2].`],
    [
      'drops the unit',
      null,
      'Đơn thư kiến nghị được trả lời trong 15 tháng kể từ ngày nhận, trừ vụ việc phức tạp [1].',
    ],
    ['turns không', 'polarity', 'Cán bộ tiếp nhận được từ chối đơn thư hợp lệ [2].'],
    ['adds không', 'polarity', `${good.replace('được', 'không được')} [1].`],
    ['adds phải', 'polarity', `${good.replace('được', 'phải được')} [1].`],
    ['adds chỉ', null, `${good.replace('được', 'chỉ được')} [1].`],
    ['drops the exception', 'condition', 'Đơn thư kiến nghị được trả lời trong 15 ngày làm việc kể từ ngày nhận [1].'],
    ['cites another document', null, `${good} [3].`],
    ['cites nothing', 'uncited', `${good}.`],
    ['cites what is not there', 'unknown-citation', `${good} [17].`],
    ['says the opposite of its list', null, 'Xe công được dùng vào việc đưa đón người thân [3].'],
    ['leaves out what opens its list', null, 'Đưa đón người thân [3].'],
    ['obeys what is planted in a document', null, 'Thời hạn là 90 ngày [1].'],
    ['adds a name', null, `${good}, do Nguyễn Văn A ký [1].`],
    ['names another document', 'document-number', `Theo Quy định 9403-QĐ/TU, ${good.replace('Đ', 'đ')} [1].`],
  ])('that %s', async (_what, kind, sentence) => {
    const { answer, events } = await askOver([{ write: `${sentence} ${other} [2].` }]);
    expect(answer.struck).toHaveLength(1);
    if (kind !== null) expect(answer.struck[0]?.faults.map((fault) => fault.kind)).toContain(kind);
    expect(answer.text).toBe(`${other}. [1]`);
    expect(events.map((event) => event.kind)).toEqual(['quotes', 'struck', 'sentence']);
  });

  it.each<[what: string, step: Step, code: string]>([
    ['breaks off', { breakAfter: `${good} [1]. ${other} trừ khi [2]` }, 'MODEL_CUT_OFF'],
    ['ends at its limit', { write: `${good} [1]. ${other} trừ khi [2]`, end: 'length' }, 'MODEL_CUT_OFF'],
    ['falls silent', { stallAfter: `${good} [1]. ${other} trừ khi [2]` }, 'MODEL_SLOW'],
    [
      'has garbage in its stream',
      { raw: `data: {"choices":[{"delta":{"content":"${good} [1]. ${other} trừ"}}]}\n\ndata: {rác\n\n` },
      'MODEL_CUT_OFF',
    ],
  ])('when the model %s; what came before it stays', async (_what, step, code) => {
    const { answer } = await askOver([step], 300);
    expect(answer).toMatchObject({ wording: 'model', text: `${good}. [1]`, modelFailure: { code } });
    expect(answer.struck).toMatchObject([{ faults: [{ kind: 'unfinished' }] }]);
  });
});

describe('over an address, the answer in quotes stays', () => {
  it.each<[what: string, steps: readonly Step[], code: string | undefined]>([
    ['never answers', ['hang'], 'MODEL_SLOW'],
    ['refuses the key', [{ status: 401 }], 'MODEL_REFUSED'],
    ['fails again and again', [{ status: 500, headers: { 'retry-after-ms': '1' } }], 'MODEL_REFUSED'],
    ['sends garbage', [{ raw: 'data: {rác\n\n' }], 'MODEL_REFUSED'],
    ['knows nothing', [{ write: 'KHÔNG CÓ CĂN CỨ' }], 'MODEL_NO_ANSWER'],
    ['makes everything up', [{ write: 'Thời hạn là 45 ngày [1].' }], undefined],
  ])('when the model %s', async (_what, steps, code) => {
    const { answer, events } = await askOver(steps, 300);
    const [first] = events;
    const quotes = first?.kind === 'quotes' ? first.answer : null;
    expect(answer).toEqual({ ...quotes, struck: answer.struck, modelFailure: answer.modelFailure });
    expect(answer.modelFailure?.code).toBe(code);
  });

  it('when the model talks for ever, and its connection is closed', async () => {
    const { answer, server } = await askOver([{ endless: 'không ngừng ' }]);
    expect(answer).toMatchObject({ wording: 'quotes', modelFailure: { code: 'MODEL_CUT_OFF' } });
    await server.closed;
  });

  it('unless a second try succeeds', async () => {
    const { answer } = await askOver([{ status: 500, headers: { 'retry-after-ms': '1' } }, { write: `${good} [1].` }]);
    expect(answer).toMatchObject({ wording: 'model', modelFailure: null });
  });
});

it('what is planted in a document reaches no model', async () => {
  const { server } = await askOver([{ write: `${good} [1].` }]);
  const told = JSON.stringify(server.requests[0]?.body);
  expect(told).toContain('trừ vụ việc phức tạp');
  expect(told).not.toContain(planted);
  expect(told).not.toContain('90 ngày');
});
