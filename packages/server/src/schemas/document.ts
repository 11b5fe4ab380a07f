import Type, { type TSchema } from 'typebox';
import { list, nullable, spanSchema } from './common.ts';

export const documentParamsSchema = Type.Object({ id: Type.String() });

/** A file as readers may know of it: its name without the folders. */
const sourceSchema = Type.Object({
  name: Type.String(),
  sha256: Type.String(),
  bytes: Type.Integer(),
  addedAt: Type.String(),
});

const summaryProperties = {
  id: Type.String(),
  title: Type.String(),
  number: nullable(Type.String()),
  type: nullable(Type.String()),
  issuer: nullable(Type.String()),
  date: nullable(Type.String()),
  subject: nullable(Type.String()),
  mediaType: Type.String(),
  pages: nullable(Type.Integer()),
  sources: list(sourceSchema),
};

export const documentListSchema = Type.Object({ documents: list(Type.Object(summaryProperties)) });

function field<T extends TSchema>(value: T) {
  return Type.Object({ value, span: spanSchema });
}

const headerSchema = Type.Object({
  superior: nullable(field(Type.String())),
  issuer: nullable(field(Type.String())),
  number: nullable(field(Type.String())),
  type: nullable(field(Type.String())),
  subject: nullable(field(Type.String())),
  place: nullable(field(Type.String())),
  date: nullable(field(Type.String())),
  markings: list(field(Type.String())),
  signer: nullable(
    field(Type.Object({ name: Type.String(), capacity: nullable(Type.String()), position: nullable(Type.String()) })),
  ),
  recipients: list(field(Type.String())),
});

const unitSchema = Type.Object({
  /** `d12.7`, as in `nodeId` of a citation. */
  nodeId: Type.String(),
  kind: Type.String(),
  number: Type.String(),
  heading: nullable(Type.String()),
  /** The unit's place among its elders, as people cite it: `điểm a khoản 2 Điều 5`. */
  path: Type.String(),
  /** The parent's place in this list; null at the top. */
  parent: nullable(Type.Integer()),
  span: spanSchema,
});

export const documentSchema = Type.Object({
  ...summaryProperties,
  header: headerSchema,
  outline: list(unitSchema),
  body: spanSchema,
  text: Type.String(),
  textSha256: Type.String(),
  /** Where each page begins in `text`; null where the format has no pages. */
  pageStarts: nullable(list(Type.Integer())),
  warnings: list(Type.Object({ code: Type.String(), span: spanSchema, message: Type.String() })),
});
