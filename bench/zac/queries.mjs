// Vectors of queries, by the bundled model.
import { LoadedModel } from '../../packages/core/dist/node/loaded-model.js';
import { bundledModelDirectory, readModelInfo } from '../../packages/core/dist/node/model.js';

/** One unit-length vector a text, in order. */
export async function embedQueries(texts) {
  const model = await LoadedModel.load(await readModelInfo(bundledModelDirectory()));
  const vectors = [];
  for (const text of texts) vectors.push(await model.embed(text, 'query'));
  await model.close();
  return vectors;
}
