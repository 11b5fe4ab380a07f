import { afterAll, describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { answeredExample } from '../src/openapi/examples/answer.ts';
import { misquotingForm, refutedExample, supportedExample } from '../src/openapi/examples/verification.ts';
import { createSampleLibrary } from './sample-library.ts';

const engine = await createSampleLibrary();
const app = buildApp(engine);
afterAll(() => engine.close());

const verify = (payload: object) => app.inject({ method: 'POST', url: '/api/v1/verify', payload });

test('what ask has answered is supported as it is', async () => {
  const question = 'Chi bộ đưa nội dung thực hành tiết kiệm vào sinh hoạt chuyên đề mấy lần trong năm?';
  const answer = (await app.inject({ method: 'POST', url: '/api/v1/ask', payload: { question } })).json();
  const response = await verify(answer);
  expect(response.statusCode).toBe(200);
  expect(response.json()).toMatchObject({ isSupported: true });
  expect(response.json()).toEqual(await engine.verify(answer));
});

test('the examples are what the sample documents bear out', async () => {
  expect((await verify(answeredExample)).json()).toEqual(supportedExample);
  expect((await verify(misquotingForm)).json()).toEqual(refutedExample);
});

test('an answer that abstains has its nearest passages checked', async () => {
  const { quote, number } = answeredExample.citations[0] ?? { quote: '', number: '' };
  const response = await verify({ kind: 'abstained', text: 'Không có.', nearest: [{ quote, number }] });
  expect(response.json()).toMatchObject({ isSupported: true, sentences: [], citations: [{ outcome: 'verbatim' }] });
});

test('a long answer fits, beyond what a question may be', async () => {
  const { quote, number } = answeredExample.citations[0] ?? { quote: '', number: '' };
  const citations = Array.from({ length: 300 }, () => ({ quote, number }));
  const response = await verify({ text: `${quote} [300]`, citations });
  expect(response.statusCode).toBe(200);
  expect(response.json().citations).toHaveLength(300);
});

describe('an answer is refused', () => {
  test.each<[code: string, named: string, payload: object]>([
    ['REQUEST_INVALID', 'text', { citations: [] }],
    ['REQUEST_INVALID', 'quote', { text: 'a', citations: [{}] }],
    ['ANSWER_INVALID', 'citations', { text: 'a' }],
    ['ANSWER_INVALID', 'nearest', { kind: 'abstained', text: 'a' }],
    ['ANSWER_INVALID', 'citations[0].quote', { text: 'a', citations: [{ quote: '…' }] }],
    ['BODY_INVALID', '', []],
  ])('with %s, naming %s', async (code, named, payload) => {
    const response = await verify(payload);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code });
    expect(response.json().detail).toContain(named);
  });
});
