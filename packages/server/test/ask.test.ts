import { afterAll, describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { createSampleLibrary } from './sample-library.ts';

const engine = await createSampleLibrary();
const app = buildApp(engine);
afterAll(() => engine.close());

const ask = (payload: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/ask',
    headers,
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });

test('a question is answered with quotes that stand in the document', async () => {
  const question = 'Chi bộ đưa nội dung thực hành tiết kiệm vào sinh hoạt chuyên đề mấy lần trong năm?';
  const response = await ask({ question });
  expect(response.statusCode).toBe(200);
  const answer = response.json();
  expect(answer.kind).toBe('answered');
  expect(answer).toEqual(await engine.ask(question));
  const [{ documentId, quote, span }] = answer.citations;
  const { text } = (await app.inject(`/api/v1/documents/${documentId}`)).json();
  expect(text.slice(span.start, span.end)).toBe(quote);
});

test('a question that leans on the one before it is answered as it is understood', async () => {
  const after = 'Thông báo 117-TB/ĐUK quy định việc gì?';
  const answer = (await ask({ question: 'ai ký văn bản đó?', after })).json();
  expect(answer).toMatchObject({ question: 'ai ký văn bản đó?', understood: 'ai ký Thông báo 117-TB/ĐUK?' });
  expect(answer).toEqual(await engine.ask('ai ký văn bản đó?', { after }));
  expect(answer.citations[0].documentId).toBe('d1');
  const { figure, citations } = (await ask({ question: 'thế ký ngày nào?', after })).json();
  expect(figure).toMatchObject({ words: 'ngày 18 tháng 7 năm 2022', citation: 0 });
  expect(citations[0].quote.slice(figure.span.start, figure.span.end)).toBe(figure.words);
});

test('a question without ground is answered with the nearest passages', async () => {
  const answer = (await ask({ question: 'zzz qqq', limit: 2 })).json();
  expect(answer.kind).toBe('abstained');
  expect(answer).toEqual(await engine.ask('zzz qqq', { limit: 2 }));
});

describe('a question is refused', () => {
  test.each<[code: string, field: string | undefined, payload: unknown]>([
    ['REQUEST_INVALID', 'question', {}],
    ['REQUEST_INVALID', 'question', { question: 5 }],
    ['REQUEST_INVALID', 'question', { question: null }],
    ['REQUEST_INVALID', 'limit', { question: 'a', limit: '5' }],
    ['REQUEST_INVALID', 'limit', { question: 'a', limit: 101 }],
    ['REQUEST_INVALID', 'after', { question: 'a', after: 5 }],
    ['REQUEST_INVALID', 'model', { question: 'a', model: 'x' }],
    ['BODY_INVALID', undefined, []],
    ['BODY_INVALID', undefined, '"câu hỏi"'],
    ['BODY_INVALID', undefined, '{"question": '],
    ['BODY_INVALID', undefined, '{"question": "a", "__proto__": {"limit": 1}}'],
    ['BODY_INVALID', undefined, ''],
    ['QUERY_EMPTY', undefined, { question: '…' }],
  ])('with %s, naming %s, for %j', async (code, field, payload) => {
    const response = await ask(payload);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code, status: 400 });
    expect(response.json().errors?.[0].field).toBe(field);
  });

  test('when nothing was sent', async () => {
    expect((await app.inject({ method: 'POST', url: '/api/v1/ask' })).json()).toMatchObject({ code: 'BODY_INVALID' });
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'as %s, which any site may post unasked',
    async (type) => {
      const response = await ask('{"question": "a"}', { 'content-type': type });
      expect(response.statusCode).toBe(415);
      expect(response.json()).toMatchObject({ code: 'MEDIA_TYPE_UNSUPPORTED' });
    },
  );

  test('over 64 KiB, before it is read', async () => {
    const response = await ask({ question: 'a'.repeat(64 * 1024) });
    expect(response.statusCode).toBe(413);
    expect(response.json()).toMatchObject({ code: 'BODY_TOO_LARGE' });
  });
});
