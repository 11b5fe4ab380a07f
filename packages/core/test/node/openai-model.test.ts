import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ChidanError } from '../../src/base/error.ts';
import type { LanguageModelOptions } from '../../src/node/language-model-options.ts';
import { resolveLanguageModelOptions } from '../../src/node/language-model-options.ts';
import { createOpenAiModel } from '../../src/node/openai-model.ts';
import { type FakeServer, type Step, startFakeServer } from './fake-openai-server.ts';

const servers: FakeServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function serve(...steps: readonly Step[]): Promise<FakeServer> {
  const server = await startFakeServer(...steps);
  servers.push(server);
  return server;
}

const key = 'khoa-bi-mat-0123';

async function write(
  { address }: Pick<FakeServer, 'address'>,
  options: { [name in keyof LanguageModelOptions]?: LanguageModelOptions[name] | undefined } = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<string> {
  const given = { address, model: 'thử:7b', apiKey: key, retries: 0, ...options };
  const model = createOpenAiModel(resolveLanguageModelOptions(given as LanguageModelOptions));
  let written = '';
  for await (const piece of model.write([{ role: 'user', content: 'Thời hạn?' }], signal)) written += piece;
  return written;
}

describe('a language model behind an address', () => {
  it('is told the messages and the limit, and its words are given on', async () => {
    const server = await serve({ write: 'Thời hạn là 15 ngày [1].' });
    expect(await write(server, { mostTokens: 77 })).toBe('Thời hạn là 15 ngày [1].');
    const [{ url, headers, body } = expect.fail()] = server.requests;
    expect(url).toBe('/v1/chat/completions');
    expect(headers.authorization).toBe(`Bearer ${key}`);
    expect(body).toMatchObject({ model: 'thử:7b', stream: true, max_tokens: 77, temperature: 0 });
    expect(body.messages).toEqual([{ role: 'user', content: 'Thời hạn?' }]);
  });

  it('learns nothing of this machine, and nothing is taken from its environment', async () => {
    const server = await serve({ write: 'a' });
    vi.stubEnv('OPENAI_API_KEY', 'khac').stubEnv('OPENAI_ORG_ID', 'khac').stubEnv('OPENAI_PROJECT_ID', 'khac');
    vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:9/khac');
    await write(server, { apiKey: undefined });
    vi.unstubAllEnvs();
    const told = JSON.stringify(server.requests[0]?.headers);
    expect(told).not.toMatch(/khac|x-stainless-(?:os|arch|runtime)/);
    expect(told).not.toContain(process.version);
  });

  it('is asked again after a failure of the server, as often as allowed', async () => {
    const server = await serve({ status: 500, headers: { 'retry-after-ms': '5' } }, { write: 'b' });
    expect(await write(server, { retries: 1 })).toBe('b');
    expect(server.requests).toHaveLength(2);
  });

  it('may write slowly', async () => {
    expect(await write(await serve({ write: 'từng chút một, rất chậm', everyMs: 15 }))).toBe('từng chút một, rất chậm');
  });
});

describe('a language model fails', () => {
  it.each<[what: string, code: string, step: Step]>([
    ['that the server fails', 'MODEL_REFUSED', { status: 500 }],
    ['that the key is refused', 'MODEL_REFUSED', { status: 401, body: `{"error":{"message":"wrong key ${key}"}}` }],
    ['that the name is refused', 'MODEL_REFUSED', { status: 404, body: `{"error":{"message":"no model; ${key}"}}` }],
    ['that it is garbage', 'MODEL_REFUSED', { raw: 'data: {không phải JSON\n\n' }],
    ['that it is a web page', 'MODEL_REFUSED', { raw: '<html>xin chào</html>', type: 'text/html' }],
    ['that it is an error in a stream', 'MODEL_REFUSED', { raw: 'data: {"error":{"message":"out of memory"}}\n\n' }],
    ['that nothing is in it', 'MODEL_REFUSED', { raw: 'data: [DONE]\n\n' }],
    ['that it breaks off', 'MODEL_CUT_OFF', { breakAfter: 'Thời hạn là' }],
    ['that it ends at its limit', 'MODEL_CUT_OFF', { write: 'Thời hạn là', end: 'length' }],
  ])('saying %s with %s, and never the key', async (_what, code, step) => {
    const error = await write(await serve(step)).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code });
    expect((error as { detail: { model: string } }).detail.model).toContain('thử:7b');
    expect(JSON.stringify(error) + String(error) + String((error as Error).stack)).not.toContain(key);
    expect((error as Error).cause).toBeUndefined();
  });

  it('that the key is refused, and not with a part of it either', async () => {
    const server = await serve({ status: 401, body: '{"error":{"message":"Incorrect API key: khoa********0123"}}' });
    await expect(write(server)).rejects.toMatchObject({ code: 'MODEL_REFUSED', detail: { reason: 'HTTP 401' } });
  });

  it('that there is no such address, and how most of them end', async () => {
    const server = await serve({ status: 404, body: '404 page not found' });
    const reason = 'HTTP 404: không có địa chỉ này; phần lớn địa chỉ kết thúc bằng /v1';
    await expect(write(server)).rejects.toMatchObject({ code: 'MODEL_REFUSED', detail: { reason } });
    const other = await serve({ status: 404, body: '{"error":{"message":"no such model"}}' });
    await expect(write(other)).rejects.toMatchObject({ detail: { reason: 'HTTP 404 no such model' } });
    const silent = await serve({ status: 400, body: '' });
    await expect(write(silent)).rejects.toMatchObject({ detail: { reason: 'HTTP 400' } });
  });

  it('with a key that stands where the reason is cut, and nothing of that key', async () => {
    for (const before of [170, 185, 196]) {
      const server = await serve({ status: 400, body: `{"error":{"message":"${'x'.repeat(before)}${key}"}}` });
      const { detail } = (await write(server).catch((failure: unknown) => failure)) as ChidanError;
      expect(detail.reason).toMatch(/^HTTP 400 x+…?$/);
    }
  });

  it.each<[end: string, code: string, reason: string, write: string]>([
    ['content_filter', 'MODEL_CUT_OFF', 'bộ lọc nội dung', 'Thời hạn là'],
    ['content_filter', 'MODEL_REFUSED', 'bộ lọc nội dung', ''],
    ['tool_calls', 'MODEL_CUT_OFF', '«tool_calls»', 'Thời hạn là'],
    ['length', 'MODEL_CUT_OFF', 'hết số từ', ''],
  ])('that it ended by %s with %s, naming the reason: %s', async (end, code, reason, said) => {
    await expect(write(await serve({ write: said, end }))).rejects.toMatchObject({
      code,
      detail: { reason: expect.stringContaining(reason) },
    });
  });

  it('that it points elsewhere, where nothing is sent to', async () => {
    const elsewhere = await serve({ write: 'a' });
    const server = await serve({ status: 307, headers: { location: `${elsewhere.address}/chat/completions` } });
    await expect(write(server)).rejects.toMatchObject({ code: 'MODEL_UNREACHABLE' });
    expect(elsewhere.requests).toEqual([]);
  });

  it('that nobody listens, with the system’s reason', async () => {
    const server = await startFakeServer('hang');
    await server.stop();
    await expect(write(server)).rejects.toMatchObject({
      code: 'MODEL_UNREACHABLE',
      detail: { reason: 'ECONNREFUSED' },
    });
  });

  it.each<[what: string, step: Step]>([
    ['never answers', 'hang'],
    ['falls silent', { stallAfter: 'Thời hạn là' }],
    ['is told to wait before it is asked again', { status: 503, headers: { 'retry-after': '30' } }],
  ])('when it %s, once its time is over, and the connection is closed', async (_what, step) => {
    const server = await serve(step);
    await expect(write(server, { timeoutMs: 60, retries: 1 })).rejects.toMatchObject({
      code: 'MODEL_SLOW',
      detail: { seconds: 1 },
    });
    if (typeof step === 'string' || !('status' in step)) await server.closed;
  });
});

describe('whoever reads', () => {
  it('ends the writing by stopping, and the connection is closed', async () => {
    const server = await serve({ endless: 'mãi mãi ' });
    const model = createOpenAiModel(resolveLanguageModelOptions({ address: server.address, model: 'm' }));
    for await (const _ of model.write([], new AbortController().signal)) break;
    await server.closed;
  });

  it.each<[what: string, step: Step]>([
    ['before an answer', 'hang'],
    ['in the midst of one', { stallAfter: 'Thời' }],
  ])('may abort %s, for a reason of their own', async (_what, step) => {
    const server = await serve(step);
    const controller = new AbortController();
    const reason = new Error('đủ rồi');
    const written = write(server, {}, controller.signal);
    setTimeout(() => controller.abort(reason), 50);
    await expect(written).rejects.toBe(reason);
    await server.closed;
  });
});

describe('the options of a language model', () => {
  const address = 'http://127.0.0.1:11434/v1';
  it.each([
    [{ address: 'ftp://a/v1', model: 'm' }, 'languageModel.address'],
    [{ address: 'javascript:alert(1)', model: 'm' }, 'languageModel.address'],
    [{ address: 'localhost', model: 'm' }, 'languageModel.address'],
    [{ address: 'http://ai:matkhau@a/v1', model: 'm' }, 'languageModel.address'],
    [{ address: 'http://a/v1?key=1', model: 'm' }, 'languageModel.address'],
    [{ model: 'm' }, 'languageModel.address'],
    [{ address: 5, model: 'm' }, 'languageModel.address'],
    [{ address }, 'languageModel.model'],
    [{ address, model: ' ' }, 'languageModel.model'],
    [{ address, model: 'm', apiKey: 'có dấu' }, 'languageModel.apiKey'],
    [{ address, model: 'm', timeoutMs: 0 }, 'languageModel.timeoutMs'],
    [{ address, model: 'm', mostTokens: 1.5 }, 'languageModel.mostTokens'],
    [{ address, model: 'm', retries: 11 }, 'languageModel.retries'],
    [{ address, model: 'm', temperature: 1 }, 'temperature'],
  ])('%j are refused, naming %s', (options, option) => {
    expect(() => resolveLanguageModelOptions(options as LanguageModelOptions)).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID', detail: expect.objectContaining({ option }) }),
    );
  });

  it('have defaults', () => {
    const expected = { timeoutMs: 120_000, mostTokens: 1000, retries: 2, apiKey: undefined };
    expect(resolveLanguageModelOptions({ address, model: 'm' })).toMatchObject(expected);
  });
});
