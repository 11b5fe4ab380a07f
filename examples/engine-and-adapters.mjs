import { chunkDocument, createEngine, defaultChunkOptions, readFile, readingVersion } from '@chidan/core';
import { createHashingEmbedder, MemoryStore } from '@chidan/core/testing';

const countTokens = (text) => text.split(/\s+/).length;
const reader = {
  version: readingVersion(defaultChunkOptions),
  read: (name, bytes) => readFile(name, bytes, countTokens, defaultChunkOptions),
  cut: async (text, document) => chunkDocument(text, document, countTokens, defaultChunkOptions),
};
/** An answerer of one's own: the engine checks each of its quotes. */
const answerer = async (_question, evidence) => {
  const [best] = evidence;
  if (!best) return { kind: 'abstained', nearest: [] };
  const quote = process.argv.includes('--invent') ? 'Nộp lúc nào cũng được.' : best.citation.quote;
  return { kind: 'answered', citations: [{ ...best.citation, quote }], probability: 0.9 };
};

const engine = createEngine({ store: new MemoryStore(), embedder: createHashingEmbedder(), reader, answerer });
const text = 'Số 15/QĐ-UBND\nQUYẾT ĐỊNH\nVề chế độ báo cáo\nĐiều 1. Báo cáo tháng gửi trước ngày 20.';
await engine.add([{ path: '15-QD-UBND.txt', read: async () => new TextEncoder().encode(text) }]);

try {
  const answer = await engine.ask('Khi nào gửi báo cáo tháng?');
  console.log(answer.text, answer.confidence.level);
} catch (error) {
  console.log(error.code); // with --invent: QUOTE_MISMATCH
}
await engine.close();
