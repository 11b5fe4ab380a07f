import Type, { type TSchema } from 'typebox';
import { problemSchema } from '../problem/problem.ts';

/** Half-open, in UTF-16 code units of the document's text. */
export const spanSchema = Type.Object({ start: Type.Integer(), end: Type.Integer() });

export const limitSchema = Type.Optional(Type.Integer({ minimum: 1, maximum: 100 }));

export const problemResponses = { '4xx': problemSchema, '5xx': problemSchema };

export function nullable<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()]);
}

/** An array that is only read, as all of the library's are. */
export function list<T extends TSchema>(items: T) {
  return Type.Immutable(Type.Array(items));
}
