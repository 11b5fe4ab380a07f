import { ChidanError } from '../base/error.ts';
import type { EmbeddingSpace } from '../embedding/embedder.ts';
import { applyCorrections, type Correction, carryOver, correctionsKey } from '../library/corrections.ts';
import { compileFilter, type DocumentFilter } from '../library/document-filter.ts';
import type {
  Addition,
  EmbeddedChunks,
  GenerationRange,
  LibraryStatus,
  LibraryStore,
  Recorrection,
  Saved,
} from '../library/library-store.ts';
import type {
  ChunkEntry,
  DocumentReading,
  DocumentSummary,
  Passage,
  ReplacedBy,
  Source,
  StoredDocument,
} from '../library/records.ts';
import { findReplacement, fullNumberKey, replacementsIn, toReplacedBy } from '../library/replacements.ts';
import { type HeaderSummary, summariseReading } from '../library/summarise-reading.ts';
import { countPages } from '../text/document-text.ts';
import { MemoryChunks } from './memory-chunks.ts';

interface HeldDocument {
  sha256: string;
  reading: DocumentReading;
}

/** A library in memory: the same behaviour as the SQLite store, for tests and for trying things out. */
export class MemoryStore implements LibraryStore {
  private readonly documents = new Map<string, HeldDocument>();
  private readonly sources = new Map<string, { documentId: string; source: Source }>();
  private readonly corrections = new Map<string, readonly Correction[]>();
  private readonly chunks = new MemoryChunks();
  private readonly vectors = new Map<string, Map<string, Float32Array>>();
  private currentFingerprint: string | null = null;
  private currentGeneration = 0;
  private lastDocument = 0;

  async status(): Promise<LibraryStatus> {
    const { currentGeneration: generation, currentFingerprint: fingerprint } = this;
    return { documents: this.documents.size, chunks: this.chunks.size, generation, fingerprint };
  }

  async generation(): Promise<number> {
    return this.currentGeneration;
  }

  async findSource(path: string): Promise<Source | null> {
    return this.sources.get(path)?.source ?? null;
  }

  async findReading(sha256: string): Promise<string | null> {
    return this.bySha256(sha256)?.[1].reading.readingVersion ?? null;
  }

  async readCorrections({ path, sha256 }: Pick<Source, 'path' | 'sha256'>): Promise<Correction[]> {
    const own = this.correctionsOf(sha256);
    const known = this.sources.get(path)?.source.sha256 ?? sha256;
    const carried = known === sha256 ? [] : carryOver(this.correctionsOf(known));
    return [...own, ...carried.filter(({ field }) => !own.some((correction) => correction.field === field))];
  }

  async knownVectors(keys: readonly string[], fingerprint: string): Promise<Set<string>> {
    const held = this.vectors.get(fingerprint);
    return new Set(keys.filter((key) => held?.has(key)));
  }

  async fingerprint(): Promise<string | null> {
    return this.currentFingerprint;
  }

  async save(addition: Addition): Promise<Saved> {
    const { source, reading } = addition;
    const { fingerprint } = addition.space;
    if (this.currentFingerprint !== null && this.currentFingerprint !== fingerprint) {
      throw new ChidanError('EMBEDDING_MISMATCH', { stored: this.currentFingerprint, current: fingerprint });
    }
    this.currentFingerprint = fingerprint;
    const sameBytes = this.bySha256(source.sha256);
    const own = this.correctionsOf(source.sha256);
    const added = addition.corrections.filter(({ field }) => !own.some((correction) => correction.field === field));
    if (!sameBytes) this.corrections.set(source.sha256, [...own, ...added]);
    const samePath = this.sources.get(source.path);
    let saved: Saved;
    if (sameBytes) {
      const [documentId, held] = sameBytes;
      const isReread = held.reading.readingVersion !== reading.readingVersion;
      const outcome = isReread ? 'reread' : samePath?.documentId === documentId ? 'unchanged' : 'added';
      saved = { documentId, outcome, replaced: null };
      if (isReread) this.hold(documentId, addition);
      if (samePath && samePath.documentId !== documentId && this.sourcesOf(samePath.documentId).length === 1) {
        const [replaced = null] = await this.remove([samePath.documentId]);
        saved = { documentId, outcome: 'updated', replaced };
      }
    } else if (samePath && this.sourcesOf(samePath.documentId).length === 1) {
      saved = { documentId: samePath.documentId, outcome: 'updated', replaced: samePath.source.sha256 };
      this.hold(samePath.documentId, addition);
    } else {
      saved = { documentId: `d${++this.lastDocument}`, outcome: 'added', replaced: null };
      this.hold(saved.documentId, addition);
    }
    this.sources.set(source.path, { documentId: saved.documentId, source });
    return saved;
  }

  async correct({ documentId, corrections, basis, ...embedded }: Recorrection): Promise<void> {
    const held = this.documents.get(documentId);
    if (!held) return;
    const known = correctionsKey(this.correctionsOf(held.sha256));
    if (held.reading.textSha256 !== basis.textSha256 || known !== correctionsKey(basis.corrections)) {
      throw new ChidanError('LIBRARY_BUSY', { seconds: 0 });
    }
    this.corrections.set(held.sha256, corrections);
    this.replaceChunks(documentId, held.reading.text, embedded);
  }

  async remove(documentIds: readonly string[]): Promise<string[]> {
    this.currentGeneration++;
    return documentIds.flatMap((documentId) => {
      const held = this.documents.get(documentId);
      if (!held) return [];
      this.chunks.drop(documentId, this.currentGeneration);
      this.documents.delete(documentId);
      for (const [path, source] of this.sources) if (source.documentId === documentId) this.sources.delete(path);
      return [held.sha256];
    });
  }

  async listDocuments(): Promise<DocumentSummary[]> {
    return [...this.documents].map(([id, held]) => this.summary(id, held));
  }

  async selectDocuments(filter: DocumentFilter): Promise<string[]> {
    return (await this.selectSummaries(filter)).map(({ id }) => id);
  }

  async selectLatest(filter: DocumentFilter, most: number): Promise<string[]> {
    const found = await this.selectSummaries(filter);
    found.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
    found.sort((a, b) => Number(a.replacedBy !== null) - Number(b.replacedBy !== null));
    return found.slice(0, most).map(({ id }) => id);
  }

  async readChunkIds(documentIds: readonly string[]): Promise<number[]> {
    return this.chunks.filter(({ documentId }) => documentIds.includes(documentId)).map(({ chunkId }) => chunkId);
  }

  async readFirstChunks(chunkIds: readonly number[], most: number): Promise<number[]> {
    const wanted = new Set(chunkIds);
    const firsts = new Map<string, number>();
    for (const { chunkId, documentId } of this.chunks.filter((chunk) => wanted.has(chunk.chunkId)))
      if (!firsts.has(documentId)) firsts.set(documentId, chunkId);
    return [...firsts.values()].reverse().slice(0, most);
  }

  async readDocument(documentId: string): Promise<StoredDocument | null> {
    const held = this.documents.get(documentId);
    if (!held) return null;
    const { text, textSha256, offsetMap, pageStarts } = held.reading;
    const { document, applied } = applyCorrections(held.reading.document, this.correctionsOf(held.sha256));
    const summary = this.summary(documentId, held);
    return { ...summary, text, textSha256, offsetMap, pageStarts, document, corrections: applied };
  }

  async readPassages(chunkIds: readonly number[]): Promise<Passage[]> {
    return chunkIds.flatMap((chunkId) => this.chunks.find(chunkId)?.passage ?? []);
  }

  async *readChunks(range: GenerationRange): AsyncGenerator<ChunkEntry> {
    const vectors = this.vectors.get(this.currentFingerprint ?? '');
    for (const { chunkId, input, key } of this.chunks.in(range)) {
      const vector = vectors?.get(key);
      if (vector) yield { chunkId, input, vector };
    }
  }

  async countChunks(range: GenerationRange): Promise<number> {
    return this.chunks.in(range).length;
  }

  async readDeletions(range: GenerationRange): Promise<number[]> {
    return this.chunks.deletedIn(range);
  }

  async readUnembedded(fingerprint: string, limit: number): Promise<{ key: string; input: string }[]> {
    const held = this.vectors.get(fingerprint);
    const missing = new Map(this.chunks.filter((chunk) => !held?.has(chunk.key)).map(({ key, input }) => [key, input]));
    return Array.from(missing, ([key, input]) => ({ key, input })).slice(0, limit);
  }

  async saveVectors({ fingerprint }: EmbeddingSpace, vectors: ReadonlyMap<string, Float32Array>): Promise<void> {
    const held = this.vectors.get(fingerprint) ?? new Map<string, Float32Array>();
    for (const [key, vector] of vectors) held.set(key, vector);
    this.vectors.set(fingerprint, held);
  }

  async switchSpace({ fingerprint }: EmbeddingSpace): Promise<boolean> {
    if ((await this.readUnembedded(fingerprint, 1)).length > 0) return false;
    this.currentFingerprint = fingerprint;
    for (const other of this.vectors.keys()) if (other !== fingerprint) this.vectors.delete(other);
    this.currentGeneration++;
    return true;
  }

  async purgeDeletions(upTo: number): Promise<void> {
    this.chunks.purgeDeletions(upTo);
  }

  async close(): Promise<void> {}

  private hold(documentId: string, { source, reading, ...embedded }: Addition): void {
    this.documents.set(documentId, { sha256: source.sha256, reading });
    this.replaceChunks(documentId, reading.text, embedded);
  }

  private replaceChunks(documentId: string, text: string, embedded: EmbeddedChunks): void {
    this.currentGeneration++;
    void this.saveVectors(embedded.space, embedded.newVectors);
    this.chunks.replace(documentId, text, embedded, this.currentGeneration);
  }

  private async selectSummaries(filter: DocumentFilter): Promise<DocumentSummary[]> {
    const isFound = compileFilter(filter);
    const documents = await this.listDocuments();
    return documents.filter((one) => isFound({ ...one, isReplaced: one.replacedBy !== null }));
  }

  private bySha256(sha256: string): [string, HeldDocument] | undefined {
    return [...this.documents].find(([, held]) => held.sha256 === sha256);
  }

  private sourcesOf(documentId: string): Source[] {
    return [...this.sources.values()]
      .filter((held) => held.documentId === documentId)
      .map((held) => held.source)
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  private correctionsOf(sha256: string): readonly Correction[] {
    return this.corrections.get(sha256) ?? [];
  }

  private headerSummary(id: string, { sha256, reading }: HeldDocument): HeaderSummary & { readonly id: string } {
    const path = this.sourcesOf(id)[0]?.path ?? '';
    return { id, ...summariseReading(reading.document, this.correctionsOf(sha256), path) };
  }

  private summary(id: string, held: HeldDocument): DocumentSummary {
    const { mediaType, pageStarts, secrecy } = held.reading;
    const header = this.headerSummary(id, held);
    const sources = this.sourcesOf(id);
    return {
      ...header,
      mediaType,
      pages: countPages(pageStarts),
      secrecy,
      sources,
      replacedBy: this.replacedBy(header),
    };
  }

  private replacedBy(header: HeaderSummary & { readonly id: string }): ReplacedBy | null {
    const key = fullNumberKey(header.number);
    if (key === null) return null;
    const documents = [...this.documents].map(([id, held]) => ({ held, by: this.headerSummary(id, held) }));
    const stated = documents.flatMap(({ held: { reading }, by }) =>
      replacementsIn(reading.text, reading.document)
        .filter(({ numberKey }) => numberKey === key)
        .map((one) => ({ ...one, by: { ...by, textSha256: reading.textSha256 } })),
    );
    const sameNumber = documents.map(({ by }) => by).filter(({ number }) => fullNumberKey(number) === key);
    const found = findReplacement(header, sameNumber, stated);
    return found && toReplacedBy(found);
  }
}
