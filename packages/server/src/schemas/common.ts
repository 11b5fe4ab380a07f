import Type, { type TSchema } from 'typebox';
import { problemSchema } from '../problem/problem.ts';

// A schema with a title is a component of the OpenAPI document, under that name; see openapi/components.ts.

export const spanSchema = Type.Object(
  {
    start: Type.Integer({ minimum: 0, description: 'Vị trí của ký tự đầu, tính từ 0.' }),
    end: Type.Integer({ minimum: 0, description: 'Vị trí ngay sau ký tự cuối.' }),
  },
  {
    title: 'Span',
    description:
      'Khoảng [start, end) trong toàn văn (`text` của văn bản), hoặc trong chuỗi mà nơi dùng nêu rõ, tính bằng đơn vị mã UTF-16 như chuỗi của JavaScript: `text.slice(start, end)`.',
  },
);

/** How sure a reading is. */
export const confidenceSchema = Type.Number({
  minimum: 0,
  maximum: 1,
  description: 'Độ chắc chắn khi đọc, từ 0 đến 1; 1 khi chữ đứng đúng chỗ và đúng mẫu thường gặp.',
});

/** @param what - what the number limits, in Vietnamese */
export function limitSchema(what: string) {
  return Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: what, examples: [5] }));
}

export const problemResponses = { '4xx': problemSchema, '5xx': problemSchema };

/** @param description - for readers of the OpenAPI document, in Vietnamese: what it is, and when it is null */
export function nullable<T extends TSchema>(schema: T, description: string) {
  return Type.Union([schema, Type.Null()], { description });
}

/** An array that is only read, as all of the library's are. */
export function list<T extends TSchema>(items: T, description: string) {
  return Type.Immutable(Type.Array(items, { description }));
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256Schema(description: string) {
  return Type.String({ pattern: '^[0-9a-f]{64}$', description });
}

/** As `Secrecy` of @chidan/core. */
export function nullableSecrecy() {
  return nullable(
    Type.Union([Type.Literal('MẬT'), Type.Literal('TỐI MẬT'), Type.Literal('TUYỆT MẬT')]),
    'Độ mật theo dấu đóng trên văn bản; null khi không thấy dấu.',
  );
}

/** As `ReplacedBy` of @chidan/core. */
export const replacedBySchema = Type.Object(
  {
    documentId: Type.String({ pattern: '^d\\d+$', description: 'Mã của văn bản thay thế hoặc bãi bỏ.' }),
    label: Type.String({ description: 'Nơi nêu điều đó, viết cho người đọc.' }),
    role: Type.Union([Type.Literal('replaces'), Type.Literal('repeals')], {
      description: '`replaces` thay thế, `repeals` bãi bỏ.',
    }),
    quote: Type.String({ description: 'Nguyên văn câu nêu điều đó: đúng bằng đoạn `span` của toàn văn văn bản ấy.' }),
    span: spanSchema,
    textSha256: sha256Schema('SHA-256 của toàn văn văn bản ấy (UTF-8), để kiểm tra lại câu trích.'),
  },
  {
    title: 'ReplacedBy',
    description: 'Văn bản trong thư viện tự nêu là thay thế hoặc bãi bỏ văn bản này, kèm nguyên văn.',
  },
);

/** Null says that nothing is known, not that the document is in force. */
export function nullableReplacedBy() {
  return nullable(
    replacedBySchema,
    'Văn bản đã thay thế hoặc bãi bỏ văn bản này; null khi không rõ, không có nghĩa là còn hiệu lực.',
  );
}
