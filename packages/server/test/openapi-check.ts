import { createRequire } from 'node:module';
import { openApiDocument } from '../src/openapi/document.ts';

/** One operation of the document, as far as the tests look into it. */
export interface DocumentedOperation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly description?: string;
    readonly example?: unknown;
    readonly schema: object;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, DocumentedContent>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content: Readonly<Record<string, DocumentedContent>> }>
  >;
}

export interface DocumentedContent {
  readonly schema: object;
  readonly examples: Readonly<Record<string, { readonly value: unknown }>>;
}

interface OpenApi {
  readonly openapi: string;
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** As a reader gets it: JSON, nothing of TypeBox left. */
export const document: OpenApi = JSON.parse(JSON.stringify(openApiDocument()));

export const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);

export function findOperation(operationId: string): DocumentedOperation {
  const found = operations.find(({ operation }) => operation.operationId === operationId);
  if (found === undefined) throw new Error(`the document has no ${operationId}`);
  return found.operation;
}

interface Validate {
  (value: unknown): boolean;
  readonly errors?: readonly object[] | null;
}
interface AjvInstance {
  addVocabulary(words: readonly string[]): void;
  compile(schema: object): Validate;
}

/** Ajv comes with Fastify; strict, so that a misspelt keyword of a schema is an error too. */
const fromFastify = createRequire(createRequire(import.meta.url).resolve('fastify'));
const { Ajv2020 } = createRequire(fromFastify.resolve('@fastify/ajv-compiler'))('ajv/dist/2020.js') as {
  Ajv2020: new (options: object) => AjvInstance;
};
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, allErrors: true });
// Where the schemas lie in what Ajv is given: their references lead there.
ajv.addVocabulary(['components']);

/** What is wrong with a value by a schema of the document; a property that the document does not name is wrong too. */
export function errorsOf(schema: object, value: unknown): readonly object[] {
  const validate = ajv.compile({ ...close(schema), components: close(document.components) });
  return validate(value) ? [] : (validate.errors ?? []);
}

/** The schemas with no room for what they do not name; partial ones, which require nothing, and those said to be open stay so. */
function close(schema: object): object {
  if (Array.isArray(schema))
    return schema.map((part) => (typeof part === 'object' && part !== null ? close(part) : part));
  const closed = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null ? close(value) : value,
    ]),
  );
  return 'properties' in closed && 'required' in closed ? { additionalProperties: false, ...closed } : closed;
}
