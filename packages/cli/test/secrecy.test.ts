import { expect, it } from 'vitest';
import { citation, inspection, notice, searchHit, searchResult, summaryOf } from './fake-library.ts';
import { run } from './run.ts';

const secrecy = 'TỐI MẬT' as const;
const library = {
  get: async () => ({ ...notice, secrecy }),
  list: async () => [{ ...summaryOf(notice), secrecy }],
  search: async (query: string) => searchResult(query, [{ ...searchHit, citation: { ...citation, secrecy } }]),
};

it('list, show and search say how secret a document is', async () => {
  expect((await run(['list'], library)).out).toContain('[TỐI MẬT] về sinh hoạt chi bộ');
  expect((await run(['show', 'd1'], library)).out).toMatch(/Độ mật: +TỐI MẬT/);
  expect((await run(['search', 'chi bộ'], library)).out).toContain(`1. [TỐI MẬT] ${citation.label}`);
});

it('inspect says it of a file, and nothing of one without a stamp', async () => {
  const inspect = async (found: typeof inspection): Promise<string> =>
    (await run(['inspect', 'a.pdf'], {}, { inspectFile: async () => found })).out;
  expect(await inspect({ ...inspection, secrecy })).toMatch(/Độ mật: +TỐI MẬT/);
  expect(await inspect(inspection)).not.toContain('Độ mật');
});
