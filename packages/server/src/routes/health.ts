import { isChidanError } from '@chidan/core';
import type { App } from '../app-type.ts';
import { RequestError } from '../problem/request-error.ts';
import { problemResponses } from '../schemas/common.ts';
import { healthSchema } from '../schemas/health.ts';
import type { ServedLibrary } from '../served-library.ts';

/** `GET /health`: whether the library can be read, and how much it holds. */
export function registerHealth(app: App, library: ServedLibrary): void {
  app.get('/health', { schema: { response: { 200: healthSchema, ...problemResponses } } }, async () => {
    try {
      const { documents, chunks, generation } = await library.status();
      return { status: 'ok' as const, documents, chunks, generation };
    } catch (error) {
      // Not 500: whatever failed, a monitor must learn that the library is out of reach.
      if (isChidanError(error)) throw error;
      throw new RequestError('LIBRARY_UNREADABLE', { cause: error });
    }
  });
}
