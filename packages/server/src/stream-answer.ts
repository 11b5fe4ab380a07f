import { PassThrough } from 'node:stream';
import type { AskEvent } from '@chidan/core';
import type { FastifyReply } from 'fastify';
import { problemFor } from './problem/handle-error.ts';
import { problemSchema } from './problem/problem.ts';
import {
  answeredSchema,
  answerSchema,
  struckSentenceSchema,
  textEventSchema,
  understoodEventSchema,
} from './schemas/ask.ts';

/** What each event is made by: as in a JSON answer, nothing leaves that its schema does not name. */
const schemas = {
  understood: understoodEventSchema,
  quotes: answeredSchema,
  sentence: textEventSchema,
  struck: struckSentenceSchema,
  answer: answerSchema,
  problem: problemSchema,
};

type Send = (event: keyof typeof schemas, data: object) => void;

/** Whether a reader takes server-sent events rather than one JSON answer. */
export function wantsEvents(accept: string | undefined): boolean {
  return (accept ?? '').split(',').some((type) => type.split(';', 1)[0]?.trim().toLowerCase() === 'text/event-stream');
}

/** What stands between takes a connection for dead that is silent for longer: nginx for a minute. */
const defaultHeartbeatMs = 15_000;

/**
 * Answers with server-sent events as they come, the answer itself last; between them a comment, as long as the operation runs.
 * What goes wrong before the first of them is an ordinary problem, later an event `problem`. So little is ever sent that a slow
 * reader only leaves it waiting in memory.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function streamAnswer(
  reply: FastifyReply,
  operation: (send: Send) => Promise<void>,
  heartbeatMs: number = defaultHeartbeatMs,
): Promise<FastifyReply> {
  const stream = new PassThrough();
  let hasBegun = false;
  const write = (block: string): void => {
    // Once its reader has gone away the stream takes nothing more.
    if (stream.writable) stream.write(`${block}\n\n`);
  };
  const send: Send = (event, data) => {
    if (!hasBegun) reply.type('text/event-stream; charset=utf-8').header('x-accel-buffering', 'no').send(stream);
    hasBegun = true;
    // JSON has no line break, which would end the field.
    const json = reply.serializeInput(
      data as Record<string, unknown>,
      schemas[event] as object as Record<string, unknown>,
    );
    write(`event: ${event}\ndata: ${json}`);
  };
  const heartbeat = setInterval(() => hasBegun && write(': '), heartbeatMs);
  try {
    await operation(send);
  } catch (error) {
    if (!hasBegun) throw error;
    send('problem', problemFor(error, reply.request));
  } finally {
    clearInterval(heartbeat);
  }
  stream.end();
  return reply;
}

/** An event of the engine as the reader gets it. */
export function sendEvent(send: Send, event: AskEvent): void {
  if (event.kind === 'understood') send('understood', { question: event.question });
  else if (event.kind === 'quotes') send('quotes', event.answer);
  else if (event.kind === 'sentence') send('sentence', { text: event.text });
  else send('struck', event.sentence);
}
