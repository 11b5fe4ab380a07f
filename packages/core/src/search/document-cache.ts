import type { LibraryStore } from '../library/library-store.ts';
import type { StoredDocument } from '../library/records.ts';

/** A structure of some hundred pages takes milliseconds to parse, and searches that follow meet the same documents. Guess. */
const mostDocuments = 64;
/** A book's text is some million characters, and its structure takes as much again. Guess. */
const mostCharacters = 20_000_000;

/** The documents that were read last, as they are in the library's present generation. */
export class DocumentCache {
  private readonly store: LibraryStore;
  private readonly documents = new Map<string, StoredDocument>();
  private characters = 0;
  private generation = -1;

  constructor(store: LibraryStore) {
    this.store = store;
  }

  /** Forgets what may have changed; cheap when nothing was committed. */
  async refresh(): Promise<void> {
    const generation = await this.store.generation();
    if (generation === this.generation) return;
    this.documents.clear();
    this.characters = 0;
    this.generation = generation;
  }

  async read(documentId: string): Promise<StoredDocument | null> {
    const { generation } = this;
    const document = this.documents.get(documentId) ?? (await this.store.readDocument(documentId));
    // What was read before a refresh may be out of date behind it.
    if (document && generation === this.generation) this.keep(document);
    return document;
  }

  /** The one asked for last goes last; the first are dropped where there is too much. */
  private keep(document: StoredDocument): void {
    this.drop(document.id);
    this.documents.set(document.id, document);
    this.characters += document.text.length;
    for (const oldest of this.documents.keys()) {
      if (this.documents.size <= mostDocuments && this.characters <= mostCharacters) return;
      this.drop(oldest);
    }
  }

  private drop(documentId: string): void {
    this.characters -= this.documents.get(documentId)?.text.length ?? 0;
    this.documents.delete(documentId);
  }
}
