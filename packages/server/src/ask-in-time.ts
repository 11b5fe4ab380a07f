import { type Answer, type Answered, type AskOptions, ChidanError } from '@chidan/core';
import type { FastifyReply } from 'fastify';
import type { ServerConfig } from './config.ts';
import { RequestError } from './problem/request-error.ts';
import { runOperation } from './run-operation.ts';
import type { ServedLibrary } from './served-library.ts';

/**
 * Asks for a reader within the server's time. Once the quotes are there, the time of the language model begins; when that is over
 * they are the answer, as with any failure of a model.
 *
 * @throws RequestError as `runOperation` does, while there are no quotes; whatever `ask` throws
 */
export async function askInTime(
  library: ServedLibrary,
  question: string,
  { onEvent, ...options }: Omit<AskOptions, 'signal'>,
  reply: FastifyReply,
  { operationTimeoutMs, wordingTimeoutMs }: Pick<ServerConfig, 'operationTimeoutMs' | 'wordingTimeoutMs'>,
): Promise<Answer> {
  let quotes = null as Answered | null;
  try {
    return await runOperation(reply, operationTimeoutMs, (signal, restart) => {
      const listen: AskOptions['onEvent'] = (event) => {
        if (event.kind === 'quotes') {
          quotes = event.answer;
          restart(wordingTimeoutMs);
        }
        onEvent?.(event);
      };
      return library.ask(question, { ...options, signal, onEvent: listen });
    });
  } catch (error) {
    const isLate = error instanceof RequestError && error.code === 'OPERATION_TIMEOUT';
    if (!isLate || quotes === null) throw error;
    const seconds = Math.ceil(wordingTimeoutMs / 1000);
    const { code, message, detail } = new ChidanError('MODEL_SLOW', { model: 'của máy chủ', seconds });
    return { ...quotes, modelFailure: { code, message, detail } };
  }
}
