import type { AnswerForm } from '@chidan/core';
import type { App } from '../app-type.ts';
import { runOperation } from '../run-operation.ts';
import { problemResponses } from '../schemas/common.ts';
import { verificationSchema, verifyBodySchema } from '../schemas/verify.ts';
import type { ServedLibrary } from '../served-library.ts';

/** An answer with all its quotes, whichever way its letters are escaped. */
const maxBodyBytes = 4 * 1024 * 1024;

/** `POST /api/v1/verify` with an answer: whether the library bears it out. */
export function registerVerify(app: App, library: ServedLibrary, timeoutMs: number): void {
  const schema = { body: verifyBodySchema, response: { 200: verificationSchema, ...problemResponses } };
  app.post('/api/v1/verify', { schema, bodyLimit: maxBodyBytes }, async ({ body }, reply) => {
    // Which fields go together is told by the library, with the place of what is wrong.
    return await runOperation(reply, timeoutMs, (signal) => library.verify(body as AnswerForm, { signal }));
  });
}
