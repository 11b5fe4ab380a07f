import type { AskOptions } from '@chidan/core';
import type { App } from '../app-type.ts';
import { askInTime } from '../ask-in-time.ts';
import type { ServerConfig } from '../config.ts';
import { presentAnswer } from '../present-answer.ts';
import { answerSchema, askBodySchema } from '../schemas/ask.ts';
import { problemResponses } from '../schemas/common.ts';
import type { ServedLibrary } from '../served-library.ts';
import { sendEvent, streamAnswer, wantsEvents } from '../stream-answer.ts';

/** `POST /api/v1/ask` with `{ question, limit? }`: an answer, or the nearest passages; as events where the reader takes those. */
export function registerAsk(
  app: App,
  library: ServedLibrary,
  timeouts: Pick<ServerConfig, 'operationTimeoutMs' | 'wordingTimeoutMs'>,
): void {
  const schema = { body: askBodySchema, response: { 200: answerSchema, ...problemResponses } };
  app.post('/api/v1/ask', { schema }, async ({ body: { question, ...options }, headers, log }, reply) => {
    const answer = async (more: Pick<AskOptions, 'onEvent'> = {}) =>
      presentAnswer(await askInTime(library, question, { ...options, ...more }, reply, timeouts), log);
    if (!wantsEvents(headers.accept)) return await answer();
    return await streamAnswer(reply, async (send) => {
      send('answer', await answer({ onEvent: sendEvent.bind(null, send) }));
    });
  });
}
