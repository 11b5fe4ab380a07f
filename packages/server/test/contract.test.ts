import type { InjectOptions } from 'fastify';
import { afterAll, describe, expect, test } from 'vitest';
import { type ProblemCase, problemCases, requests, send } from './contract-cases.ts';
import { connectionCases } from './contract-connection.ts';
import { errorsOf, findOperation, operations } from './openapi-check.ts';
import { createSampleLibrary } from './sample-library.ts';

const engine = await createSampleLibrary();
afterAll(() => engine.close());

const cases = [...problemCases(engine), ...connectionCases()];

describe('a request to each operation is answered as the document says', () => {
  const abstained = { method: 'POST', url: '/api/v1/ask', payload: { question: 'zzz qqq', limit: 2 } } as const;
  const successes: [operationId: string, what: string, request: InjectOptions | undefined][] = [
    ...Object.entries(requests).map(([id, request]): [string, string, InjectOptions] => [id, 'found', request]),
    ['askQuestion', 'abstained', abstained],
    ['searchPassages', 'without limit', { url: '/api/v1/search?q=117' }],
    ['getDocument', 'the second', { url: '/api/v1/documents/d2' }],
  ];
  test.each(successes)('%s, %s', async (operationId, _what, request) => {
    const { status, contentType, body } = await send(engine, request);
    expect(status).toBe(200);
    checkAnswer(operationId, 200, contentType, body);
  });

  test('and a question meets both of its answers', async () => {
    const answers = await Promise.all([send(engine, requests.askQuestion), send(engine, abstained)]);
    expect(answers.map(({ body }) => (body as { kind: string }).kind)).toEqual(['answered', 'abstained']);
  });
});

test.each(cases)(
  '$operationId answers with $code as the document says',
  async ({ operationId, code, send }: ProblemCase) => {
    const { status, contentType, body } = await send();
    expect(body).toMatchObject({ code, status });
    checkAnswer(operationId, status, contentType, body);
  },
);

test('every problem of the document is brought about above, and no other', () => {
  const documented = operations.flatMap(({ operation: { operationId, responses } }) =>
    Object.values(responses).flatMap(({ content }) =>
      Object.keys(content['application/problem+json']?.examples ?? {}).map((code) => `${operationId} ${code}`),
    ),
  );
  expect(documented.length).toBeGreaterThan(operations.length);
  expect(cases.map(({ operationId, code }) => `${operationId} ${code}`).sort()).toEqual(documented.sort());
});

test('every operation of the document is asked above, and no other', () => {
  const documented = operations.map(({ operation }) => operation.operationId);
  expect(Object.keys(requests).sort()).toEqual(documented.sort());
});

/** That the document has this status for the operation, of this type, and that the body fits the schema there. */
function checkAnswer(operationId: string, status: number, contentType: string, body: unknown): void {
  const content = findOperation(operationId).responses[status]?.content ?? {};
  const [type = ''] = contentType.split(';');
  expect(Object.keys(content)).toContain(type);
  expect(errorsOf(content[type]?.schema ?? {}, body)).toEqual([]);
}
