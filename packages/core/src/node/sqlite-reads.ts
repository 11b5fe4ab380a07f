import type Database from 'better-sqlite3';
import { embeddingInput } from '../embedding/embedder.ts';
import type { GenerationRange, LibraryStatus } from '../library/library-store.ts';
import type { ChunkEntry, Passage, Source } from '../library/records.ts';
import { SqliteDocuments } from './sqlite-documents.ts';

interface ChunkRow {
  id: number;
  document_id: number;
  start: number;
  end: number;
  context: string;
}

const chunkBatch = 500;

/** The reading half of the SQLite store; every method is one synchronous read. */
export class SqliteReads {
  private readonly database: Database.Database;
  readonly documents: SqliteDocuments;

  constructor(database: Database.Database) {
    this.database = database;
    this.documents = new SqliteDocuments(database);
  }

  generation(): number {
    return this.value("SELECT value FROM meta WHERE key = 'generation'") ?? 0;
  }

  status(): LibraryStatus {
    const row = this.database
      .prepare(
        `SELECT (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM chunks) AS chunks,
           (SELECT value FROM meta WHERE key = 'generation') AS generation,
           (SELECT fingerprint FROM models WHERE id = (SELECT value FROM meta WHERE key = 'model')) AS fingerprint`,
      )
      .get() as { documents: number; chunks: number; generation: number; fingerprint: string | null };
    return { ...row };
  }

  fingerprint(): string | null {
    return this.value("SELECT fingerprint FROM models WHERE id = (SELECT value FROM meta WHERE key = 'model')") ?? null;
  }

  dimension(): number {
    return this.value("SELECT dimension FROM models WHERE id = (SELECT value FROM meta WHERE key = 'model')") ?? 0;
  }

  findSource(path: string): Source | null {
    const row = this.database
      .prepare('SELECT path, sha256, bytes, added_at AS addedAt FROM sources WHERE path = ?')
      .get(path);
    return (row as Source | undefined) ?? null;
  }

  findReading(sha256: string): string | null {
    return this.value('SELECT reading_version FROM documents WHERE sha256 = ?', sha256) ?? null;
  }

  knownVectors(keys: readonly string[], fingerprint: string): Set<string> {
    const known = this.database
      .prepare(
        `SELECT key FROM vectors WHERE model_id = (SELECT id FROM models WHERE fingerprint = ?)
           AND key IN (SELECT value FROM json_each(?))`,
      )
      .pluck()
      .all(fingerprint, JSON.stringify(keys)) as string[];
    return new Set(known);
  }

  readPassages(chunkIds: readonly number[]): Passage[] {
    const statement = this.database.prepare('SELECT id, document_id, start, end, context FROM chunks WHERE id = ?');
    return chunkIds.flatMap((chunkId) => {
      const row = statement.get(chunkId) as ChunkRow | undefined;
      if (!row) return [];
      return [
        { chunkId, documentId: `d${row.document_id}`, span: { start: row.start, end: row.end }, context: row.context },
      ];
    });
  }

  readChunkIds(documentIds: readonly number[]): number[] {
    return this.database
      .prepare('SELECT id FROM chunks WHERE document_id IN (SELECT value FROM json_each(?)) ORDER BY id')
      .pluck()
      .all(JSON.stringify(documentIds)) as number[];
  }

  readFirstChunks(chunkIds: readonly number[], most: number): number[] {
    return this.database
      .prepare(
        `SELECT min(id) AS first FROM chunks WHERE id IN (SELECT value FROM json_each(?))
         GROUP BY document_id ORDER BY first DESC LIMIT ?`,
      )
      .pluck()
      .all(JSON.stringify(chunkIds), most) as number[];
  }

  /** The next chunks of the range after id `after`, a batch; empty at the end. Chunks without a vector in use are left out. */
  readChunkBatch(range: GenerationRange, after: number): ChunkEntry[] {
    const rows = this.database
      .prepare(
        `SELECT c.id, c.document_id, c.start, c.end, c.context, v.vector FROM chunks c
           JOIN vectors v ON v.key = c.vector_key AND v.model_id = (SELECT value FROM meta WHERE key = 'model')
         WHERE c.id > ? AND c.generation > ? AND c.generation <= ? ORDER BY c.id LIMIT ${chunkBatch}`,
      )
      .all(after, range.after, range.upTo) as (ChunkRow & { vector: Buffer })[];
    const inputOf = this.inputReader();
    return rows.map((row) => ({ chunkId: row.id, input: inputOf(row), vector: vectorOf(row.vector) }));
  }

  countChunks(range: GenerationRange): number {
    return (
      this.value('SELECT count(*) FROM chunks WHERE generation > ? AND generation <= ?', range.after, range.upTo) ?? 0
    );
  }

  readDeletions(range: GenerationRange): number[] {
    return this.database
      .prepare('SELECT chunk_id FROM deletions WHERE generation > ? AND generation <= ?')
      .pluck()
      .all(range.after, range.upTo) as number[];
  }

  readUnembedded(fingerprint: string, limit: number): { key: string; input: string }[] {
    const rows = this.database
      .prepare(
        `SELECT min(c.id) AS id, c.document_id, c.start, c.end, c.context, c.vector_key AS key FROM chunks c
         WHERE NOT EXISTS (SELECT 1 FROM vectors v JOIN models m ON m.id = v.model_id WHERE m.fingerprint = ? AND v.key = c.vector_key)
         GROUP BY c.vector_key ORDER BY id LIMIT ?`,
      )
      .all(fingerprint, limit) as (ChunkRow & { key: string })[];
    const inputOf = this.inputReader();
    return rows.map((row) => ({ key: row.key, input: inputOf(row) }));
  }

  /** Slices chunks out of their documents' texts; holds one text at a time, since chunks come document by document. */
  private inputReader(): (row: ChunkRow) => string {
    const statement = this.database.prepare('SELECT text FROM documents WHERE id = ?').pluck();
    let held = { id: -1, text: '' };
    return (row) => {
      if (held.id !== row.document_id) held = { id: row.document_id, text: statement.get(row.document_id) as string };
      return embeddingInput(row.context, held.text.slice(row.start, row.end));
    };
  }

  private value<T>(sql: string, ...parameters: readonly unknown[]): T | undefined {
    return this.database
      .prepare(sql)
      .pluck()
      .get(...parameters) as T | undefined;
  }
}

/** Vectors are stored as little-endian 32-bit floats; the copy aligns them. */
function vectorOf(blob: Buffer): Float32Array {
  return new Float32Array(Uint8Array.from(blob).buffer);
}
