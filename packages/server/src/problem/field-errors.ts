import type { FastifySchemaValidationError } from 'fastify';
import type { FieldError } from './problem.ts';

/** In words, by JSON Schema keyword; a keyword that is not here says only that the value is wrong. */
const reasons: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => string>> = {
  required: () => 'còn thiếu',
  additionalProperties: () => 'không phải tham số của địa chỉ này',
  type: ({ type }) => `phải là ${typeNames[String(type)] ?? 'giá trị khác'}`,
  enum: ({ allowedValues }) => `phải là ${[allowedValues].flat().join(' hoặc ')}`,
  minimum: ({ limit }) => `phải từ ${limit} trở lên`,
  maximum: ({ limit }) => `phải từ ${limit} trở xuống`,
};

const typeNames: Readonly<Record<string, string>> = {
  integer: 'một số nguyên',
  string: 'một chuỗi ký tự',
  boolean: 'true hoặc false',
};

/**
 * Turns validation errors into the fields a caller knows, one error a field.
 *
 * @returns empty when the whole value is of the wrong type, so that no field can be named
 */
export function fieldErrors(errors: readonly FastifySchemaValidationError[]): FieldError[] {
  const found = new Map<string, FieldError>();
  for (const error of errors) {
    // TypeBox reports a property that is not allowed a second time, as a schema `false` at its place.
    if (error.keyword === 'boolean') continue;
    const detail = reasons[error.keyword]?.(error.params) ?? 'không đúng';
    for (const field of fieldsOf(error)) if (!found.has(field)) found.set(field, { field, detail });
  }
  return [...found.values()];
}

function fieldsOf({ keyword, instancePath, params }: FastifySchemaValidationError): readonly string[] {
  const named =
    keyword === 'required'
      ? params.requiredProperties
      : keyword === 'additionalProperties'
        ? params.additionalProperties
        : undefined;
  if (Array.isArray(named)) return named;
  return instancePath === '' ? [] : [instancePath.slice(1).replaceAll('/', '.')];
}
