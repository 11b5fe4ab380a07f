import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { requestProblem } from './problem.ts';
import type { RequestCode } from './request-problems.ts';

const codeOfNode: Readonly<Record<string, RequestCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TIMEOUT',
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
};

/** Answers what Node cannot read as a request; no route and no hook has seen it, so the reply is written by hand. */
export function handleClientError(error: Error & { code: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const problem = requestProblem(codeOfNode[error.code] ?? 'REQUEST_MALFORMED');
  const body = JSON.stringify(problem);
  const lines = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}
