import type { Answered, AskOptions, LanguageModel } from '@chidan/core';
import { afterEach, describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import type { ServerConfig } from '../src/config.ts';
import { type RunningServer, startServer } from '../src/start-server.ts';
import { createSampleLibrary, stubEngine } from './sample-library.ts';

const question = 'Chi bộ đưa nội dung thực hành tiết kiệm vào sinh hoạt chuyên đề mấy lần trong năm?';

/** A language model that takes its time and says that there are no grounds, which leaves the quotes. */
const slowModel = (ms: number): LanguageModel => ({
  name: 'm',
  async *write() {
    await new Promise((resolve) => setTimeout(resolve, ms));
    yield 'KHÔNG CÓ CĂN CỨ';
  },
});

async function askOf(model: LanguageModel, config: Partial<ServerConfig>, accept = 'application/json') {
  const library = await createSampleLibrary(model);
  const app = buildApp(library, config);
  // What is read for the first time takes longer.
  await library.ask(question, { useModel: false });
  const response = await app.inject({ method: 'POST', url: '/api/v1/ask', headers: { accept }, payload: { question } });
  await library.close();
  return response;
}

describe('a language model', () => {
  test('has a time of its own, which begins with the quotes', async () => {
    const answer = (await askOf(slowModel(1500), { operationTimeoutMs: 1000 })).json();
    expect(answer).toMatchObject({ wording: 'quotes', modelFailure: { code: 'MODEL_NO_ANSWER' } });
  });

  test.each([['application/json'], ['text/event-stream']])(
    'that has not ended by then leaves the quotes as the answer, in %s',
    async (accept) => {
      const response = await askOf(slowModel(5000), { wordingTimeoutMs: 40 }, accept);
      expect(response.statusCode).toBe(200);
      const [, last] = /event: answer\ndata: (.*)\n\n$/u.exec(response.body) ?? [];
      expect(JSON.parse(last ?? response.body)).toMatchObject({
        wording: 'quotes',
        modelFailure: { code: 'MODEL_SLOW', message: expect.stringMatching(/^Mô hình ngôn ngữ của máy chủ .* 1 giây/) },
      });
      expect(response.body).not.toContain('event: problem');
    },
  );
});

describe('the operation', () => {
  const running: RunningServer[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.stop()));
  });

  /** What a reader is told of an engine that says so much and never ends. */
  async function toldBy(begin: (options: AskOptions) => void, config: Partial<ServerConfig>) {
    let given: AskOptions = {};
    const ask = (_question: string, options: AskOptions = {}) => {
      given = options;
      begin(options);
      return new Promise<never>(() => {});
    };
    const server = await startServer(stubEngine({ ask }), { port: 0, ...config });
    running.push(server);
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${server.url}/api/v1/ask`, { method: 'POST', headers, body: '{"question":"a"}' });
    return { body: await response.json(), signal: given.signal };
  }

  test('is aborted when the model’s time is over', async () => {
    const answer = { kind: 'answered', citations: [], wording: 'quotes' } as unknown as Answered;
    const { signal } = await toldBy(({ onEvent }) => onEvent?.({ kind: 'quotes', answer }), { wordingTimeoutMs: 40 });
    expect(signal?.aborted).toBe(true);
  });

  test('is given no more time without quotes', async () => {
    const { body } = await toldBy(() => {}, { operationTimeoutMs: 40 });
    expect(body).toMatchObject({ code: 'OPERATION_TIMEOUT', status: 503 });
  });
});
