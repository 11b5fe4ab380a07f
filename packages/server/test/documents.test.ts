import { unitLabel } from '@chidan/core';
import { afterAll, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { createSampleLibrary, stubEngine } from './sample-library.ts';

const engine = await createSampleLibrary();
const app = buildApp(engine);
afterAll(() => engine.close());

test('the list names every document, in the order in which they were added', async () => {
  const { documents } = (await app.inject('/api/v1/documents')).json();
  expect(documents.map(({ id, number }: { id: string; number: string }) => [id, number])).toEqual([
    ['d1', '117-TB/ĐUK'],
    ['d2', '9058-CT/TU'],
  ]);
});

test('a document has what it says of itself, its text and the span of every field', async () => {
  const stored = await engine.get('d2');
  const document = (await app.inject('/api/v1/documents/d2')).json();
  expect(document).toMatchObject({
    id: 'd2',
    number: '9058-CT/TU',
    type: 'directive',
    date: '2024-05-20',
    mediaType: 'markdown',
    pages: null,
    secrecy: null,
    pageStarts: null,
  });
  expect(document.text).toBe(stored.text);
  expect(document.header).toEqual(stored.document.header);
  expect(document.body).toEqual(stored.document.body);
  expect(document.warnings).toEqual(stored.document.warnings);
});

test('a reader sees how secret a document is, in lists, documents and citations', async () => {
  const secrecy = 'TỐI MẬT' as const;
  const [summary] = await engine.list();
  const found = await engine.search('chi bộ', { limit: 1 });
  const secret = buildApp(
    stubEngine({
      list: async () => (summary ? [{ ...summary, secrecy }] : []),
      get: async () => ({ ...(await engine.get('d1')), secrecy }),
      search: async () => ({
        ...found,
        hits: found.hits.map((hit) => ({ ...hit, citation: { ...hit.citation, secrecy } })),
      }),
    }),
  );
  const read = async (url: string) => (await secret.inject(`/api/v1/${url}`)).json();
  expect((await read('documents')).documents[0].secrecy).toBe(secrecy);
  expect((await read('documents/d1')).secrecy).toBe(secrecy);
  expect((await read('search?q=chi+bo')).hits[0].citation.secrecy).toBe(secrecy);
});

test('each unit of the outline is named as a citation names it', async () => {
  const { outline } = (await engine.get('d2')).document;
  const units = (await app.inject('/api/v1/documents/d2')).json().outline;
  expect(units).toEqual(
    outline.map((unit, index) => ({ ...unit, nodeId: `d2.${index}`, path: unitLabel(outline, index) })),
  );
  const { citation } = (await app.inject('/api/v1/search?q=giam+sat+cua+Nhan+dan&limit=1')).json().hits[0];
  const cited = units.find((unit: { nodeId: string }) => unit.nodeId === citation.nodeId);
  expect(cited.path).toBe(citation.path);
});

test('a source shows its name and never the folder it lay in', async () => {
  for (const url of ['/api/v1/documents', '/api/v1/documents/d1']) {
    const response = await app.inject(url);
    expect(response.body).toContain('"name":"117-TB-DUK.md"');
    expect(response.body).not.toMatch(/két sắt|"path":"D:/);
  }
});

test('nothing that only the engine needs is sent', async () => {
  const document = (await app.inject('/api/v1/documents/d1')).json();
  expect(await engine.get('d1')).toHaveProperty('offsetMap');
  expect(document).not.toHaveProperty('offsetMap');
  expect(document).not.toHaveProperty('document');
});

test.each(['d99', 'd01', '117', '117-TB%2F%C4%90UK', '117-TB-DUK.md', 'd1.4', 'x'.repeat(100)])(
  'an address that is no id of a document is not found: %s',
  async (id) => {
    const response = await app.inject(`/api/v1/documents/${id}`);
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
  },
);

test('an id that the engine would also take for a number does not lead to another document', async () => {
  const response = await buildApp(stubEngine({ get: () => engine.get('d1') })).inject('/api/v1/documents/d117');
  expect(response.json()).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
});

test('a number in place of an id is not looked up, so it cannot be ambiguous either', async () => {
  const response = await buildApp(stubEngine({})).inject('/api/v1/documents/784');
  expect(response.json()).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
});

test('a corrected field says so, with what had been read', async () => {
  const library = await createSampleLibrary();
  const { header } = (await library.get('d1')).document;
  await library.correct('d1', { date: '19/7/2022' });
  const document = (await buildApp(library).inject('/api/v1/documents/d1')).json();
  expect([document.date, document.header.date.value, document.header.date.confidence]).toEqual([
    '2022-07-19',
    '2022-07-19',
    1,
  ]);
  expect(document.corrections).toEqual([
    { field: 'date', value: '2022-07-19', replaced: header.date, correctedAt: expect.any(String) },
  ]);
  await library.close();
});

test('a replaced document names the one that replaced it, in the list, on its own and in a hit', async () => {
  const replacedBy = {
    documentId: 'd2',
    label: 'mục 1, Thông báo 9-TB/ĐUK',
    role: 'replaces' as const,
    quote: 'Thông báo này thay thế Thông báo 117-TB/ĐUK.',
    span: { start: 0, end: 44 },
    textSha256: 'a'.repeat(64),
  };
  const stored = { ...(await engine.get('d1')), replacedBy };
  const result = await engine.search('sinh hoạt chi bộ', { limit: 1 });
  const { citation, ...hit } = result.hits[0]!;
  const replaced = buildApp(
    stubEngine({
      list: async () => [stored],
      get: async () => stored,
      search: async () => ({ ...result, hits: [{ ...hit, citation: { ...citation, replacedBy } }] }),
    }),
  );
  expect((await replaced.inject('/api/v1/documents')).json().documents[0].replacedBy).toEqual(replacedBy);
  expect((await replaced.inject('/api/v1/documents/d1')).json().replacedBy).toEqual(replacedBy);
  const { hits } = (await replaced.inject('/api/v1/search?q=chi+bo')).json();
  expect(hits[0].citation.replacedBy).toEqual(replacedBy);
});
