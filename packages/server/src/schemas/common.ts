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
      'Khoảng [start, end) trong toàn văn (`text` của văn bản), tính bằng đơn vị mã UTF-16 như chuỗi của JavaScript: `text.slice(start, end)`.',
  },
);

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
