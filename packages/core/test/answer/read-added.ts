import type { StoredDocument } from '../../src/library/records.ts';
import { createMemoryEngine, MemoryStore } from '../../src/testing/index.ts';
import { textFile } from '../corpus.ts';

/** A text as a library has it once it is added under a name. */
export async function readAdded(name: string, text: string): Promise<StoredDocument> {
  const store = new MemoryStore();
  await createMemoryEngine({ store }).add([textFile(name, text)]);
  const document = await store.readDocument('d1');
  if (!document) throw new Error('not added');
  return document;
}
