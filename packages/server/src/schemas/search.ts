import Type from 'typebox';
import { citationSchema } from './citation.ts';
import { limitSchema, list, nullable, spanSchema } from './common.ts';

export const searchQuerySchema = Type.Object({ q: Type.String(), limit: limitSchema }, { additionalProperties: false });

export const searchResultSchema = Type.Object({
  query: Type.String(),
  hits: list(
    Type.Object({
      rank: Type.Integer(),
      score: Type.Number(),
      lexical: nullable(Type.Number()),
      cosine: nullable(Type.Number()),
      citation: citationSchema,
      passage: Type.Object({ text: Type.String(), span: spanSchema }),
    }),
  ),
});
