import type { TSchema } from 'typebox';
import { fieldErrorSchema, problemSchema } from '../problem/problem.ts';
import {
  abstainedSchema,
  answeredSchema,
  answerSchema,
  askBodySchema,
  askedFigureSchema,
  confidenceSchema,
  contradictionSchema,
  missingSchema,
  modelFailureSchema,
  sentenceFaultSchema,
  struckSentenceSchema,
} from '../schemas/ask.ts';
import { citationSchema } from '../schemas/citation.ts';
import { replacedBySchema, spanSchema } from '../schemas/common.ts';
import {
  documentListSchema,
  documentSchema,
  documentSummarySchema,
  pageStartSchema,
  sourceSchema,
  unitSchema,
  warningSchema,
} from '../schemas/document.ts';
import { correctionSchema, headerSchema, signerSchema } from '../schemas/header.ts';
import { healthSchema } from '../schemas/health.ts';
import { referenceSchema } from '../schemas/reference.ts';
import { scorePartSchema } from '../schemas/score-part.ts';
import {
  facetCountSchema,
  facetsSchema,
  namedDocumentSchema,
  namedSchema,
  respellingSchema,
  searchHitSchema,
  searchResultSchema,
} from '../schemas/search.ts';
import {
  candidateDocumentSchema,
  claimedCitationSchema,
  misquoteSchema,
  verificationSchema,
  verifiedCitationSchema,
  verifiedSentenceSchema,
  verifyBodySchema,
} from '../schemas/verify.ts';

/** The schemas that have a name in the document, which is their title. */
const named: readonly TSchema[] = [
  healthSchema,
  searchResultSchema,
  searchHitSchema,
  scorePartSchema,
  respellingSchema,
  namedSchema,
  namedDocumentSchema,
  facetsSchema,
  facetCountSchema,
  askBodySchema,
  answerSchema,
  answeredSchema,
  abstainedSchema,
  missingSchema,
  confidenceSchema,
  askedFigureSchema,
  contradictionSchema,
  struckSentenceSchema,
  sentenceFaultSchema,
  modelFailureSchema,
  verifyBodySchema,
  claimedCitationSchema,
  verificationSchema,
  verifiedSentenceSchema,
  verifiedCitationSchema,
  misquoteSchema,
  candidateDocumentSchema,
  documentListSchema,
  documentSummarySchema,
  sourceSchema,
  documentSchema,
  headerSchema,
  signerSchema,
  correctionSchema,
  unitSchema,
  pageStartSchema,
  warningSchema,
  referenceSchema,
  citationSchema,
  replacedBySchema,
  spanSchema,
  problemSchema,
  fieldErrorSchema,
];

type Json = Readonly<Record<string, unknown>>;

/** `components.schemas`: each named schema, pointing at the others by `$ref`. */
export function componentSchemas(): Record<string, unknown> {
  return Object.fromEntries(named.map((schema) => [titleOf(schema as Json), inner(schema as Json)]));
}

/** A schema of a route as the document has it: plain JSON, where a named schema is a `$ref`. */
export function toDocumentSchema(schema: TSchema): Json {
  return convert(schema) as Json;
}

function convert(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value !== 'object' || value === null) return value;
  const title = titleOf(value as Json);
  return title === undefined ? inner(value as Json) : { $ref: `#/components/schemas/${title}` };
}

/** A schema that holds itself has an `$id` that it refers to, `ScorePart#`, which is its title too. */
function inner({ $id: _, ...schema }: Json): Json {
  const { $ref } = schema;
  if (typeof $ref === 'string') return { $ref: `#/components/schemas/${$ref.replace(/#$/, '')}` };
  return joinNull(Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, convert(value)])));
}

/** Two spellings of one schema: `anyOf: [{ type: X, … }, { type: 'null' }]` becomes `type: [X, 'null'], …`. */
function joinNull({ anyOf, ...rest }: Json): Json {
  if (!Array.isArray(anyOf)) return anyOf === undefined ? rest : { anyOf, ...rest };
  const [first, second] = anyOf;
  const isSimple = anyOf.length === 2 && second.type === 'null' && typeof first.type === 'string';
  return isSimple ? { ...first, ...rest, type: [first.type, 'null'] } : { anyOf, ...rest };
}

/** A property may be called `title` as well, and is then a schema, no string. */
function titleOf(schema: Json): string | undefined {
  return typeof schema.title === 'string' ? schema.title : undefined;
}
