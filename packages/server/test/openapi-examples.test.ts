import { sliceSpan } from '@chidan/core';
import { createMemoryEngine } from '@chidan/core/testing';
import { expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { abstainedExample, answeredExample } from '../src/openapi/examples/answer.ts';
import { documentExample } from '../src/openapi/examples/document.ts';
import { explainedResultExample } from '../src/openapi/examples/explained-result.ts';
import { namedResultExample } from '../src/openapi/examples/named-result.ts';
import { searchResultExample } from '../src/openapi/examples/search-result.ts';
import { type DocumentedContent, errorsOf, operations } from './openapi-check.ts';
import { createSampleLibrary } from './sample-library.ts';

/** The file of `documentExample`: an invented notice of an invented office. */
const exampleText = `TỈNH ỦY SÔNG VÀNG
VĂN PHÒNG
*
Số 9090-TB/VPTU

ĐẢNG CỘNG SẢN VIỆT NAM
Sông Vàng, ngày 02 tháng 10 năm 2024

VĂN BẢN MẪU

THÔNG BÁO
về chế độ trực ban của Văn phòng Tỉnh ủy
-----

Văn phòng Tỉnh ủy thông báo chế độ trực ban như sau:

1. Trực ban từ 7 giờ 30 đến 17 giờ các ngày làm việc.

2. Việc đột xuất báo ngay cho trực ban bằng điện thoại.

Nơi nhận:
- Các ban đảng,
- Lưu Văn phòng Tỉnh ủy.

CHÁNH VĂN PHÒNG

Trần Văn B
`;

test('every example is of its schema', () => {
  const contents = operations.flatMap(({ operation: { operationId, requestBody, responses } }) => [
    ...Object.values(requestBody?.content ?? {}).map((content) => [operationId, content] as const),
    ...Object.entries(responses).flatMap(([status, { content }]) =>
      Object.values(content).map((one) => [`${operationId} ${status}`, one] as const),
    ),
  ]);
  const wrong = contents.flatMap(([place, content]) => checkExamples(place, content));
  expect(wrong).toEqual([]);
  for (const { operation } of operations) {
    for (const { schema, example } of operation.parameters ?? []) expect(errorsOf(schema, example)).toEqual([]);
  }
});

test('an example that is not of its schema would be found', () => {
  const schema = { $ref: '#/components/schemas/SearchResult' };
  expect(errorsOf(schema, { ...searchResultExample, hits: null })).not.toEqual([]);
  expect(errorsOf(schema, { ...searchResultExample, total: 1 })).not.toEqual([]);
});

test('what the examples quote stands in the sample documents', async () => {
  const engine = await createSampleLibrary();
  const hits = [...searchResultExample.hits, ...namedResultExample.hits, ...explainedResultExample.hits];
  const citations = [...hits.map((hit) => hit.citation), ...answeredExample.citations, ...abstainedExample.nearest];
  expect(citations.length).toBeGreaterThan(2);
  for (const { number, quote, span, textSha256 } of citations) {
    const stored = await engine.get(number);
    expect([stored.textSha256, sliceSpan(stored.text, span)]).toEqual([textSha256, quote]);
  }
  for (const { citation, passage } of hits) {
    expect(sliceSpan((await engine.get(citation.number)).text, passage.span)).toBe(passage.text);
  }
  await engine.close();
});

test('the document of the examples is what its file gives', async () => {
  const engine = createMemoryEngine();
  const bytes = new TextEncoder().encode(exampleText);
  await engine.add([{ path: `van-ban/${documentExample.sources[0]?.name}`, read: async () => bytes }]);
  const read = (await buildApp(engine).inject('/api/v1/documents/d1')).json();
  const sources = documentExample.sources.map((source) => ({ ...source, addedAt: expect.any(String) }));
  expect(read).toEqual({ ...documentExample, sources });
  expect(documentExample.outline.map(({ span }) => sliceSpan(documentExample.text, span))).toContain(
    '1. Trực ban từ 7 giờ 30 đến 17 giờ các ngày làm việc.',
  );
  await engine.close();
});

function checkExamples(place: string, { schema, examples }: DocumentedContent): unknown[] {
  const values = Object.entries(examples);
  if (values.length === 0) return [`${place} has no example`];
  return values.flatMap(([name, { value }]) => errorsOf(schema, value).map((error) => [place, name, error]));
}
