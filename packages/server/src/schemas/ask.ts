import Type from 'typebox';
import { citationSchema } from './citation.ts';
import { limitSchema, list } from './common.ts';

export const askBodySchema = Type.Object(
  { question: Type.String(), limit: limitSchema },
  { additionalProperties: false },
);

export const answerSchema = Type.Union([
  Type.Object({
    kind: Type.Literal('answered'),
    question: Type.String(),
    text: Type.String(),
    citations: list(citationSchema),
  }),
  Type.Object({
    kind: Type.Literal('abstained'),
    question: Type.String(),
    text: Type.String(),
    nearest: list(citationSchema),
  }),
]);
