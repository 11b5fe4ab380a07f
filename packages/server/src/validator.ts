import type { FastifySchemaCompiler } from 'fastify';
import { IsArray, IsBoolean, IsInteger, IsObject, type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

/**
 * Checks requests as they are. Only a query parameter declared an integer is read from its digits, a boolean from `true` and
 * `false`, and a list from one value or several; no other spelling: the usual conversions also take `5.9`, `true` and an
 * empty value for numbers.
 */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const validator = Compile(schema);
  return (received) => {
    const value = httpPart === 'querystring' ? readParameters(schema, received) : received;
    return validator.Check(value) ? { value } : { error: validator.Errors(value) as unknown as Error };
  };
};

function readParameters(schema: TSchema, query: unknown): unknown {
  if (!IsObject(schema)) return query;
  const entries = Object.entries(query as Record<string, unknown>).map(([name, value]) => {
    const declared = Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    return [name, typeof value === 'string' ? readParameter(declared, value) : value];
  });
  return Object.fromEntries(entries);
}

function readParameter(declared: unknown, value: string): unknown {
  if (IsInteger(declared) && /^\d{1,9}$/.test(value)) return Number(value);
  if (IsBoolean(declared) && /^(?:true|false)$/.test(value)) return value === 'true';
  return IsArray(declared) ? [value] : value;
}
