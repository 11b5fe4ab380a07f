import { chunkDocument, createEngine, defaultChunkOptions, readFile, readingVersion } from '@chidan/core';
import { createHashingEmbedder, MemoryStore } from '@chidan/core/testing';

const countTokens = (text) => text.split(/\s+/).length;
const reader = {
  version: readingVersion(defaultChunkOptions),
  read: (name, bytes) => readFile(name, bytes, countTokens, defaultChunkOptions),
  cut: async (text, document) => chunkDocument(text, document, countTokens, defaultChunkOptions),
};
/** An answerer of one's own, in the place of a language model: the engine checks each of its quotes. */
const answerer = async (question, evidence) => {
  const [best] = evidence;
  if (!best) return { kind: 'abstained', question, text: 'Không có căn cứ.', nearest: [] };
  const quote = process.argv.includes('--invent') ? 'Nộp lúc nào cũng được.' : best.citation.quote;
  return { kind: 'answered', question, text: `Theo ${best.citation.label}.`, citations: [{ ...best.citation, quote }] };
};

const engine = createEngine({ store: new MemoryStore(), embedder: createHashingEmbedder(), reader, answerer });
const text = 'Số 15/QĐ-UBND\nQUYẾT ĐỊNH\nVề chế độ báo cáo\nĐiều 1. Báo cáo tháng gửi trước ngày 20.';
await engine.add([{ path: '15-QD-UBND.txt', read: async () => new TextEncoder().encode(text) }]);

try {
  const answer = await engine.ask('Khi nào gửi báo cáo tháng?');
  console.log(answer.text, answer.citations[0].quote);
} catch (error) {
  console.log(error.code); // with --invent: QUOTE_MISMATCH
}
await engine.close();
