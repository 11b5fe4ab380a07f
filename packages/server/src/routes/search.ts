import type { Engine } from '@chidan/core';
import type { App } from '../app-type.ts';
import { runOperation } from '../run-operation.ts';
import { problemResponses } from '../schemas/common.ts';
import { searchQuerySchema, searchResultSchema } from '../schemas/search.ts';

/** `GET /api/v1/search?q=…&limit=…`: passages, best first. */
export function registerSearch(app: App, engine: Engine, timeoutMs: number): void {
  const schema = { querystring: searchQuerySchema, response: { 200: searchResultSchema, ...problemResponses } };
  app.get('/api/v1/search', { schema }, async ({ query: { q, ...options } }, reply) => {
    return await runOperation(reply, timeoutMs, (signal) => engine.search(q, { ...options, signal }));
  });
}
