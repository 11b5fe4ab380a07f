import { bundledModelDirectory, createThreadEmbedder, fingerprintModel, readModelInfo } from '@chidan/core/node';

const model = await readModelInfo(bundledModelDirectory()); // or the folder of another model
const { directory, dimension } = model;
const embedder = createThreadEmbedder(model, async () => ({
  fingerprint: await fingerprintModel(directory),
  dimension,
}));
console.log((await embedder.space()).dimension, 'dimensions');

const [query] = await embedder.embed(['thời hạn gửi báo cáo'], 'query');
const passages = ['Báo cáo tháng gửi trước ngày 20.', 'Chi bộ sinh hoạt định kỳ mỗi tháng một lần.'];
const vectors = await embedder.embed(passages, 'passage'); // of unit length: their dot product is the cosine
const cosines = vectors.map((vector) => vector.reduce((sum, value, at) => sum + value * query[at], 0));
console.log('nearest:', passages[cosines[0] > cosines[1] ? 0 : 1]);
await embedder.close();
