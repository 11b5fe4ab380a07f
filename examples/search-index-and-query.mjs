import { ExactScan, fuseByMinMax, MemorySegment, queryTerms, rankByBm25 } from '@chidan/core';
import { createHashingEmbedder } from '@chidan/core/testing';

const passages = new Map([
  [1, 'Báo cáo tháng gửi trước ngày 20.'],
  [2, 'Chi bộ sinh hoạt định kỳ mỗi tháng một lần.'],
  [3, 'Cấp ủy viên dự sinh hoạt chi bộ theo phân công.'],
]);
const embedder = createHashingEmbedder(); // stands in for a model
const { dimension } = await embedder.space();

const words = new MemorySegment(); // ids ascending
const vectors = new ExactScan(dimension);
for (const [id, text] of passages) {
  words.add(id, text);
  vectors.add(id, (await embedder.embed([text], 'passage'))[0]);
}

const query = 'phan cong cap uy du sinh hoat'; // without diacritics: every accented form is meant
const keep = () => false; // nothing is deleted
const lexical = rankByBm25([words], queryTerms(query), 10, keep);
const nearest = vectors.search((await embedder.embed([query], 'query'))[0], 10, keep);
for (const { chunkId, score } of fuseByMinMax(lexical, nearest, 0.5))
  console.log(score.toFixed(2), passages.get(chunkId));
