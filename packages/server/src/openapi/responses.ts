import type { ProblemCode } from '../problem/problem.ts';
import { toDocumentSchema } from './components.ts';
import { exampleProblem } from './example-problems.ts';
import type { Operation } from './operation.ts';

/** What any request to an operation can meet. */
const commonProblems: readonly ProblemCode[] = ['HOST_NOT_ALLOWED', 'HEADERS_TOO_LARGE', 'INTERNAL_ERROR'];

/** The `responses` of an operation: 200, then each status of a problem with its codes and an example a code. */
export function responsesOf({ answer, events, problems }: Operation): Record<string, unknown> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of [...problems, ...commonProblems]) {
    const { status } = exampleProblem(code);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const { description, schema, examples } = answer;
  return {
    200: {
      description,
      content: {
        'application/json': { schema: toDocumentSchema(schema), examples },
        ...(events === undefined ? {} : { 'text/event-stream': streamOf(events) }),
      },
    },
    ...Object.fromEntries([...byStatus].map(([status, codes]) => [status, problemResponse(status, codes)])),
  };
}

/** OpenAPI 3.1 knows no schema of an event: the description tells what each one holds. */
function streamOf({ description, examples }: NonNullable<Operation['events']>): unknown {
  return { schema: { type: 'string', description }, examples };
}

function problemResponse(status: number, codes: readonly ProblemCode[]): unknown {
  const examples = codes.map((code) => {
    const value = exampleProblem(code);
    return [code, { summary: code, value }];
  });
  const properties = { status: { const: status }, code: { enum: codes } };
  const schema = { allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object', properties }] };
  return {
    description: `${codes[0] === undefined ? '' : exampleProblem(codes[0]).title}: ${codes.join(', ')}.`,
    content: { 'application/problem+json': { schema, examples: Object.fromEntries(examples) } },
  };
}
