import type { App } from '../app-type.ts';
import { runOperation } from '../run-operation.ts';
import { problemResponses } from '../schemas/common.ts';
import { searchQuerySchema, searchResultSchema } from '../schemas/search.ts';
import type { ServedLibrary } from '../served-library.ts';

/** `GET /api/v1/search?q=…&limit=…`: passages, best first. */
export function registerSearch(app: App, library: ServedLibrary, timeoutMs: number): void {
  const schema = { querystring: searchQuerySchema, response: { 200: searchResultSchema, ...problemResponses } };
  app.get('/api/v1/search', { schema }, async ({ query: { q, ...options } }, reply) => {
    return await runOperation(reply, timeoutMs, (signal) => library.search(q, { ...options, signal }));
  });
}
