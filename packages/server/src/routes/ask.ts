import type { App } from '../app-type.ts';
import { presentAnswer } from '../present-answer.ts';
import { runOperation } from '../run-operation.ts';
import { answerSchema, askBodySchema } from '../schemas/ask.ts';
import { problemResponses } from '../schemas/common.ts';
import type { ServedLibrary } from '../served-library.ts';
import { sendEvent, streamAnswer, wantsEvents } from '../stream-answer.ts';

/** `POST /api/v1/ask` with `{ question, limit? }`: an answer, or the nearest passages; as events where the reader takes those. */
export function registerAsk(app: App, library: ServedLibrary, timeoutMs: number): void {
  const schema = { body: askBodySchema, response: { 200: answerSchema, ...problemResponses } };
  app.post('/api/v1/ask', { schema }, async ({ body: { question, ...options }, headers, log }, reply) => {
    if (wantsEvents(headers.accept)) {
      return await streamAnswer(reply, timeoutMs, async (signal, send) => {
        const onEvent = sendEvent.bind(null, send);
        const answer = await library.ask(question, { ...options, signal, onEvent });
        send('answer', presentAnswer(answer, log));
      });
    }
    const answer = await runOperation(reply, timeoutMs, (signal) => library.ask(question, { ...options, signal }));
    return presentAnswer(answer, log);
  });
}
