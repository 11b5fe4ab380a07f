import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { buildApp } from '../src/app.ts';
import { type Answered, type ProblemCase, requests } from './contract-cases.ts';
import { stubEngine } from './sample-library.ts';

/** The problems that end a connection before there is a request: app.inject has none, so these go over a socket. */
export function connectionCases(): ProblemCase[] {
  const tooLarge = Object.entries(requests).map(([operationId, request]): ProblemCase => {
    const head = `${request.method ?? 'GET'} ${request.url} HTTP/1.1\r\nhost: localhost\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`;
    return { operationId, code: 'HEADERS_TOO_LARGE', send: () => exchange(head) };
  });
  const half = (path: string): string =>
    `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{`;
  return [
    ...tooLarge,
    ...(['ask', 'verify'] as const).map((name): ProblemCase => {
      const operationId = { ask: 'askQuestion', verify: 'verifyAnswer' }[name];
      const send = () => exchange(half(`/api/v1/${name}`), 'ERR_HTTP_REQUEST_TIMEOUT');
      return { operationId, code: 'REQUEST_TIMEOUT', send };
    }),
  ];
}

/** @param failure - what Node would report of the connection some time later; it looks only twice a minute */
async function exchange(head: string, failure?: string): Promise<Answered> {
  const app = buildApp(stubEngine({}));
  await app.listen({ host: '127.0.0.1', port: 0 });
  const accepted = once(app.server, 'connection') as Promise<[Socket]>;
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8');
  socket.write(head);
  const [connection] = await accepted;
  if (failure !== undefined) {
    app.server.emit('clientError', Object.assign(new Error(failure), { code: failure }), connection);
  }
  let reply = '';
  for await (const part of socket) reply += part;
  await app.close();
  const [start = '', body = ''] = reply.split('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(start)?.[1]),
    contentType: /content-type: (.*)/i.exec(start)?.[1] ?? '',
    body: JSON.parse(body),
  };
}
