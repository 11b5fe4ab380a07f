import Type from 'typebox';

export const healthSchema = Type.Object({
  status: Type.Literal('ok'),
  documents: Type.Integer(),
  chunks: Type.Integer(),
  generation: Type.Integer(),
});
