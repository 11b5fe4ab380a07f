import type { FastifySchemaCompiler } from 'fastify';
import { IsInteger, IsObject, type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

/**
 * Checks requests as they are. Only a query parameter declared an integer is read from its digits, and no other
 * spelling: the usual conversions also take `5.9`, `true` and an empty value for numbers.
 */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const validator = Compile(schema);
  return (received) => {
    const value = httpPart === 'querystring' ? readIntegers(schema, received) : received;
    return validator.Check(value) ? { value } : { error: validator.Errors(value) as unknown as Error };
  };
};

function readIntegers(schema: TSchema, query: unknown): unknown {
  if (!IsObject(schema)) return query;
  const entries = Object.entries(query as Record<string, unknown>).map(([name, value]) => {
    const isInteger = Object.hasOwn(schema.properties, name) && IsInteger(schema.properties[name]);
    return [name, isInteger && typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value];
  });
  return Object.fromEntries(entries);
}
