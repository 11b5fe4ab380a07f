import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with one request; the last step goes on for those that follow. */
export type Step =
  /** The whole of it in pieces; what ends it is `stop` unless another reason is given. */
  | { readonly write: string; readonly end?: string; readonly everyMs?: number }
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  /** Takes the request and never answers. */
  | 'hang'
  /** Answers, says so much and no more. */
  | { readonly stallAfter: string }
  | { readonly breakAfter: string }
  /** The same words until the connection is closed. */
  | { readonly endless: string }
  /** A stream as it is given. */
  | { readonly raw: string; readonly type?: string };

export interface FakeServer {
  /** As `languageModel.address` takes it. */
  readonly address: string;
  readonly requests: readonly {
    readonly url: string;
    readonly headers: IncomingMessage['headers'];
    readonly body: Body;
  }[];
  /** Settles when the connection of an answer that did not end was closed by the other side. */
  readonly closed: Promise<void>;
  stop(): Promise<void>;
}

export interface Body {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly stream: boolean;
  readonly max_tokens: number;
}

/** Speaks as Ollama, llama.cpp and vLLM do under `/v1/chat/completions`, by a script: nothing of it is left to chance. */
export async function startFakeServer(...steps: readonly Step[]): Promise<FakeServer> {
  const requests: { url: string; headers: IncomingMessage['headers']; body: Body }[] = [];
  let left: () => void;
  const closed = new Promise<void>((resolve) => {
    left = resolve;
  });
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    requests.push({ url: String(request.url), headers: request.headers, body: JSON.parse(body) });
    response.once('close', () => {
      if (!response.writableFinished) left();
    });
    await answer(response, steps[Math.min(requests.length, steps.length) - 1] ?? 'hang');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/v1`,
    requests,
    closed,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(response: ServerResponse, step: Step): Promise<void> {
  if (step === 'hang') return;
  if ('status' in step) {
    response.writeHead(step.status, { 'content-type': 'application/json', ...step.headers });
    response.end(step.body ?? '');
    return;
  }
  response.writeHead(200, { 'content-type': 'raw' in step ? (step.type ?? 'text/event-stream') : 'text/event-stream' });
  if ('raw' in step) return void response.end(step.raw);
  if ('endless' in step) return await pour(response, step.endless);
  const words = 'write' in step ? step.write : 'breakAfter' in step ? step.breakAfter : step.stallAfter;
  for (const piece of words.match(/.{1,9}/gsu) ?? []) {
    response.write(event({ content: piece }, null));
    if ('write' in step && step.everyMs) await new Promise((resolve) => setTimeout(resolve, step.everyMs));
  }
  if ('breakAfter' in step) response.write(': ', () => response.destroy());
  if ('write' in step) response.end(`${event({}, step.end ?? 'stop')}data: [DONE]\n\n`);
}

async function pour(response: ServerResponse, words: string): Promise<void> {
  while (!response.destroyed) {
    if (!response.write(event({ content: words }, null))) {
      await new Promise<void>((resolve) => {
        response.once('drain', resolve).once('close', resolve);
      });
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function event(delta: object, finish_reason: string | null): string {
  return `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason }] })}\n\n`;
}
