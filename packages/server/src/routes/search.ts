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
    const { q, limit, mode, group, exact, explain, facets, replaced, ...conditions } = query;
    const filter = readSearchFilter({ ...conditions, ...(replaced === undefined ? {} : { replaced: String(replaced) }) });
    const options = { ...given({ limit, mode, group, exact, explain, facets }), filter };
    return await runOperation(reply, timeoutMs, (signal) => library.search(q, { ...options, signal }));
  });
}
