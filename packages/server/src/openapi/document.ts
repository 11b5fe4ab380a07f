import { readFileSync } from 'node:fs';
import { requestProblems } from '../problem/request-problems.ts';
import { componentSchemas, toDocumentSchema } from './components.ts';
import type { Operation } from './operation.ts';
import { askOperation } from './operations/ask.ts';
import { getDocumentOperation, listDocumentsOperation } from './operations/documents.ts';
import { healthOperation } from './operations/health.ts';
import { searchOperation } from './operations/search.ts';
import { verifyOperation } from './operations/verify.ts';
import { responsesOf } from './responses.ts';

const operations: readonly Operation[] = [
  searchOperation,
  askOperation,
  verifyOperation,
  listDocumentsOperation,
  getDocumentOperation,
  healthOperation,
];

/** The OpenAPI 3.1 document of the server, plain JSON: made of the schemas and problems that the routes use. */
export function openApiDocument(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Chỉ Dẫn: giao diện HTTP',
      version: packageVersion(),
      summary: 'Tra cứu văn bản chỉ đạo, điều hành, trích dẫn nguyên văn.',
      description: introduction(),
      license: { name: 'MIT' },
    },
    servers: [{ url: '/', description: 'Máy chủ đang mở trang này' }],
    tags: [
      { name: 'Tra cứu', description: 'Tìm đoạn văn bản và hỏi đáp có căn cứ.' },
      { name: 'Văn bản', description: 'Các văn bản có trong thư viện.' },
      { name: 'Vận hành', description: 'Theo dõi tình trạng máy chủ.' },
    ],
    // Nobody signs in: who may reach the server is decided by the address that it listens on.
    security: [],
    paths,
    components: { schemas: componentSchemas() },
  };
}

function describe(operation: Operation): Record<string, unknown> {
  const { operationId, tag, summary, description, params, query, body } = operation;
  const parameters = [...parametersOf('path', params), ...parametersOf('query', query)];
  return {
    operationId,
    tags: [tag],
    summary,
    description,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: bodyOf(body) }),
    responses: responsesOf(operation),
  };
}

function parametersOf(place: 'path' | 'query', schema: Operation['query']): unknown[] {
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => {
    const { description, examples, ...rest } = toDocumentSchema(property);
    const required = isRequired(schema, name);
    return { name, in: place, required, description, schema: rest, example: (examples as unknown[] | undefined)?.[0] };
  });
}

function isRequired(schema: Operation['query'], name: string): boolean {
  const required: readonly string[] = schema?.required ?? [];
  return required.includes(name);
}

function bodyOf({ schema, description, examples }: NonNullable<Operation['body']>): unknown {
  return {
    required: true,
    description,
    content: { 'application/json': { schema: toDocumentSchema(schema), examples } },
  };
}

function introduction(): string {
  const ofConnection = ['REQUEST_MALFORMED', 'ROUTE_NOT_FOUND', 'METHOD_NOT_ALLOWED', 'HEADERS_TOO_LARGE'] as const;
  return [
    'Máy chủ chỉ đọc: tìm, trả lời, xem văn bản; không thêm, không sửa, không cần đăng nhập. Mọi câu trích là nguyên văn, kiểm tra được bằng `span` và `textSha256`.',
    'Mọi lỗi có dạng `application/problem+json` (RFC 9457); chương trình nên dựa vào `code`. Ngoài những lỗi ghi ở từng thao tác, một yêu cầu sai địa chỉ hoặc sai giao thức nhận:',
    ofConnection
      .map((code) => `- ${requestProblems[code].status} \`${code}\`: ${requestProblems[code].detail}`)
      .join('\n'),
    'Mỗi địa chỉ đọc bằng GET cũng nhận HEAD; OPTIONS cho biết các phương thức được nhận, và không cấp quyền cho trang của nơi khác. Tên máy trong «Host» phải là tên được phép.',
  ].join('\n\n');
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return version;
}
