import type { App } from '../app-type.ts';
import { runOperation } from '../run-operation.ts';
import { answerSchema, askBodySchema } from '../schemas/ask.ts';
import { problemResponses } from '../schemas/common.ts';
import type { ServedLibrary } from '../served-library.ts';

/** `POST /api/v1/ask` with `{ question, limit? }`: an answer made of quotes, or the nearest passages. */
export function registerAsk(app: App, library: ServedLibrary, timeoutMs: number): void {
  const schema = { body: askBodySchema, response: { 200: answerSchema, ...problemResponses } };
  app.post('/api/v1/ask', { schema }, async ({ body: { question, ...options } }, reply) => {
    return await runOperation(reply, timeoutMs, (signal) => library.ask(question, { ...options, signal }));
  });
}
