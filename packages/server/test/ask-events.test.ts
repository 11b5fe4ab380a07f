import { once } from 'node:events';
import type { Answer, AskOptions } from '@chidan/core';
import { ChidanError } from '@chidan/core';
import { createScriptedModel } from '@chidan/core/testing';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import type { ServerConfig } from '../src/config.ts';
import { type RunningServer, startServer } from '../src/start-server.ts';
import { errorsOf } from './openapi-check.ts';
import { createSampleLibrary, stubEngine } from './sample-library.ts';

interface SentEvent {
  readonly event: string;
  readonly data: { readonly [name: string]: unknown };
}

/** Reads events as the standard says, and fails on anything that is none. */
function eventsOf(body: string): SentEvent[] {
  expect(body).toMatch(/\n\n$/);
  const blocks = body.split('\n\n').slice(0, -1);
  return blocks.map((block) => {
    const [, event = '', data = ''] = /^event: (\w+)\ndata: (.+)$/.exec(block) ?? expect.fail(block);
    return { event, data: JSON.parse(data) };
  });
}

const question = 'Chi bộ đưa nội dung thực hành tiết kiệm vào sinh hoạt chuyên đề mấy lần trong năm?';
const events = { accept: 'text/event-stream', 'content-type': 'application/json' };
const engine = await createSampleLibrary();
afterAll(() => engine.close());

const ask = (library = engine, payload: object = { question }, accept: string = events.accept) =>
  buildApp(library).inject({ method: 'POST', url: '/api/v1/ask', headers: { accept }, payload });

describe('an answer in events', () => {
  test('is the JSON answer, alone, where no language model is set up', async () => {
    const response = await ask();
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    expect(eventsOf(response.body)).toEqual([{ event: 'answer', data: await engine.ask(question) }]);
  });

  test('is asked for among other types, and JSON is given to everyone else', async () => {
    const type = async (accept: string) => String((await ask(engine, { question }, accept)).headers['content-type']);
    expect(await type('application/json, Text/Event-Stream;q=0.9')).toContain('text/event-stream');
    expect(await type('application/json')).toContain('application/json');
    expect(await type('*/*')).toContain('application/json');
  });

  test('has the quotes first, then each sentence as it passes, each of its schema', async () => {
    const library = await createSampleLibrary(createScriptedModel('Không rõ nguồn. Một lần hai năm [99].'));
    const sent = eventsOf((await ask(library)).body);
    expect(sent.map(({ event }) => event)).toEqual(['quotes', 'struck', 'struck', 'answer']);
    const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    expect(errorsOf(schema('Answered'), sent[0]?.data)).toEqual([]);
    expect(errorsOf(schema('StruckSentence'), sent[1]?.data)).toEqual([]);
    expect(errorsOf(schema('Answer'), sent[3]?.data)).toEqual([]);
    await library.close();
  });

  test('tells how a follow-up was understood and what passed, a line break within a sentence too', async () => {
    const answer = { kind: 'abstained', question: 'a', understood: 'b', text: '', nearest: [], missing: [] } as const;
    const library = stubEngine({
      ask: async (_question, { onEvent }: AskOptions = {}) => {
        onEvent?.({ kind: 'understood', question: 'b' });
        onEvent?.({ kind: 'sentence', text: 'Gồm:\n- một;\n\n- hai. [1]' });
        return answer;
      },
    });
    expect(eventsOf((await ask(library)).body)).toEqual([
      { event: 'understood', data: { question: 'b' } },
      { event: 'sentence', data: { text: 'Gồm:\n- một;\n\n- hai. [1]' } },
      { event: 'answer', data: answer },
    ]);
  });
});

describe('what goes wrong', () => {
  test('before anything was sent is an ordinary problem', async () => {
    const response = await ask(engine, { question: '…' });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'QUERY_EMPTY' });
  });

  test('later is the last event', async () => {
    const library = stubEngine({
      ask: async (_question, { onEvent }: AskOptions = {}) => {
        onEvent?.({ kind: 'sentence', text: 'a [1].' });
        throw new ChidanError('LIBRARY_DAMAGED', { directory: '/bi-mat/kho', reason: 'hỏng' });
      },
    });
    const response = await ask(library);
    expect(response.statusCode).toBe(200);
    const [, problem] = eventsOf(response.body);
    expect(problem).toMatchObject({ event: 'problem', data: { code: 'LIBRARY_DAMAGED', status: 503 } });
    expect(response.body).not.toContain('bi-mat');
  });

  test.each([['application/json'], ['text/event-stream']])(
    'with a language model leaves the answer in quotes, and its keeper’s matters out of %s',
    async (accept) => {
      const failure = new ChidanError('MODEL_UNREACHABLE', { model: 'm', reason: 'ECONNREFUSED 10.0.0.9' });
      const library = await createSampleLibrary(createScriptedModel(failure));
      const lines: string[] = [];
      const app = buildApp(library, { log: { write: (line) => lines.push(line) } });
      const headers = { accept };
      const response = await app.inject({ method: 'POST', url: '/api/v1/ask', headers, payload: { question } });
      const answer = accept === 'application/json' ? response.json() : eventsOf(response.body).at(-1)?.data;
      expect(answer).toMatchObject({ wording: 'quotes', modelFailure: { code: 'MODEL_UNREACHABLE' } });
      expect(Object.keys(answer.modelFailure)).toEqual(['code', 'message']);
      expect(response.body).not.toContain('10.0.0.9');
      expect(lines.join('')).toContain('10.0.0.9');
      await library.close();
    },
  );
});

describe('a stream of events', () => {
  const running: RunningServer[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.stop()));
  });

  /** A server whose engine says one sentence and then thinks until it is aborted, or told to finish. */
  async function startThinking(config: Partial<ServerConfig> = {}) {
    let began: (signal: AbortSignal) => void;
    let finish: (answer: Answer) => void;
    let say = (): void => {};
    const signal = new Promise<AbortSignal>((resolve) => {
      began = resolve;
    });
    const answer = new Promise<Answer>((resolve) => {
      finish = resolve;
    });
    const library = stubEngine({
      ask: async (_question, options: AskOptions = {}) => {
        say = () => options.onEvent?.({ kind: 'sentence', text: 'a [1].' });
        say();
        if (options.signal) began(options.signal);
        return await answer;
      },
    });
    const server = await startServer(library, { port: 0, ...config });
    running.push(server);
    const post = async (reader?: AbortController) =>
      await fetch(`${server.url}/api/v1/ask`, {
        method: 'POST',
        headers: events,
        body: '{"question":"a"}',
        ...(reader ? { signal: reader.signal } : {}),
      });
    const abstained = {
      kind: 'abstained',
      question: 'a',
      understood: 'a',
      text: '',
      nearest: [],
      missing: [],
    } as const;
    return { server, post, signal, say: () => say(), finish: () => finish(abstained) };
  }

  test('reaches its reader while the rest is being thought of', async () => {
    const { post, finish } = await startThinking();
    const response = await post();
    const reader = (response.body ?? expect.fail()).getReader();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toBe('event: sentence\ndata: {"text":"a [1]."}\n\n');
    finish();
    expect(new TextDecoder().decode((await reader.read()).value)).toContain('event: answer\n');
    expect((await reader.read()).done).toBe(true);
  });

  test('aborts the question when its reader goes away', async () => {
    const { post, signal, say } = await startThinking();
    const reader = new AbortController();
    await post(reader);
    const given = await signal;
    reader.abort();
    if (!given.aborted) await once(given, 'abort');
    expect(given.reason).toMatchObject({ code: 'REQUEST_ABANDONED' });
    // What an engine says behind that is for nobody, and no error.
    say();
    await new Promise((resolve) => setTimeout(resolve, 20));
  });

  test('ends with a problem when the time is over', async () => {
    const { post, say } = await startThinking({ operationTimeoutMs: 60 });
    const body = await (await post()).text();
    say();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(eventsOf(body).at(-1)).toMatchObject({ event: 'problem', data: { code: 'OPERATION_TIMEOUT' } });
  });

  test('is waited for by a stop, and cut off after its time', async () => {
    const waiting = await startThinking();
    const response = await waiting.post();
    const stopped = waiting.server.stop();
    waiting.finish();
    expect(await response.text()).toContain('event: answer\n');
    await stopped;

    const cut = await startThinking({ stopTimeoutMs: 50 });
    const body = (await cut.post()).text();
    await Promise.all([expect(body).rejects.toThrow(), cut.server.stop()]);
    expect((await cut.signal).aborted).toBe(true);
  });
});
