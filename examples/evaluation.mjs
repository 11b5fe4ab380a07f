import { isRelevant, meanReciprocalRank, parseQuestions, recallAt } from '@chidan/core';
import { createMemoryEngine } from '@chidan/core/testing';

const engine = createMemoryEngine();
const write = (path, text) => ({ path, read: async () => new TextEncoder().encode(text) });
await engine.add([
  write('bao-cao.txt', 'Báo cáo tháng gửi trước ngày 20.'),
  write('sinh-hoat.txt', 'Chi bộ sinh hoạt định kỳ mỗi tháng một lần.'),
]);

// One JSON object a line; judged by document and quote, so that chunks may change.
const questions = parseQuestions(`
{"id":"q1","question":"bao giờ gửi báo cáo tháng","answerable":true,"relevant":[{"document":"bao-cao.txt","path":"đoạn 1","quote":"trước ngày 20"}]}
{"id":"q2","question":"chi bo hop may lan","answerable":true,"relevant":[{"document":"sinh-hoat.txt","path":"đoạn 1","quote":"mỗi tháng một lần"}]}
`);

const ranks = [];
for (const question of questions) {
  const { hits } = await engine.search(question.question, { vectorWeight: 0 }); // by words alone
  const paths = await Promise.all(
    hits.map(async ({ citation }) => (await engine.get(citation.documentId)).sources.map((source) => source.path)),
  );
  const at = hits.findIndex((hit, index) => isRelevant(question, paths[index], hit.passage.text));
  ranks.push(at === -1 ? null : at + 1);
}
console.log('recall@1', recallAt(1, ranks), 'MRR', meanReciprocalRank(ranks));
