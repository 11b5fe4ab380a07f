import Type from 'typebox';
import { nullable, spanSchema } from './common.ts';

/** As `Citation` of @chidan/core: `quote` is the slice `span` of the document's text. */
export const citationSchema = Type.Object({
  documentId: Type.String(),
  nodeId: nullable(Type.String()),
  textSha256: Type.String(),
  label: Type.String(),
  number: nullable(Type.String()),
  issuer: nullable(Type.String()),
  date: nullable(Type.String()),
  subject: nullable(Type.String()),
  path: Type.String(),
  page: nullable(Type.Integer()),
  quote: Type.String(),
  span: spanSchema,
});
