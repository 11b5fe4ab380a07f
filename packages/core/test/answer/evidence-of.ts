import { type Evidence, gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { createMemoryEngine, MemoryStore } from '../../src/testing/index.ts';
import { textFile } from '../corpus.ts';

/** Evidence from every chunk of some texts, each a document of its own, in the order given, all with one cosine. */
export async function evidenceOf(question: string, texts: readonly string[], cosine = 0.5): Promise<Evidence[]> {
  const store = new MemoryStore();
  await createMemoryEngine({ store }).add(texts.map((text, index) => textFile(`${index}.txt`, text)));
  const chunkIds = await store.readChunkIds(texts.map((_, index) => `d${index + 1}`));
  const ranked = chunkIds.map((chunkId) => ({
    ...{ chunkId, score: 1, lexical: null, cosine },
    lexicalShare: 0,
    cosineShare: 1,
  }));
  return await gatherEvidence(store, question, ranked);
}
