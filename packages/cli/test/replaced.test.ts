import { expect, it } from 'vitest';
import { citation, notice, replacedBy, searchHit, searchResult, summaryOf } from './fake-library.ts';
import { run } from './run.ts';

const library = {
  get: async () => ({ ...notice, replacedBy }),
  list: async () => [{ ...summaryOf(notice), replacedBy }],
  search: async (query: string) => searchResult(query, [{ ...searchHit, citation: { ...citation, replacedBy } }]),
};
const said =
  'đã bị thay thế theo mục 3, Thông báo 9-TB/ĐUK ngày 5/1/2024 · d2: “Thông báo này thay thế Thông báo 117-TB/ĐUK.”';

it('show tells which document replaced this one, in its own words', async () => {
  const { out } = await run(['show', 'd1'], library);
  expect(out.replace(/\s+/g, ' ')).toContain(`Tình trạng: ${said}`);
  expect(JSON.parse((await run(['show', 'd1', '--json'], library)).out).replacedBy).toEqual(replacedBy);
});

it('list marks a document that was replaced', async () => {
  expect((await run(['list'], library)).out).toContain('[đã bị thay thế] về sinh hoạt chi bộ');
});

it('search warns of it above the quote', async () => {
  const { out } = await run(['search', 'chi bộ'], library);
  expect(out.replace(/\s+/g, ' ')).toContain(`d1 ! ${said} ĐẢNG ỦY KHỐI`);
});
