import type { LibraryStore } from '../library/library-store.ts';
import type { StoredDocument } from '../library/records.ts';

/** A structure of some hundred pages takes milliseconds to parse, and searches that follow meet the same documents. Guess. */
const mostDocuments = 64;

/** The documents that were read last, as they are in the library's present generation. */
export class DocumentCache {
  private readonly store: LibraryStore;
  private readonly documents = new Map<string, StoredDocument>();
  private generation = -1;

  constructor(store: LibraryStore) {
    this.store = store;
  }

  /** Forgets what may have changed; cheap when nothing was committed. */
  async refresh(): Promise<void> {
    const generation = await this.store.generation();
    if (generation !== this.generation) this.documents.clear();
    this.generation = generation;
  }

  async read(documentId: string): Promise<StoredDocument | null> {
    const known = this.documents.get(documentId) ?? (await this.store.readDocument(documentId));
    if (!known) return null;
    // The one asked for last goes last; the first is the one to be dropped.
    this.documents.delete(documentId);
    this.documents.set(documentId, known);
    const [oldest] = this.documents.keys();
    if (this.documents.size > mostDocuments && oldest !== undefined) this.documents.delete(oldest);
    return known;
  }
}
