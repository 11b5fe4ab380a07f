import type { App } from '../app-type.ts';
import { runOperation } from '../run-operation.ts';
import { problemResponses } from '../schemas/common.ts';
import { searchResultSchema } from '../schemas/search.ts';
import { searchQuerySchema } from '../schemas/search-query.ts';
import { readSearchFilter } from '../search-filter.ts';
import type { ServedLibrary } from '../served-library.ts';

/** `GET /api/v1/search?q=…&limit=…&type=…`: passages, best first. */
export function registerSearch(app: App, library: ServedLibrary, timeoutMs: number): void {
  const schema = { querystring: searchQuerySchema, response: { 200: searchResultSchema, ...problemResponses } };
  app.get('/api/v1/search', { schema }, async ({ query }, reply) => {
    const { q, type, from, to, issuer, number, term, signer, replaced, ...options } = query;
    const filter = readSearchFilter({ type, from, to, issuer, number, term, signer, replaced: replaced?.toString() });
    return await runOperation(reply, timeoutMs, (signal) => library.search(q, { ...options, filter, signal }));
  });
}
