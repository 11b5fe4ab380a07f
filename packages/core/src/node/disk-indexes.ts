import type { EmbeddingSpace } from '../embedding/embedder.ts';
import type { LibraryStore } from '../library/library-store.ts';
import { FileSegment } from '../search-index/lexical-file.ts';
import type { Manifest } from '../search-index/manifest.ts';
import type { BaseIndex, BaseIndexes } from '../search-index/search-index.ts';
import { ExactScan, type VectorIndex } from '../search-index/vector-index.ts';
import { HnswIndex, loadHnswlib } from './hnsw-index.ts';
import { FileSource, IndexFiles } from './index-files.ts';

/** The index files of a library directory. */
export class DiskIndexes implements BaseIndexes {
  private readonly files: IndexFiles;
  private readonly store: LibraryStore;

  constructor(directory: string, store: LibraryStore) {
    this.files = new IndexFiles(directory);
    this.store = store;
  }

  async generation(): Promise<number> {
    return this.files.readManifest()?.generation ?? 0;
  }

  /**
   * A merge in another process may replace the files between reading the manifest and opening them: then once more. Files
   * that cannot be read are as good as none; the library is searched without them, and the next merge makes them anew.
   */
  async open(space: EmbeddingSpace): Promise<BaseIndex | null> {
    return (await this.openCurrent(space)) ?? (await this.openCurrent(space));
  }

  private async openCurrent(space: EmbeddingSpace): Promise<BaseIndex | null> {
    const manifest = this.files.readManifest();
    if (!manifest || manifest.fingerprint !== space.fingerprint) return null;
    let source: FileSource | undefined;
    try {
      source = new FileSource(this.files.path(manifest.lexical.name));
      const lexical = new FileSegment(source);
      const vectors = this.openGraph(manifest, space) ?? (await this.scanLibrary(manifest, space));
      return { generation: manifest.generation, lexical, vectors, close: () => source?.close() };
    } catch {
      source?.close();
      return null;
    }
  }

  /** Null without hnswlib, without a graph, or where the graph cannot be read. */
  private openGraph(manifest: Manifest, { dimension }: EmbeddingSpace): VectorIndex | null {
    const hnswlib = manifest.vectors && loadHnswlib();
    if (!hnswlib || !manifest.vectors) return null;
    try {
      return HnswIndex.load(hnswlib, this.files.path(manifest.vectors.name), dimension);
    } catch {
      return null;
    }
  }

  /** Without a graph the vectors are read from the library and compared one by one. */
  private async scanLibrary({ generation }: Manifest, { dimension }: EmbeddingSpace): Promise<VectorIndex> {
    const scan = new ExactScan(dimension);
    for await (const entry of this.store.readChunks({ after: 0, upTo: generation }))
      scan.add(entry.chunkId, entry.vector);
    return scan;
  }
}
